import type { Context } from 'hono'
import type { Entry, Item } from '../../../dossier/types.ts'
import { type BrowsedEntry, browse } from '../../../store/queries/browse.ts'
import { articleTexts, passagesOf } from '../../../store/queries/find.ts'
import { itemsByRefs } from '../../../store/queries/items.ts'
import type { WebEnv } from '../env.ts'
import { type Child, type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { actionForm } from '../parts/corrections.ts'
import { filesOfIds } from '../parts/files.ts'
import { type ValueLook, valueHtml } from '../parts/values.ts'
import { evidenceHtml } from '../text.ts'
import { queryOf, type Urls, urlsOf } from '../urls.ts'
import { counted, KINDS, LIST, matter, shortened, titleOf } from '../words.ts'

/** Entries that are weighed; the most doubtful of them are shown. */
const WEIGHED = 300
const SHOWN = 60

/** Problems of a reading that a person can settle. */
const PASSAGES: Readonly<Record<string, string>> = {
  'unattributed-quote': 'quotation without a speaker',
  'unread-passage': 'not read',
}

/** What nobody has confirmed yet, the most doubtful and most consequential first. */
export async function reviewPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { db } = context.get('web').office.store
  const urls = urlsOf(dossier)
  const found = await browse(db, dossier, { newestFirst: true }, { limit: WEIGHED })
  const open = found.filter(({ entry }) => entry.reviewed !== true)
  const kept = await itemsByRefs(
    db,
    dossier,
    open.flatMap(({ entry }) => entry.members[0] ?? []),
  )
  const items = new Map(kept.map(({ entry, item }) => [entry, item]))
  const look = { urls, locale: context.get('locale') }
  const rows = open
    .map(one => ({ ...one, item: items.get(one.entry.id) }))
    .map(one => ({ ...one, doubts: doubtsOf(one, one.item, look) }))
    .filter(one => one.doubts.length > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.entry.id < b.entry.id ? -1 : 1))
  const shown = rows.slice(0, SHOWN)
  const texts = await articleTexts(db, [...new Set(shown.flatMap(one => one.item?.article ?? []))])
  const { name, mayWrite, mayReadTexts } = context.get('visitor')
  const passages = mayReadTexts ? await passagesOf(db, dossier, Object.keys(PASSAGES), SHOWN) : []
  return showPage(context, {
    title: 'Review',
    isForm: true,
    dossier,
    section: 'review',
    ...(rows.length > 0 && { files: filesOfIds(shown.map(one => one.entry.id)) }),
    body: html`<h1>Review</h1><p class="lede">${counted(rows.length, 'entry', 'entries')} with something to check, the most doubtful and most consequential first.${name !== undefined && html` <a href="${urls.corrections}">Corrections made</a>`}</p>
${mayWrite && rows.length > 0 && html`<p class="small soft keys" data-keys hidden>By keyboard: <kbd>j</kbd> and <kbd>k</kbd> go down and up, <kbd>c</kbd> confirms, <kbd>e</kbd> corrects.</p>`}
${rows.length === 0 && html`<p class="note">Nothing is in doubt.</p>`}
<ul class="entries">${shown.map(one => rowHtml(one, wordsOf(one, texts), { urls, mayWrite }))}</ul>
${
  passages.length > 0 &&
  html`<h2>Passages to look at</h2><ul class="plain">${passages.map(one => html`<li><span class="tag">${PASSAGES[one.code] ?? one.code}</span> <a data-entry href="${urls.report(one.article)}">“${shortened(one.words, 200)}”</a>${mayWrite && one.code === 'unattributed-quote' && html` <a data-correct href="${urls.write}?${queryOf({ kind: 'statement', report: one.article, words: one.words.slice(0, 2000), at: String(one.start) })}">Say who said it</a>`}</li>`)}</ul>`
}`,
  })
}

interface Row extends BrowsedEntry {
  readonly doubts: readonly Doubt[]
  /** What its first report says. */
  readonly item: Item | undefined
}

/** The sentence to check: that of what was inferred, else of the whole. */
function wordsOf({ item }: Row, texts: ReadonlyMap<string, string>): Child {
  const text = item && texts.get(item.article)
  if (!item || text === undefined) return ''
  const guessed = Object.values(item.item.fields).flatMap(how =>
    how.known === 'inferred' ? how.evidence : [],
  )
  return evidenceHtml(text, guessed.length > 0 ? guessed : item.item.evidence, item.item.evidence, 1)
}

const rowHtml = (
  { entry, doubts }: Row,
  words: Child,
  { urls, mayWrite }: { urls: Urls; mayWrite: boolean },
): Html =>
  html`<li class="statement"><div class="kind">${KINDS[entry.kind].one}</div><div><a class="title" data-entry href="${urls.entry(entry.id)}">${titleOf(entry)}</a>
<span class="words soft">${words}</span>
<ul class="facts">${doubts.map(one => html`<li>${one.words}</li>`)}</ul>${
    mayWrite &&
    html`<div class="doubts">${actionForm(urls.correct(entry.id), { do: 'confirm', back: 'review' }, 'Confirm')} <a data-correct href="${urls.entry(entry.id)}#correct">Correct</a></div>`
  }</div></li>`

interface Doubt {
  readonly words: Child
  readonly weight: number
}

const TIMES = ['start', 'end', 'time', 'date']

/**
 * What there is to check: differing accounts, guesses, contacts of one party, speakers not named. A day guessed from
 * “Tuesday” is nearly always right, and comes after all else.
 */
function doubtsOf({ entry }: BrowsedEntry, item: Item | undefined, look: ValueLook): Doubt[] {
  const guessed = Object.entries(item?.item.fields ?? {}).flatMap(([field, how]) =>
    how.known === 'inferred' ? field : [],
  )
  const times = guessed.filter(one => TIMES.includes(one))
  const others = guessed.filter(one => !TIMES.includes(one))
  const parties = (entry.values.parties ?? []) as readonly unknown[]
  const differing = [...Map.groupBy(entry.accounts, one => one.field)]
  const speaker = entry.values.speaker as { name?: string } | undefined
  const doubts: (Doubt | false)[] = [
    differing.length > 0 && { words: differingHtml(differing, look), weight: 1 },
    entry.kind === 'contact' && parties.length < 2 && { words: 'only one party is told', weight: 1.5 },
    others.length > 0 && { words: `guessed: ${LIST.format(others.map(matter))}`, weight: 1 },
    entry.kind === 'statement' &&
      speaker?.name === undefined && { words: 'the speaker has no name', weight: 1 },
    times.length > 0 && { words: 'the day is worked out from the date of the report', weight: 0.1 },
  ]
  return doubts.filter(one => one !== false)
}

/** On what accounts differ, and the first of their values. */
const differingHtml = (fields: readonly (readonly [string, Entry['accounts']])[], look: ValueLook): Child =>
  html`<span class="differ"><span aria-hidden="true">≠</span> accounts differ on</span> ${fields.map(
    ([field, all], index) =>
      html`${index > 0 && '; '}${matter(field)}: ${all
        .slice(0, MOST_VALUES)
        .map(
          ({ value }, at) =>
            html`${at > 0 && ' or '}<strong>${field === 'content' ? shortened(String(value), 80) : valueHtml(field, value, look)}</strong>`,
        )}${all.length > MOST_VALUES && ' or others'}`,
  )}`

const MOST_VALUES = 3

/** Contacts and moves weigh more than words, and what many reports tell more than what one does. */
function weight({ entry, doubts }: Row): number {
  const kind = { contact: 3, move: 2, document: 1.5, statement: 1 }[entry.kind]
  return kind * doubts.reduce((sum, one) => sum + one.weight, 0) * (1 + Math.log2(1 + entry.members.length))
}
