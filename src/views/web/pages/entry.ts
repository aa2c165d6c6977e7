import type { Context } from 'hono'
import type { Words } from '../../../dossier/edits/types.ts'
import type { Entry, Step } from '../../../dossier/types.ts'
import { editsOf } from '../../../store/queries/edits.ts'
import { textIn } from '../../export/dossier.ts'
import { type EntryPage, lookUp } from '../data/entry.ts'
import { entriesNear } from '../data/near.ts'
import type { WebEnv } from '../env.ts'
import { type Child, type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { accountsByField, accountsTable, differenceNote, reportLink } from '../parts/accounts.ts'
import { correctHtml, correctionsHtml } from '../parts/corrections.ts'
import { answersOf, statusHtml } from '../parts/entry-line.ts'
import { FILES_OF, filesOfIds } from '../parts/files.ts'
import { sidesHtml } from '../parts/sides.ts'
import { type ValueLook, valueHtml } from '../parts/values.ts'
import { evidenceHtml } from '../text.ts'
import { urlsOf } from '../urls.ts'
import { whenHtml } from '../when.ts'
import { counted, fieldWord, flat, KINDS, TITLE, titleOf } from '../words.ts'
import { goneEntry, noEntry } from './errors.ts'

/** One contact, statement, move or document: what is agreed, where accounts differ, and all the words behind it. */
export async function entryPage(context: Context<WebEnv>, dossier: string, id: string): Promise<Response> {
  const found = await lookUp(context.get('web').office, dossier, id)
  const urls = urlsOf(dossier)
  if (found.is === 'moved') return context.redirect(urls.entry(found.to), 301)
  if (found.is === 'gone') return goneEntry(context, dossier)
  if (found.is === 'unknown') return noEntry(context, dossier)
  const { page } = found
  const look = { locale: context.get('locale'), urls }
  const title = titleOf(page.entry)
  const { mayWrite } = context.get('visitor')
  return showPage(context, {
    title,
    dossier,
    section: 'timeline',
    cited: `${title} (${id}), ${toldBy(page.reports)}`,
    files: { ...filesOfIds([id]), kinds: FILES_OF[page.entry.kind] },
    body: html`${head(page, title, look)}
${differenceNote(page.fields)}
${agreed(page, look)}
${differences(page, look)}
${sidesHtml(page, look)}
${answers(page.entry)}
${history(page.entry.history, look)}
${documents(page, look)}
${correctionsHtml(page.entry, look, mayWrite)}
${await addedHtml(context, dossier, page)}
${evidence(page, look)}
${reports(page, look)}
${mayWrite && correctHtml(page.entry, { reports: page.reports, near: await entriesNear(context.get('web').office, dossier, page.entry) }, look)}`,
  })
}

/** The outlets that an entry rests on, each once. */
function toldBy(reports: EntryPage['reports']): string {
  const outlets = new Set(reports.map(one => one.publisher ?? one.title ?? one.article))
  return outlets.size === 0 ? 'written by hand' : `after ${[...outlets].join('; ')}`
}

function head({ entry, reports, fields }: EntryPage, title: string, look: ValueLook): Html {
  const copies = reports.length - entry.independent
  const accounts = html`<a href="/about#accounts">${counted(entry.independent, 'independent account')}</a>`
  return html`<p class="soft">${KINDS[entry.kind].one} · ${reports.length > 1 ? accounts : reports.length === 1 ? 'told by one report' : 'written by hand'}${copies > 0 && `, ${counted(copies, 'copy or version', 'copies or versions')} beside`}${entry.reviewed === true && html` · <span class="tag">✓ reviewed</span>`}</p>
<h1>${title}</h1>
${quoted(entry, fields, look)}`
}

/** What the title alone does not say: the whole of a long statement; the sentence of a short one, and of a move. */
function quoted(entry: Entry, fields: EntryPage['fields'], look: ValueLook): Child {
  const content = textIn(entry, 'content') ?? ''
  if (content.length > TITLE) return html`<blockquote>${flat(content)}</blockquote>`
  const told = fields.find(({ field }) => field === (entry.kind === 'move' ? 'type' : 'content'))?.told[0]
  if (!told || entry.kind === 'document') return ''
  return html`<blockquote><p>${evidenceHtml(told.text, told.evidence, told.sentences)}</p><footer class="small soft">${reportLink(told.report, look)}</footer></blockquote>`
}

/** What no account contradicts; where accounts differ, they stand below. */
function agreed({ entry, fields, reports }: EntryPage, look: ValueLook): Html {
  // What a person has set is the value, whatever reports say.
  const set = new Set((entry.corrections ?? []).map(one => one.field))
  const differing = new Set(fields.flatMap(one => (one.differs && !set.has(one.field) ? one.field : [])))
  const shown = Object.entries(entry.values).filter(([field]) => field !== 'content' && !differing.has(field))
  return html`<h2>${reports.length === 1 ? 'What the report says' : reports.length === 0 ? 'What is written' : 'What the reports agree on'}</h2><dl class="said">${sorted(
    shown,
  ).map(
    ([field, value]) => html`<dt>${fieldWord(field)}</dt><dd>${valueHtml(field, value, look)}</dd>`,
  )}</dl>`
}

const ORDER = [
  'status',
  'type',
  'mode',
  'start',
  'end',
  'time',
  'date',
  'duration',
  'place',
  'parties',
  'actor',
  'recipient',
  'speaker',
]
const sorted = (fields: [string, unknown][]): [string, unknown][] =>
  fields.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
const rank = (field: string): number => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length)

function differences({ fields }: EntryPage, look: ValueLook): Child {
  const differing = fields.filter(one => one.differs)
  if (differing.length === 0) return ''
  return html`<h2>Where accounts differ</h2>${differing.map(
    one =>
      html`<section id="differ-${one.field}">${accountsTable(fieldWord(one.field), [one], look)}</section>`,
  )}`
}

function answers(entry: Entry): Child {
  const given = answersOf(entry)
  return (
    given.length > 0 &&
    html`<h2>Answers</h2><ul class="plain">${given.map(one => html`<li>${one}</li>`)}</ul>`
  )
}

function documents({ documents: all }: EntryPage, { urls }: ValueLook): Child {
  if (all.length === 0) return ''
  return html`<h2>Documents it concerns</h2><ul class="plain">${all.map(one => html`<li><a href="${urls.entry(one.id)}">${titleOf(one)}</a></li>`)}</ul>`
}

function history(steps: readonly Step[], look: ValueLook): Child {
  if (steps.length === 0) return ''
  return html`<h2 id="course">How it came about</h2><ol class="steps">${steps.map(
    ({ field, value, since }) =>
      html`<li>${field === 'status' ? statusHtml(value) : html`${fieldWord(field)}: ${whenHtml(value, look.locale)}`}${since !== undefined && html` <span class="soft small">since the report of ${whenHtml(since, look.locale)}</span>`}</li>`,
  )}</ol>`
}

/** The words of all other values: those that differ stand above with theirs. */
function evidence({ entry, fields, reports }: EntryPage, look: ValueLook): Child {
  const agreeing = fields.filter(one => !one.differs)
  if (agreeing.length === 0) return ''
  const [head, lead] =
    reports.length === 1
      ? ['The words behind it', 'Where each value comes from, field by field.']
      : [
          'Accounts side by side',
          `What ${counted(reports.length, 'report')} say, with the words, field by field.`,
        ]
  return html`<h2 id="evidence">${head}</h2><p class="soft">${lead} <a href="/about#known">What stated, implied and inferred mean</a></p>${accountsByField(agreeing, look, entry.values)}`
}

/** The words of reports that what was added by hand rests on. */
async function addedHtml(context: Context<WebEnv>, dossier: string, { entry }: EntryPage): Promise<Child> {
  const added = new Set((entry.corrections ?? []).flatMap(one => (one.did === 'add' ? [one.edit] : [])))
  if (added.size === 0) return ''
  const edits = await editsOf(context.get('web').office.store.db, dossier)
  const words = edits.flatMap(({ id, body }) =>
    added.has(id) ? ((body as { words?: Words }).words ?? []) : [],
  )
  const { report } = urlsOf(dossier)
  return html`${words.map(
    ({ article, quote, position }) =>
      html`<blockquote><p>${flat(quote.exact)}</p><footer class="small soft"><a href="${report(article)}">The report with these words</a>, characters ${position.start}–${position.end}</footer></blockquote>`,
  )}`
}

/** The reports, with those that repeat another one under it: they count once. */
function reports({ reports: all, entry }: EntryPage, look: ValueLook): Child {
  if (all.length === 0) return ''
  const voices = new Map<string, EntryPage['reports'][number][]>()
  for (const one of all) voices.set(one.voice, [...(voices.get(one.voice) ?? []), one])
  const repeats = (first: EntryPage['reports'][number] | undefined, others: EntryPage['reports']): Child =>
    first !== undefined &&
    others.length > 1 &&
    html`<ul class="plain">${others
      .filter(one => one !== first)
      .map(one => html`<li><span class="tag">repeats it</span> ${reportLink(one, look)}</li>`)}</ul>`
  return html`<h2>${all.length === 1 ? 'The report' : 'Reports'}</h2>${all.length > 1 && html`<p class="soft">${counted(entry.independent, 'independent account')} in ${counted(all.length, 'report')}.</p>`}
<ul class="plain">${[...voices].map(([voice, group]) => {
    const first = group.find(one => one.article === voice) ?? group[0]
    return html`<li>${first !== undefined && reportLink(first, look)}${first?.title !== undefined && html`<br><span class="soft">${flat(first.title)}</span>`}${repeats(first, group)}</li>`
  })}</ul>`
}
