import type { Context } from 'hono'
import type { Entry } from '../../../dossier/types.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { reportFacts } from '../../../store/queries/texts.ts'
import { type By, editEntry, makeEdit, mergeEntries, splitEntry } from '../../../work/dossier/correct.ts'
import { CORRECTABLE, readValue, shownValue } from '../correction.ts'
import { entriesNear } from '../data/near.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { reportLink } from '../parts/accounts.ts'
import { fieldsForm, mergeForm, whyBox } from '../parts/corrections.ts'
import { valueHtml } from '../parts/values.ts'
import { urlsOf } from '../urls.ts'
import { counted, fieldWord, KINDS, shortened, titleOf } from '../words.ts'
import { noEntry } from './errors.ts'

interface Wish {
  readonly do: string
  readonly field: string
  readonly value: string
  readonly with: string
  /** The words of each field in the form that holds all. */
  readonly boxes: Readonly<Record<string, string>>
  readonly edit: string
  readonly why: string
  readonly back: string
  readonly articles: readonly string[]
  /** Set by the preview's own button. */
  readonly sure: boolean
}

/** A correction on its way: the entry as it is now, what is wished, by whom. */
interface Asked {
  readonly context: Context<WebEnv>
  readonly dossier: string
  readonly entry: Entry
  readonly wish: Wish
  readonly by: By
}

/**
 * A correction from a form. Confirming and undoing are done at once; what changes an entry is shown first, and done
 * when the preview is sent.
 */
export async function correctEntry(context: Context<WebEnv>, dossier: string, id: string): Promise<Response> {
  const [entry] = await entriesByIds(context.get('web').office.store.db, dossier, [id])
  if (!entry) return noEntry(context, dossier)
  const wish = wishIn(await context.req.parseBody({ all: true }))
  const by: By = {
    who: context.get('visitor').name ?? 'unknown',
    ...(wish.why !== '' && { why: wish.why }),
  }
  const asked = { context, dossier, entry, wish, by }
  const correct = Object.hasOwn(CORRECT, wish.do) ? CORRECT[wish.do] : undefined
  return correct ? correct(asked) : wrong(asked, 'It is not told what to do.')
}

const CORRECT: Readonly<Record<string, (asked: Asked) => Promise<Response>>> = {
  confirm: asked => edit(asked, { do: 'confirm' }),
  hide: asked =>
    asked.wish.sure
      ? edit(asked, { do: 'hide' }, urlsOf(asked.dossier).corrections)
      : preview(
          asked,
          html`<p>The entry will no longer be on the timeline, in searches and in files. Its reports stay, and it can be brought back from the list of corrections.</p>`,
        ),
  set,
  fields: set,
  merge,
  split,
  undo,
}

async function set(asked: Asked): Promise<Response> {
  const { context, dossier, entry, wish, by } = asked
  const boxes = changedBoxes(asked)
  const read = Object.entries(boxes).map(([field, words]) => ({
    field,
    read: readValue(entry.kind, field, words),
  }))
  const faults = read.flatMap(({ field, read: one }) =>
    'wrong' in one ? `${fieldWord(field)}: ${one.wrong}` : [],
  )
  if (read.length === 0) faults.push('Nothing is changed yet.')
  if (faults.length > 0)
    return formAgain(asked, faults, action => fieldsForm(entry, action, { boxes, why: wish.why }))
  const values = read.flatMap(({ field, read: one }) => ('wrong' in one ? [] : [{ field, value: one.value }]))
  if (!wish.sure) return preview(asked, changesHtml(asked, values), boxes)
  for (const one of values)
    await editEntry(context.get('web').office, dossier, { id: entry.id, do: 'set', ...one }, by)
  return done(asked)
}

/** What somebody has changed: one field by its name, or those of the whole form that differ from the entry. */
function changedBoxes({ entry, wish }: Asked): Readonly<Record<string, string>> {
  if (wish.do === 'set') return { [wish.field]: wish.value }
  const bare = (words: string): string => words.replace(/\s+/g, '')
  return Object.fromEntries(
    CORRECTABLE[entry.kind].flatMap(field => {
      const words = wish.boxes[field]
      const isSame = words === undefined || bare(words) === bare(shownValue(field, entry.values[field]))
      return isSame ? [] : [[field, words]]
    }),
  )
}

async function merge(asked: Asked): Promise<Response> {
  const { context, dossier, entry, wish, by } = asked
  const { office } = context.get('web')
  const other = /e-[0-9a-z]+/.exec(wish.with)?.[0] ?? ''
  const [second] = other === entry.id ? [] : await entriesByIds(office.store.db, dossier, [other])
  if (second?.kind !== entry.kind) {
    const near = await entriesNear(office, dossier, entry)
    return formAgain(
      asked,
      [
        wish.with === ''
          ? 'Choose the other entry.'
          : `“${wish.with}” is no other ${KINDS[entry.kind].one.toLowerCase()} of this dossier.`,
      ],
      action => mergeForm(action, near, wish.why),
    )
  }
  if (!wish.sure)
    return preview(
      asked,
      html`<p>These become one entry:</p><ul class="plain"><li>${titleOf(entry)}</li><li>${titleOf(second)}</li></ul>`,
    )
  await mergeEntries(office, dossier, [entry.id, other], by)
  return done(asked)
}

async function split(asked: Asked): Promise<Response> {
  const { context, dossier, entry, wish, by } = asked
  const { office } = context.get('web')
  const all = [...new Set(entry.members.map(one => one.article))]
  const articles = all.filter(one => wish.articles.includes(one))
  if (articles.length === 0 || articles.length === all.length)
    return wrong(asked, 'Choose some of the reports, not none and not all.')
  if (wish.sure) {
    await splitEntry(office, dossier, { id: entry.id, articles }, by)
    return done(asked)
  }
  const facts = await reportFacts(office.store.db, dossier, all)
  const list = (part: readonly string[]): Child =>
    html`<ul class="plain">${part.map(one => {
      const report = facts.get(one)
      return html`<li>${report ? reportLink(report, { urls: urlsOf(dossier), locale: context.get('locale') }) : one}${report?.title !== undefined && html` <span class="soft">${shortened(report.title, 100)}</span>`}</li>`
    })}</ul>`
  return preview(
    asked,
    html`<p>${counted(articles.length, 'report becomes', 'reports become')} an entry of its own:</p>${list(articles)}<p>${counted(all.length - articles.length, 'stays', 'stay')} with this one:</p>${list(all.filter(one => !articles.includes(one)))}`,
  )
}

async function undo(asked: Asked): Promise<Response> {
  const { context, dossier, entry, wish, by } = asked
  if (!(entry.corrections ?? []).some(one => one.edit === wish.edit))
    return wrong(asked, 'This correction is not one of the entry.')
  await makeEdit(context.get('web').office, dossier, { do: 'undo', edit: wish.edit }, by)
  return done(asked)
}

type What = { do: 'confirm' } | { do: 'hide' }

async function edit(asked: Asked, what: What, to?: string): Promise<Response> {
  const { context, dossier, entry, by } = asked
  await editEntry(context.get('web').office, dossier, { id: entry.id, ...what }, by)
  return done(asked, to)
}

function done({ context, dossier, entry, wish }: Asked, to?: string): Response {
  const urls = urlsOf(dossier)
  return context.redirect(wish.back === 'review' ? urls.review : (to ?? urls.entry(entry.id)), 303)
}

const wrong = (asked: Asked, message: string): Promise<Response> => formAgain(asked, [message], () => '')

/** The form once more, with what was written in it and what is wrong with that. */
function formAgain(
  { context, dossier, entry }: Asked,
  faults: readonly string[],
  form: (action: string) => Child,
): Promise<Response> {
  const urls = urlsOf(dossier)
  const page = {
    title: 'Not corrected yet',
    isForm: true,
    dossier,
    section: 'review' as const,
    body: html`<h1>Not corrected yet</h1><p class="lede">${titleOf(entry)}</p>
<div class="note bad" role="alert"><ul>${faults.map(one => html`<li>${one}</li>`)}</ul></div>
${form(urls.correct(entry.id))}<p><a href="${urls.entry(entry.id)}">Leave it as it is</a></p>`,
  }
  return showPage(context, page, 422)
}

function wishIn(form: Record<string, unknown>): Wish {
  const words = (name: string, most = 500): string =>
    typeof form[name] === 'string' ? (form[name] as string).slice(0, most) : ''
  return {
    do: words('do'),
    field: words('field'),
    value: words('value', 20_000),
    with: words('with').trim() || words('near'),
    boxes: Object.fromEntries(
      Object.keys(form).flatMap(name =>
        name.startsWith('v-') ? [[name.slice(2), words(name, 20_000)]] : [],
      ),
    ),
    edit: words('edit'),
    why: words('why').trim(),
    back: words('back'),
    articles: [form.article ?? []].flat().filter(one => typeof one === 'string'),
    sure: words('sure') === 'yes',
  }
}

/** What a correction will change, with the button that makes it. */
function preview(
  { context, dossier, entry, wish }: Asked,
  what: Child,
  boxes: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const urls = urlsOf(dossier)
  const kept = {
    do: wish.do,
    field: wish.field,
    value: wish.value,
    with: wish.with,
    ...Object.fromEntries(Object.entries(boxes).map(([field, words]) => [`v-${field}`, words])),
    sure: 'yes',
  }
  return showPage(context, {
    title: 'Correct this?',
    isForm: true,
    dossier,
    section: 'review',
    body: html`<h1>Correct this?</h1><p class="lede">${titleOf(entry)}</p>${what}
<form method="post" action="${urls.correct(entry.id)}">${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${wish.articles.map(one => html`<input type="hidden" name="article" value="${one}">`)}
${whyBox('sure', wish.why)}<button type="submit">Make the correction</button> <a href="${urls.entry(entry.id)}">Leave it as it is</a></form>`,
  })
}

interface Change {
  readonly field: string
  readonly value: unknown
}

function changesHtml({ context, dossier, entry }: Asked, changes: readonly Change[]): Child {
  const look = { locale: context.get('locale'), urls: urlsOf(dossier) }
  return html`<table><caption class="hidden">What changes</caption><thead><tr><th scope="col">What</th><th scope="col">Now</th><th scope="col">After</th></tr></thead><tbody>${changes.map(
    ({ field, value }) =>
      html`<tr><th scope="row">${fieldWord(field)}</th><td>${entry.values[field] === undefined ? html`<span class="soft">not told</span>` : valueHtml(field, entry.values[field], look)}</td><td><strong>${valueHtml(field, value, look)}</strong></td></tr>`,
  )}</tbody></table>
<p class="soft">What the reports say stays beside it, and reading them again does not take it back.</p>`
}
