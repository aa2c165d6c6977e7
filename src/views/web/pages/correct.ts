import type { Context } from 'hono'
import type { Entry } from '../../../dossier/types.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { reportFacts } from '../../../store/queries/texts.ts'
import { type By, editEntry, makeEdit, mergeEntries, splitEntry } from '../../../work/dossier/correct.ts'
import { readValue } from '../correction.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { reportLink } from '../parts/accounts.ts'
import { whyBox } from '../parts/corrections.ts'
import { valueHtml } from '../parts/values.ts'
import { urlsOf } from '../urls.ts'
import { counted, fieldWord, shortened, titleOf } from '../words.ts'
import { errorPage, noEntry } from './errors.ts'

interface Wish {
  readonly do: string
  readonly field: string
  readonly value: string
  readonly with: string
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
  merge,
  split,
  undo,
}

async function set(asked: Asked): Promise<Response> {
  const { field, value, sure } = asked.wish
  const read = readValue(asked.entry.kind, field, value)
  if ('wrong' in read) return wrong(asked, read.wrong)
  return sure
    ? edit(asked, { do: 'set', field, value: read.value })
    : preview(asked, changeHtml(asked, field, read.value))
}

async function merge(asked: Asked): Promise<Response> {
  const { context, dossier, entry, wish, by } = asked
  const { office } = context.get('web')
  const other = /e-[0-9a-z]+/.exec(wish.with)?.[0] ?? ''
  const [second] = other === entry.id ? [] : await entriesByIds(office.store.db, dossier, [other])
  if (second?.kind !== entry.kind)
    return wrong(asked, 'There is no other entry of this kind with this id in the dossier.')
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
      return html`<li>${report ? reportLink(report, { urls: urlsOf(dossier) }) : one}${report?.title !== undefined && html` <span class="soft">${shortened(report.title, 100)}</span>`}</li>`
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

type What = { do: 'confirm' } | { do: 'hide' } | { do: 'set'; field: string; value: unknown }

async function edit(asked: Asked, what: What, to?: string): Promise<Response> {
  const { context, dossier, entry, by } = asked
  await editEntry(context.get('web').office, dossier, { id: entry.id, ...what }, by)
  return done(asked, to)
}

function done({ context, dossier, entry, wish }: Asked, to?: string): Response {
  const urls = urlsOf(dossier)
  return context.redirect(wish.back === 'review' ? urls.review : (to ?? urls.entry(entry.id)), 303)
}

const wrong = ({ context, dossier }: Asked, message: string): Promise<Response> =>
  errorPage(context, 422, { title: 'Not corrected', message, dossier })

function wishIn(form: Record<string, unknown>): Wish {
  const words = (name: string, most = 500): string =>
    typeof form[name] === 'string' ? (form[name] as string).slice(0, most) : ''
  return {
    do: words('do'),
    field: words('field'),
    value: words('value', 20_000),
    with: words('with'),
    edit: words('edit'),
    why: words('why').trim(),
    back: words('back'),
    articles: [form.article ?? []].flat().filter(one => typeof one === 'string'),
    sure: words('sure') === 'yes',
  }
}

/** What a correction will change, with the button that makes it. */
function preview({ context, dossier, entry, wish }: Asked, what: Child): Promise<Response> {
  const urls = urlsOf(dossier)
  const kept = { do: wish.do, field: wish.field, value: wish.value, with: wish.with, sure: 'yes' }
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

function changeHtml({ context, dossier, entry }: Asked, field: string, value: unknown): Child {
  const look = { locale: context.get('locale'), urls: urlsOf(dossier) }
  const was = entry.values[field]
  return html`<table><caption>${fieldWord(field)}</caption><thead><tr><th scope="col">Now</th><th scope="col">After</th></tr></thead><tbody><tr><td>${was === undefined ? html`<span class="soft">not told</span>` : valueHtml(field, was, look)}</td><td><strong>${valueHtml(field, value, look)}</strong></td></tr></tbody></table>
<p class="soft">What the reports say stays beside it, and reading them again does not take it back.</p>`
}
