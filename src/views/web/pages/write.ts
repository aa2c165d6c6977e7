import type { Context } from 'hono'
import type { Words } from '../../../dossier/edits/types.ts'
import type { ItemKind } from '../../../dossier/types.ts'
import { addByHand, findWords, NEEDED, readBoxes } from '../by-hand.ts'
import { CORRECTABLE } from '../correction.ts'
import type { WebEnv } from '../env.ts'
import { type Child, type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { boxHtml, whyBox } from '../parts/corrections.ts'
import { valueHtml } from '../parts/values.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { fieldWord, flat, KINDS } from '../words.ts'
import { errorPage } from './errors.ts'

/** What a person has written so far, as the form holds it. */
interface Draft {
  readonly kind: ItemKind
  readonly boxes: Readonly<Record<string, string>>
  readonly report: string
  readonly words: string
  readonly at: string
  readonly why: string
  /** Set by the preview's own button. */
  readonly sure: boolean
  /** Set by the preview's other button. */
  readonly again: boolean
}

/** The form that writes an entry by hand, or from marked words of a report. */
export async function writePage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const draft = draftFrom(name => context.req.query(name))
  const boxes = draft.words === '' ? {} : begun(draft)
  return formPage(context, dossier, { ...draft, boxes }, await marked(context, dossier, draft))
}

/** Shows what a new entry will be, and adds it when the preview is sent. */
export async function writeEntry(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const form = await context.req.parseBody()
  const draft = draftFrom(name => (typeof form[name] === 'string' ? form[name] : undefined))
  const words = await marked(context, dossier, draft)
  const { values, wrong } = readBoxes(draft.kind, draft.boxes)
  if (draft.again || wrong.length > 0 || (words && 'wrong' in words))
    return formPage(context, dossier, draft, words, draft.again ? [] : wrong)
  if (!draft.sure) return previewPage(context, dossier, draft, { values, words })
  const by = { who: context.get('visitor').name ?? 'unknown', ...(draft.why !== '' && { why: draft.why }) }
  const written = { kind: draft.kind, values, ...(words && { words }) }
  const { entry } = await addByHand(context.get('web').office, dossier, written, by)
  const urls = urlsOf(dossier)
  return context.redirect(entry === undefined ? urls.corrections : urls.entry(entry), 303)
}

function draftFrom(given: (name: string) => string | undefined): Draft {
  const words = (name: string, most = 20_000): string => (given(name) ?? '').slice(0, most)
  const asked = words('kind')
  const kind = Object.hasOwn(KINDS, asked) ? (asked as ItemKind) : 'contact'
  return {
    kind,
    boxes: Object.fromEntries(CORRECTABLE[kind].map(field => [field, words(`v-${field}`)])),
    report: words('report', 200),
    words: words('words', 4000),
    at: words('at', 12),
    why: words('why', 500).trim(),
    sure: words('sure') === 'yes',
    again: words('again') === 'yes',
  }
}

/** Marked words are what is said, or a document's title, until a person writes otherwise. */
const begun = ({ kind, words }: Draft): Record<string, string> =>
  kind === 'statement'
    ? { content: flat(words).replace(/^[“"«]\s*|\s*[”"»]$/g, '') }
    : kind === 'document'
      ? { title: flat(words) }
      : {}

async function marked(
  context: Context<WebEnv>,
  dossier: string,
  { report, words, at }: Draft,
): Promise<Words | { readonly wrong: string } | undefined> {
  if (report === '' || words.trim() === '') return undefined
  return findWords(context.get('web').office, dossier, {
    article: report,
    words,
    ...(/^\d+$/.test(at) && { at: Number(at) }),
  })
}

function formPage(
  context: Context<WebEnv>,
  dossier: string,
  draft: Draft,
  words: Words | { readonly wrong: string } | undefined,
  wrong: readonly string[] = [],
): Promise<Response> {
  if (!context.get('visitor').mayWrite)
    return errorPage(context, 403, {
      title: 'Sign in first',
      message: 'Entries are written by those who hold a token.',
      dossier,
    })
  const all = [...(words && 'wrong' in words ? [words.wrong] : []), ...wrong]
  const { write } = urlsOf(dossier)
  const { kind, report, at } = draft
  return showPage(
    context,
    {
      title: 'Write an entry',
      isForm: true,
      dossier,
      section: 'add',
      body: html`<h1>Write an entry</h1><p class="lede">For what no report says in words that Readout finds. It carries your name, and can be taken back.</p>
${all.length > 0 && html`<div class="note bad" role="alert"><p>Not added yet:</p><ul>${all.map(one => html`<li>${one}</li>`)}</ul></div>`}
<nav aria-label="Kind of entry"><ul class="kinds">${Object.entries(KINDS).map(
        ([name, { one }]) =>
          html`<li><a href="${write}?${queryOf({ kind: name, report, words: draft.words, at })}"${name === kind && html` aria-current="page"`}>${one}</a></li>`,
      )}</ul></nav>
<form method="post" action="${write}"><input type="hidden" name="kind" value="${kind}">${wordsFields(draft)}<div class="fields">${inOrder(kind).map(field => fieldHtml(draft, field))}</div>${whyBox('write', draft.why)}<button type="submit">Preview</button></form>`,
    },
    all.length > 0 ? 422 : 200,
  )
}

/** What is needed comes first. */
const inOrder = (kind: ItemKind): readonly string[] => [
  ...NEEDED[kind],
  ...CORRECTABLE[kind].filter(one => !NEEDED[kind].includes(one)),
]

function wordsFields({ report, words, at }: Draft): Child {
  if (report === '') return ''
  return html`<input type="hidden" name="report" value="${report}"><input type="hidden" name="at" value="${at}"><div class="field"><label for="words">The report’s words that it rests on</label><textarea id="words" name="words" class="short" rows="3">${words}</textarea></div>`
}

function fieldHtml({ kind, boxes }: Draft, field: string): Html {
  const needed = NEEDED[kind].includes(field)
  return html`<div class="field"><label for="v-${field}">${fieldWord(field)}${needed && ' (needed)'}</label>${boxHtml(`v-${field}`, field, boxes[field] ?? '', { name: `v-${field}`, optional: true })}</div>`
}

function previewPage(
  context: Context<WebEnv>,
  dossier: string,
  draft: Draft,
  { values, words }: { values: Readonly<Record<string, unknown>>; words: Words | undefined },
): Promise<Response> {
  const urls = urlsOf(dossier)
  const look = { locale: context.get('locale'), urls }
  const kept = {
    kind: draft.kind,
    report: draft.report,
    words: draft.words,
    at: draft.at,
    ...Object.fromEntries(Object.entries(draft.boxes).map(([field, value]) => [`v-${field}`, value])),
  }
  return showPage(context, {
    title: 'Add this entry?',
    isForm: true,
    dossier,
    section: 'add',
    body: html`<h1>Add this entry?</h1><p class="lede">${KINDS[draft.kind].one}. Where an entry tells of the same already, it becomes part of that one.</p>
<dl class="said">${Object.entries(values).map(([field, value]) => html`<dt>${fieldWord(field)}</dt><dd>${valueHtml(field, value, look)}</dd>`)}</dl>
${words && html`<blockquote><p>${flat(words.quote.exact)}</p><footer class="small soft"><a href="${urls.report(words.article)}">From this report</a>, characters ${words.position.start}–${words.position.end}</footer></blockquote>`}
<form method="post" action="${urls.write}">${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${whyBox('sure', draft.why)}<button type="submit" name="sure" value="yes">Add the entry</button> <button type="submit" class="quiet" name="again" value="yes">Change it</button></form>`,
  })
}
