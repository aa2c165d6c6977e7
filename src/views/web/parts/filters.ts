import type { ItemKind } from '../../../dossier/types.ts'
import { moveTypeSchema } from '../../../record/schema/items.ts'
import type { BrowseFilter, Place } from '../../../store/queries/browse.ts'
import { type Html, html } from '../html.ts'
import { queryOf } from '../urls.ts'
import { choiceWord, KINDS, STATUSES } from '../words.ts'

/** What a person may set, as it stands in the address. */
const NAMES = ['kind', 'status', 'type', 'actor', 'outlet', 'from', 'to', 'q', 'order'] as const
export type Chosen = Readonly<Partial<Record<(typeof NAMES)[number], string>>>

/** The filters in an address. What has no meaning there is left out, never an error. */
export function chosenIn(query: (name: string) => string | undefined): Chosen {
  const chosen: Record<string, string> = {}
  for (const name of NAMES) {
    const value = query(name)?.replaceAll('\u0000', '').trim().slice(0, 200)
    if (value !== undefined && value !== '' && isSound(name, value)) chosen[name] = value
  }
  return chosen
}

function isSound(name: string, value: string): boolean {
  switch (name) {
    case 'kind':
      return value in KINDS
    case 'status':
      return value in STATUSES
    case 'type':
      return moveTypeSchema.safeParse(value).success
    case 'from':
    case 'to':
      return /^\d{4}-\d{2}-\d{2}$/.test(value)
    case 'order':
      return value === 'newest'
    default:
      return true
  }
}

/** The filter that the store understands; who an actor is, the dossier knows (`data/selected.ts`). */
export function filterOf(chosen: Omit<Chosen, 'actor'>): BrowseFilter {
  const { kind, status, type, outlet, from, to, q, order } = chosen
  return {
    ...(kind !== undefined && { kinds: [kind as ItemKind] }),
    ...(status !== undefined && { statuses: [status] }),
    ...(type !== undefined && { type }),
    ...(outlet !== undefined && { outlet }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(q !== undefined && { words: q }),
    ...(order === 'newest' && { newestFirst: true }),
  }
}

export const queryFor = (chosen: Chosen): string => queryOf(chosen)

/** A place in a list as it stands in an address: `2021-12-30.e-…`, `.e-…` for those without a day. */
export function placeIn(cursor: string | undefined): Place | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?\.(e-[0-9a-z-]{1,60})$/.exec(cursor ?? '')
  return match ? { ...(match[1] !== undefined && { day: match[1] }), id: match[2] ?? '' } : undefined
}
export const cursorOf = ({ day = '', id }: Place): string => `${day}.${id}`

/** The form that narrows a timeline; it works by address, so that every selection can be linked to. */
export function filterForm(
  chosen: Chosen,
  { action, outlets, types }: { action: string; outlets: readonly string[]; types: readonly string[] },
): Html {
  return html`<details class="filters"${Object.keys(chosen).length > 0 && html` open`}><summary>Filter</summary>
<form method="get" action="${action}"><div class="row">
${select(
  'kind',
  'Kind',
  chosen.kind,
  Object.entries(KINDS).map(([value, { many }]) => [value, many]),
)}
${select(
  'status',
  'Status',
  chosen.status,
  Object.keys(STATUSES).map(value => [value, value]),
)}
${select(
  'type',
  'Type of move',
  chosen.type,
  types.map(value => [value, choiceWord('type', value)]),
)}
${
  outlets.length > 0 &&
  select(
    'outlet',
    'Outlet',
    chosen.outlet,
    outlets.map(value => [value, value]),
  )
}
${input('actor', 'Actor', chosen.actor)}
${input('from', 'From', chosen.from, 'date')}
${input('to', 'To', chosen.to, 'date')}
${input('q', 'Words', chosen.q, 'search')}
${select('order', 'Order', chosen.order, [['newest', 'Newest first']], 'Oldest first')}
<button type="submit">Show</button>
</div></form></details>
${Object.keys(chosen).length > 0 && html`<p class="active">Shown: ${described(chosen)}. <a href="${action}">Show everything</a></p>`}`
}

export const MOVE_TYPES: readonly string[] = moveTypeSchema.options

function select(
  name: string,
  words: string,
  value: string | undefined,
  options: readonly (readonly [string, string])[],
  otherwise = 'Any',
): Html {
  return html`<label><span>${words}</span><select name="${name}"><option value="">${otherwise}</option>${options.map(
    ([key, label]) => html`<option value="${key}"${key === value && html` selected`}>${label}</option>`,
  )}</select></label>`
}

const input = (name: string, words: string, value: string | undefined, type = 'text'): Html =>
  html`<label><span>${words}</span><input type="${type}" name="${name}" value="${value ?? ''}" maxlength="200"></label>`

/** A selection in words: `moves, with Obama, from 2013-09-01`. */
export function described(chosen: Chosen): string {
  const { kind, status, type, actor, outlet, from, to, q, order } = chosen
  return [
    kind !== undefined && KINDS[kind as ItemKind].many.toLowerCase(),
    status,
    type !== undefined && `moves: ${choiceWord('type', type).toLowerCase()}`,
    actor !== undefined && `with ${actor}`,
    outlet !== undefined && `as told by ${outlet}`,
    from !== undefined && `from ${from}`,
    to !== undefined && `until ${to}`,
    q !== undefined && `with the words “${q}”`,
    order !== undefined && 'newest first',
  ]
    .filter(one => one !== undefined && one !== false)
    .join(', ')
}
