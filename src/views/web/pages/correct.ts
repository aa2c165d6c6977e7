import type { Context } from 'hono'
import type { Entry } from '../../../dossier/types.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { type By, editEntry, makeEdit, mergeEntries } from '../../../work/dossier/correct.ts'
import { readValue } from '../correction.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { whyBox } from '../parts/corrections.ts'
import { valueHtml } from '../parts/values.ts'
import { urlsOf } from '../urls.ts'
import { fieldWord, titleOf } from '../words.ts'
import { errorPage, noEntry } from './errors.ts'

interface Wish {
  readonly do: string
  readonly field: string
  readonly value: string
  readonly with: string
  readonly edit: string
  readonly why: string
  readonly back: string
  /** Set by the preview's own button. */
  readonly sure: boolean
}

/**
 * A correction from a form. Confirming and undoing are done at once; what changes an entry is shown first, and done
 * when the preview is sent.
 */
export async function correctEntry(context: Context<WebEnv>, dossier: string, id: string): Promise<Response> {
  const { office } = context.get('web')
  const wish = wishIn(await context.req.parseBody())
  const by: By = { who: context.get('visitor').name ?? 'unknown', ...(wish.why !== '' && { why: wish.why }) }
  const urls = urlsOf(dossier)
  const [entry] = await entriesByIds(office.store.db, dossier, [id])
  if (!entry) return noEntry(context, dossier)
  const done = (to = urls.entry(id)): Response =>
    context.redirect(wish.back === 'review' ? urls.review : to, 303)
  const wrong = (message: string): Promise<Response> =>
    errorPage(context, 422, { title: 'Not corrected', message, dossier })
  switch (wish.do) {
    case 'confirm':
      await editEntry(office, dossier, { id, do: 'confirm' }, by)
      return done()
    case 'undo':
      if (!(entry.corrections ?? []).some(one => one.edit === wish.edit))
        return wrong('This correction is not one of the entry.')
      await makeEdit(office, dossier, { do: 'undo', edit: wish.edit }, by)
      return done()
    case 'hide':
      if (!wish.sure)
        return preview(
          context,
          dossier,
          entry,
          wish,
          html`<p>The entry will no longer be on the timeline, in searches and in files. Its reports stay, and it can be brought back from the list of corrections.</p>`,
        )
      await editEntry(office, dossier, { id, do: 'hide' }, by)
      return done(urls.corrections)
    case 'set': {
      const read = readValue(entry.kind, wish.field, wish.value)
      if ('wrong' in read) return wrong(read.wrong)
      if (!wish.sure)
        return preview(
          context,
          dossier,
          entry,
          wish,
          changeHtml(context, dossier, entry, wish.field, read.value),
        )
      await editEntry(office, dossier, { id, do: 'set', field: wish.field, value: read.value }, by)
      return done()
    }
    case 'merge': {
      const other = /e-[0-9a-z]+/.exec(wish.with)?.[0] ?? ''
      const [second] = other === id ? [] : await entriesByIds(office.store.db, dossier, [other])
      if (!second || second.kind !== entry.kind)
        return wrong('There is no other entry of this kind with this id in the dossier.')
      if (!wish.sure)
        return preview(
          context,
          dossier,
          entry,
          wish,
          html`<p>These become one entry:</p><ul class="plain"><li>${titleOf(entry)}</li><li>${titleOf(second)}</li></ul>`,
        )
      await mergeEntries(office, dossier, [id, other], by)
      return done()
    }
    default:
      return wrong('It is not told what to do.')
  }
}

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
    sure: words('sure') === 'yes',
  }
}

/** What a correction will change, with the button that makes it. */
function preview(
  context: Context<WebEnv>,
  dossier: string,
  entry: Entry,
  wish: Wish,
  what: Child,
): Promise<Response> {
  const urls = urlsOf(dossier)
  const kept = { do: wish.do, field: wish.field, value: wish.value, with: wish.with, sure: 'yes' }
  return showPage(context, {
    title: 'Correct this?',
    dossier,
    section: 'review',
    body: html`<h1>Correct this?</h1><p class="lede">${titleOf(entry)}</p>${what}
<form method="post" action="${urls.correct(entry.id)}">${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${whyBox('sure', wish.why)}<button type="submit">Make the correction</button> <a href="${urls.entry(entry.id)}">Leave it as it is</a></form>`,
  })
}

function changeHtml(
  context: Context<WebEnv>,
  dossier: string,
  entry: Entry,
  field: string,
  value: unknown,
): Child {
  const look = { locale: context.get('locale'), urls: urlsOf(dossier) }
  const was = entry.values[field]
  return html`<table><caption>${fieldWord(field)}</caption><thead><tr><th scope="col">Now</th><th scope="col">After</th></tr></thead><tbody><tr><td>${was === undefined ? html`<span class="soft">not told</span>` : valueHtml(field, was, look)}</td><td><strong>${valueHtml(field, value, look)}</strong></td></tr></tbody></table>
<p class="soft">What the reports say stays beside it, and reading them again does not take it back.</p>`
}
