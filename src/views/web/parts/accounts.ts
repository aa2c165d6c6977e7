import { slice } from '../../../base/span.ts'
import type { ReportFacts } from '../../../dossier/types.ts'
import type { Named } from '../../export/dossier.ts'
import type { Told, ToldField } from '../data/entry.ts'
import { type Child, type Html, html } from '../html.ts'
import { evidenceHtml } from '../text.ts'
import { shortDay } from '../when.ts'
import { choiceWord, counted, fieldWord, flat, KNOWN, LIST, matter, shortened } from '../words.ts'
import { actorText } from './entry-line.ts'
import { beginning, folded } from './folded.ts'
import { type ValueLook, valueHtml } from './values.ts'

/** The accounts of fields side by side: who says it, what, in which words, how it is known. */
export function accountsTable(caption: string, fields: readonly ToldField[], look: ValueLook): Html {
  return html`<table class="account" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Report</th><th scope="col" role="columnheader">Value</th><th scope="col" role="columnheader">Words</th><th scope="col" role="columnheader">How known</th></tr></thead>
${fields.map(
  ({ field, differs, told }) => html`<tbody role="rowgroup">
${fields.length > 1 && html`<tr role="row"><th colspan="4" scope="rowgroup" role="rowheader">${fieldWord(field)}${differs && html` <span class="differ"><span aria-hidden="true">≠</span> accounts differ</span>`}</th></tr>`}
${told.map(one => accountRow(field, one, look))}</tbody>`,
)}</table>`
}

/** Rows that are shown without being asked for. */
const FEW = 8
/** Accounts of one field that a page shows: differing ones come first in their letters’ order. */
const MOST = 40

/**
 * The accounts field by field; `values` are the entry's own. Where there are many, those of a field stand behind its value; fields on which accounts
 * differ are open.
 */
export function accountsByField(
  fields: readonly ToldField[],
  look: ValueLook,
  values: Readonly<Record<string, unknown>>,
): Html {
  const rows = fields.reduce((sum, one) => sum + one.told.length, 0)
  if (rows <= FEW) return accountsTable('Values with their words', fields, look)
  return html`${fields.map(one => {
    const [first] = one.told
    const words = fieldWord(one.field)
    return html`<details class="told"${one.differs && html` open`}><summary><span class="soft">${words}</span> <span class="value">${first !== undefined && shownValue(one.field, values[one.field] ?? first.value, look)}</span> <span class="small soft">${one.differs ? html`<span class="differ"><span aria-hidden="true">≠</span> accounts differ</span>` : counted(one.told.length, 'report')}</span></summary>${accountsTable(`${words}, as told`, [{ ...one, told: one.told.slice(0, MOST) }], look)}${one.told.length > MOST && html`<p class="small soft">${counted(one.told.length - MOST, 'more report')}: the files below have all.</p>`}</details>`
  })}`
}

/** A value without links, which a summary cannot hold; long words are cut. */
const shownValue = (field: string, value: unknown, look: ValueLook): Child => {
  if (field === 'content') return shortened(String(value), 90)
  if (field === 'type') return choiceWord(field, String(value))
  const people = ['parties', 'delegates', 'actor', 'recipient'].includes(field)
  if (people) return LIST.format((value as Named[]).map(actorText))
  return field === 'speaker' ? actorText(value as Named) : valueHtml(field, value, look)
}

function accountRow(field: string, told: Told, look: ValueLook): Html {
  const { letter, value, onWordOf, text, evidence, sentences } = told
  const look3 = letter === undefined ? '' : letter < 'c' ? letter : 'c'
  const words = evidence.map(span => slice(text, span)).join(' … ')
  const marked = html`<span class="evidence">${evidenceHtml(text, evidence, sentences)}</span>`
  return html`<tr role="row" class="${look3}"><td role="cell">${reportLink(told.report, look)}${onWordOf !== undefined && html`<br><span class="soft small">on the word of ${onWordOf}</span>`}</td>
<td role="cell">${letter !== undefined && html`<span class="letter"><span class="hidden">Account </span>${letter.toUpperCase()}</span>`}${field === 'content' ? beginning(flat(String(value))) : valueHtml(field, value, look)}</td>
<td role="cell">${folded(words, marked, look.locale)}</td>
<td role="cell">${knownHtml(told)}</td></tr>`
}

/** How a value is known, in a word with a line under it that differs in shape. */
export function knownHtml({ known, by, score }: Pick<Told, 'known' | 'by' | 'score'>): Html {
  const sure = score === undefined ? '' : `, ${Math.round(score * 100)} %`
  return html`<span class="known ${known}" title="${KNOWN[known]}${by !== undefined && ` (${by})`}">${known}</span>${sure}`
}

/** A report by its outlet and day, as a link to its page. */
export function reportLink(report: ReportFacts, { urls, locale }: ValueLook): Html {
  return html`<a href="${urls.report(report.article)}">${report.publisher ?? shortened(report.title ?? 'Report', 48)}</a>${report.published !== undefined && html` <span class="soft small day-of">${shortDay(report.published, locale)}</span>`}`
}

/** The difference between values in words, for those who do not see the table. */
export const differenceNote = (fields: readonly ToldField[]): Child => {
  const differing = fields.filter(one => one.differs)
  if (differing.length === 0) return ''
  return html`<p class="note"><span class="differ"><span aria-hidden="true">≠</span> Accounts differ</span> on ${differing.map(
    ({ field }, index) => html`${index > 0 && ', '}<a href="#differ-${field}">${matter(field)}</a>`,
  )}.</p>`
}
