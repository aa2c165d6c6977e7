import { type Comparison, compareSides } from '../../../dossier/compare.ts'
import type { EntryPage } from '../data/entry.ts'
import { type Child, type Html, html } from '../html.ts'
import { counted, fieldWord, shortened } from '../words.ts'
import { type ValueLook, valueHtml } from './values.ts'

/** Who tells what of a contact: a column for each side, what it leaves out, and where sides clash. */
export function sidesHtml({ entry, items, reports }: EntryPage, look: ValueLook): Child {
  if (entry.kind !== 'contact') return ''
  const outlets = new Map(
    reports.map(one => [one.article, one.publisher ?? (one.title && shortened(one.title, 40))]),
  )
  const compared = compareSides(
    items.map(({ article, item, onWordOf }) => {
      const publisher = outlets.get(article)
      return {
        item: item as unknown as Readonly<Record<string, unknown>>,
        ...(publisher !== undefined && { publisher }),
        ...(onWordOf !== undefined && { onWordOf }),
      }
    }),
  )
  if (compared.sides.length < 2) return ''
  const sides = compared.sides.slice(0, MOST)
  const hasParties = items.some(one => one.onWordOf !== undefined)
  return html`<h2 id="sides">${hasParties ? 'The sides’ tellings against each other' : 'Outlet by outlet'}</h2>
<p class="soft">${hasParties ? 'A side is a party on whose word reports rest, or an outlet that speaks for itself.' : 'No report says on which party’s word it rests: each outlet speaks for itself.'}${compared.sides.length > MOST && ` The ${MOST} of most reports are shown.`}</p>
<div class="wide" role="region" aria-label="The sides’ tellings" tabindex="0"><table><caption class="hidden">Values by side</caption><thead><tr><th scope="col">What</th>${sides.map(
    ({ name, reports: count }) =>
      html`<th scope="col">${name} <span class="small">(${counted(count, 'report')})</span></th>`,
  )}<th scope="col">Together</th></tr></thead><tbody>${compared.fields.map(
    field =>
      html`<tr><th scope="row">${fieldWord(field)}</th>${sides.map(side => cellHtml(field, side.values[field], look))}<td>${verdictOf(field, sides, entry)}</td></tr>`,
  )}</tbody></table></div>`
}

const MOST = 6

function cellHtml(field: string, values: readonly unknown[] | undefined, look: ValueLook): Html {
  if (values === undefined) return html`<td class="soft">— says nothing</td>`
  return html`<td>${values.map(
    (value, index) =>
      html`${index > 0 && html`<br>or `}${Array.isArray(value) ? value.join(', ') : valueHtml(field, value, look)}`,
  )}</td>`
}

/** Whether the sides clash, as the accounts have it; values that fit one another, or follow one another, are no clash. */
function verdictOf(field: string, sides: Comparison['sides'], entry: EntryPage['entry']): Child {
  if (entry.accounts.some(one => one.field === field))
    return html`<span class="differ"><span aria-hidden="true">≠</span> they clash</span>`
  if (entry.history.filter(step => step.field === field).length > 1)
    return html`<span aria-hidden="true">→</span> it has <a href="#course">moved on</a>`
  const telling = sides.filter(one => one.values[field] !== undefined)
  const told = new Set(telling.map(one => JSON.stringify(one.values[field])))
  if (telling.length === sides.length)
    return told.size === 1 ? '= all tell it' : '≈ what they tell fits together'
  return telling.length === 1 ? `only ${telling[0]?.name}` : `${telling.length} of ${sides.length}`
}
