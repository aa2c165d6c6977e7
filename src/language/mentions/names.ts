import { countryOfCapital, countryOfName, organizationCode } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import type { AnnotatedText, Entity } from '../types.ts'

export type NameKind = 'person' | 'organization' | 'country' | 'place' | 'other'

/** The names of one bearer in a text. */
export interface NameGroup {
  readonly kind: NameKind
  /** The fullest name that the text gives. */
  readonly name: string
  readonly variants: readonly string[]
  /** Of a country ISO alpha-3, of an international organisation its abbreviation. */
  readonly code?: string
  /** Indices of the text's entities, in text order. */
  readonly entities: readonly number[]
}

/**
 * Which names of a text mean the same. Full names come first, wherever they stand, so that a last name in the
 * headline finds its bearer; a single word joins by last name, then by first name, then by a spelling one letter off.
 */
export function groupNames(layers: Pick<AnnotatedText, 'text' | 'entities'>): NameGroup[] {
  const named = layers.entities.map((entity, index) => nameOf(layers.text, entity, index))
  return [...groupPersons(named.filter(isPerson)), ...groupThings(named.filter(one => !isPerson(one)))]
    .filter(group => group.entities.length > 0)
    .sort((a, b) => (a.entities[0] ?? 0) - (b.entities[0] ?? 0))
}

interface Named {
  readonly index: number
  readonly words: string
  readonly parts: readonly string[]
  readonly type: Entity['type']
  readonly code?: string
}

interface Open {
  readonly kind: NameKind
  readonly parts: readonly string[]
  readonly code?: string
  readonly members: Named[]
}

const isPerson = (one: Named): boolean => one.type === 'PER'

const TITLES = new Set(
  (
    'mr mrs ms miss dr sir dame lord lady president prime minister chancellor king queen prince princess pope ' +
    'general colonel senator sen rep representative secretary ambassador sheikh ayatollah imam rabbi rev gov ' +
    'governor captain sergeant lieutenant professor prof justice judge saint st'
  ).split(' '),
)
const SUFFIXES = new Set(['jr', 'sr'])

/** The words of a name for comparing: without case, accents and dots. */
export const namePartsOf = (words: string): string[] =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.,’']/g, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(part => part !== '' && part !== 'the')

function nameOf(text: string, entity: Entity, index: number): Named {
  const words = slice(text, entity).replace(/\s+/g, ' ')
  const code = entity.type === 'PER' ? undefined : (countryOfName(words)?.code ?? organizationCode(words))
  return { index, words, parts: namePartsOf(words), type: entity.type, ...(code !== undefined && { code }) }
}

const bare = (parts: readonly string[]): string[] => {
  const kept = parts.filter(part => !SUFFIXES.has(part))
  while (kept.length > 1 && TITLES.has(kept[0] ?? '')) kept.shift()
  return kept
}

function groupPersons(names: readonly Named[]): NameGroup[] {
  const groups: Open[] = []
  const full = names.filter(one => bare(one.parts).length > 1)
  const single = names.filter(one => bare(one.parts).length === 1)
  for (const one of full) {
    const parts = bare(one.parts)
    const found = groups.find(group => sameFullName(group.parts, parts))
    if (found) found.members.push(one)
    else groups.push({ kind: 'person', parts, members: [one] })
  }
  for (const one of single) {
    const found = bearerOf(groups, bare(one.parts)[0] ?? '', one.index)
    if (found) found.members.push(one)
    else groups.push({ kind: 'person', parts: bare(one.parts), members: [one] })
  }
  return groups.map(finish)
}

/** The last word alike, and first names that do not contradict; or one begins like the other ("Elizabeth II"). */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [firstA = '', firstB = ''] = [a[0], b[0]]
  const [lastA = '', lastB = ''] = [a.at(-1), b.at(-1)]
  if (a.join(' ') === b.join(' ')) return true
  if (firstA === firstB && (lastA === lastB || alike(lastA, lastB))) return true
  if (lastA === lastB && (isInitial(firstA, firstB) || isInitial(firstB, firstA) || alike(firstA, firstB)))
    return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const end = long.length - short.length
  return short.length > 1 && [0, end].some(from => short.every((part, index) => long[from + index] === part))
}

const isInitial = (a: string, b: string): boolean => a.length === 1 && b.startsWith(a)

/** The one that a single name means: the last to be named in full before it, else the first after it. */
function bearerOf(groups: readonly Open[], part: string, index: number): Open | undefined {
  const pick = (fits: (parts: readonly string[]) => boolean): Open[] =>
    groups.filter(group => group.kind === 'person' && fits(group.parts))
  const byLast = pick(parts => parts.at(-1) === part)
  if (byLast.length > 0) return nearest(byLast, part, index)
  const byAny = pick(parts => parts.includes(part))
  if (byAny.length > 0) return byAny.length === 1 ? byAny[0] : undefined
  const near = pick(parts => parts.length > 1 && alike(parts.at(-1) ?? '', part))
  return near.length === 1 ? near[0] : undefined
}

/**
 * The bearer of a last name whom the text names most often up to here, among equals the one named last: whom a report
 * is about goes by the last name alone, the family by full names.
 */
function nearest(groups: readonly Open[], part: string, index: number): Open | undefined {
  const before = (group: Open): Named[] =>
    group.members.filter(one => one.index < index && one.parts.includes(part))
  const last = (group: Open): number => before(group).at(-1)?.index ?? -1
  const named = groups
    .filter(group => last(group) >= 0)
    .sort((a, b) => before(b).length - before(a).length || last(b) - last(a))
  return named[0] ?? groups[0]
}

/** Equal but for one letter, in words of at least four letters, one of five or more (Horne, Horn). */
export function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length < 5 || long.length - short.length > 1) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++
  return long.length - head - tail <= 1
}

function groupThings(names: readonly Named[]): NameGroup[] {
  const groups: Open[] = []
  const byKey = new Map<string, Open>()
  // Longer names first, each in text order: a short form finds the name that it shortens.
  const ordered = [...names].sort((a, b) => b.parts.length - a.parts.length || a.index - b.index)
  for (const one of ordered) {
    const state = WITHIN_STATE.test(one.words) ? undefined : countryOfName(one.words)?.code
    const key = state ?? one.parts.join(' ')
    const found = byKey.get(key) ?? longerName(groups, one)
    if (found) found.members.push(one)
    const group = found ?? {
      kind: kindOf(one),
      parts: one.parts,
      members: [one],
      ...(one.code && { code: one.code }),
    }
    if (!found) groups.push(group)
    byKey.set(key, group)
  }
  return groups.map(finish)
}

const EMPTY = new Set(['of', 'for', 'and', 'in', 'on', 'de', 'la', 'united', 'states', 'us', 'uk', 'kingdom'])

/** The one organisation whose longer name a name shortens: its initials, or its words but for those of its country. */
function longerName(groups: readonly Open[], one: Named): Open | undefined {
  if (one.type !== 'ORG') return undefined
  const [word = ''] = one.parts
  const found = groups.filter(group => {
    if (group.kind !== 'organization' || group.parts.length <= one.parts.length) return false
    if (one.parts.length === 1)
      return (
        (/^[A-Z]{2,6}$/.test(one.words) && initials(group.parts) === word) || startsParty(group.parts, word)
      )
    return one.parts.every(part => EMPTY.has(part) || group.parts.includes(part))
  })
  return found.length === 1 ? found[0] : undefined
}

const initials = (parts: readonly string[]): string =>
  parts
    .filter(part => !['of', 'for', 'and', 'the'].includes(part))
    .map(part => part[0])
    .join('')

const startsParty = (parts: readonly string[], word: string): boolean =>
  parts.length === 2 &&
  parts[0] === word &&
  ['party', 'movement', 'group', 'agency', 'ministry'].includes(parts[1] ?? '')

/** Countries within a state: they are not the state. */
const WITHIN_STATE = /^(?:scotland|wales|england|northern ireland)$/i

function kindOf(one: Named): NameKind {
  if (WITHIN_STATE.test(one.words)) return 'organization'
  if (countryOfName(one.words)) return 'country'
  if (organizationCode(one.words)) return 'organization'
  if (one.type === 'ORG') return 'organization'
  if (one.type === 'LOC' || one.type === 'GPE' || one.type === 'FAC') return 'place'
  return countryOfCapital(one.words) ? 'place' : 'other'
}

function finish(open: Open): NameGroup {
  const members = [...open.members].sort((a, b) => a.index - b.index)
  const variants = [...new Set(members.map(one => one.words))]
  const fullest =
    [...variants].sort((a, b) => bare(namePartsOf(b)).length - bare(namePartsOf(a)).length)[0] ?? ''
  return {
    kind: open.kind,
    name: fullest,
    variants,
    ...(open.code !== undefined && { code: open.code }),
    entities: members.map(one => one.index),
  }
}
