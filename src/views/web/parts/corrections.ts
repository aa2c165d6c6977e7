import type { Entry, ReportFacts } from '../../../dossier/types.ts'
import { CHOICES, CORRECTABLE, shownValue } from '../correction.ts'
import { type Child, type Html, html } from '../html.ts'
import { type Locale, momentHtml, shortDay } from '../when.ts'
import { choiceWord, fieldWord, shortened, titleOf } from '../words.ts'
import { dayWords } from './entry-line.ts'
import { type ValueLook, valueHtml } from './values.ts'

/** What people have corrected in an entry, each with a button that takes it back. */
export function correctionsHtml({ id, corrections = [] }: Entry, look: ValueLook, mayWrite: boolean): Child {
  if (corrections.length === 0) return ''
  return html`<h2>Corrected by people</h2><ul class="plain">${corrections.map(
    one => html`<li>${SAID[one.did]} ${one.field !== undefined && html`<strong>${fieldWord(one.field)}</strong>: ${valueHtml(one.field, one.value, look)}`} <span class="soft">by ${one.who}, ${momentHtml(one.at, look.locale)}${one.why !== undefined && `: “${one.why}”`}</span>
${mayWrite && actionForm(look.urls.correct(id), { do: 'undo', edit: one.edit }, 'Undo')}</li>`,
  )}</ul>`
}

const SAID: Readonly<Record<string, string>> = {
  set: 'Set',
  add: 'Added',
  hide: 'Hidden',
  confirm: 'Confirmed',
}

/** The boxes that confirm, correct, join, part or hide an entry. */
export function correctHtml(
  entry: Entry,
  { reports, near }: { readonly reports: readonly ReportFacts[]; readonly near: readonly Entry[] },
  { urls, locale }: ValueLook,
): Html {
  const action = urls.correct(entry.id)
  return html`<section class="correct" aria-labelledby="correct"><h2 id="correct">Is this right?</h2>
${entry.reviewed !== true && actionForm(action, { do: 'confirm' }, 'Confirm it')}
<details><summary>Correct a field</summary>${fieldsForm(entry, action)}</details>
<details><summary>It is the same as another entry</summary>${mergeForm(action, near)}</details>
${splitForm(reports, action, locale)}
<details><summary>It should not be here</summary><form method="post" action="${action}"><input type="hidden" name="do" value="hide">${whyBox('hide')}<button type="submit">Preview</button></form></details></section>`
}

/** Which reports tell of something else; nothing to part where there is one. */
function splitForm(reports: readonly ReportFacts[], action: string, locale: Locale): Child {
  if (reports.length < 2) return ''
  return html`<details><summary>Some of its reports tell of another one</summary><form method="post" action="${action}"><input type="hidden" name="do" value="split">
<fieldset><legend>These become an entry of their own</legend>${reports.map(
    one =>
      html`<label class="choice"><input type="checkbox" name="article" value="${one.article}"> ${one.publisher ?? 'Report'}${one.published !== undefined && `, ${shortDay(one.published, locale)}`}${one.title !== undefined && `: ${shortened(one.title, 80)}`}</label>`,
  )}</fieldset>${whyBox('split')}<button type="submit">Preview</button></form></details>`
}

/** What a form shows again that was sent with something wrong in it. */
export interface Again {
  /** The words by field. */
  readonly boxes: Readonly<Record<string, string>>
  readonly why: string
}

/** All fields of an entry in one form; those that somebody changes are corrected. */
export function fieldsForm({ kind, values }: Entry, action: string, again?: Again): Html {
  const words = (field: string): string => again?.boxes[field] ?? shownValue(field, values[field])
  return html`<form method="post" action="${action}" class="set"><input type="hidden" name="do" value="fields"><p class="soft small">Change what is wrong and leave the rest: a preview comes first.</p><div class="fields">${CORRECTABLE[
    kind
  ].map(
    field =>
      html`<div class="field"><label for="set-${field}">${fieldWord(field)}</label>${boxHtml(`set-${field}`, field, words(field), { name: `v-${field}`, optional: values[field] === undefined })}</div>`,
  )}</div>${whyBox('set', again?.why)}<button type="submit">Preview</button></form>`
}

/** Which other entry it is: one of those near it, or any by its address. */
export function mergeForm(action: string, near: readonly Entry[], why = ''): Html {
  return html`<form method="post" action="${action}"><input type="hidden" name="do" value="merge">
${
  near.length > 0 &&
  html`<fieldset><legend>One of about the same days</legend>${near.map(
    one =>
      html`<label class="choice"><input type="radio" name="near" value="${one.id}"> ${titleOf(one)}${dayWordsOf(one)}</label>`,
  )}</fieldset>`
}
<div class="field"><label for="with">${near.length > 0 ? 'Or the address of another one' : 'Address of the other entry, copied from its page'}</label><input id="with" name="with" maxlength="500"></div>${whyBox('merge', why)}<button type="submit">Preview</button></form>`
}

function dayWordsOf({ values }: Entry): Child {
  const when = values.start ?? values.time ?? values.date
  return when === undefined ? '' : html` <span class="soft small">${dayWords(String(when))}</span>`
}

const LONG = ['parties', 'delegates', 'actor', 'recipient', 'topics', 'authors', 'addressees', 'content']

/** The box for a field's value, with how it is written; `name` is what the form calls it. With `optional`, a choice may be left open. */
export function boxHtml(
  id: string,
  field: string,
  value: string,
  { name = 'value', optional = false }: { readonly name?: string; readonly optional?: boolean } = {},
): Html {
  const choices = CHOICES[field]
  const note = NOTES[field]
  const told = note !== undefined && html` aria-describedby="${id}-hint"`
  const hint = note !== undefined && html`<p class="hint" id="${id}-hint">${note}</p>`
  if (choices)
    return html`<select id="${id}" name="${name}">${optional && html`<option value="">not told</option>`}${choices.map(one => html`<option value="${one}"${one === value && html` selected`}>${choiceWord(field, one)}</option>`)}</select>`
  return LONG.includes(field)
    ? html`<textarea id="${id}" name="${name}" rows="3" class="short"${told}>${value}</textarea>${hint}`
    : html`<input id="${id}" name="${name}" value="${value}" maxlength="2000"${told}>${hint}`
}

const PEOPLE = 'One a line: name | country | office'
/** How the value of a field is written. */
const NOTES: Readonly<Record<string, string>> = {
  parties: `${PEOPLE} | answer`,
  delegates: PEOPLE,
  actor: 'One a line: name | country',
  recipient: 'One a line: name | country',
  speaker: 'Name | country | office',
  topics: 'One a line',
  ...Object.fromEntries(
    ['start', 'end', 'time', 'date'].map(field => [field, 'As 30 December 2021, or 2021-12-30T21:35+01:00']),
  ),
  duration: 'As 40 minutes',
}

export const whyBox = (id: string, value = ''): Html =>
  html`<div class="field"><label for="why-${id}">Why (kept with it)</label><input id="why-${id}" name="why" value="${value}" maxlength="500"></div>`

/** A form of one button. */
export const actionForm = (action: string, values: Readonly<Record<string, string>>, words: string): Html =>
  html`<form class="inline" method="post" action="${action}">${Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="quiet" type="submit">${words}</button></form>`
