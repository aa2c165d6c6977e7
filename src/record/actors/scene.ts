import {
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  organizationCode,
} from '../../base/geo/index.ts'
import { type Span, slice } from '../../base/span.ts'
import type { Trees } from '../../language/tree.ts'
import type { AnnotatedText } from '../../language/types.ts'

/** A text, its trees, and which name each token stands in. */
export interface Scene {
  readonly layers: AnnotatedText
  readonly trees: Trees
  /** For each token the index of its entity, -1 for none. */
  readonly entityAt: Int32Array
  /** The country whose own office publishes the text. */
  readonly house?: string
}

export function sceneOf(layers: AnnotatedText, trees: Trees, house?: string): Scene {
  const entityAt = new Int32Array(layers.tokens.length).fill(-1)
  layers.entities.forEach((entity, index) => {
    entityAt.fill(index, entity.first, entity.last)
  })
  return { layers, trees, entityAt, ...(house !== undefined && { house }) }
}

/** From the first to the last of some tokens. */
export function spanOfRange({ layers }: Scene, first: number, last: number): Span {
  return { start: layers.tokens[first]?.start ?? 0, end: layers.tokens[last - 1]?.end ?? 0 }
}

export const lemmaAt = ({ layers }: Scene, index: number): string =>
  layers.tokens[index]?.lemma.toLowerCase() ?? ''
export const formAt = ({ layers }: Scene, index: number): string => {
  const token = layers.tokens[index]
  return token ? slice(layers.text, token) : ''
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'VERB'])

/** The head of a phrase: the token whose head lies outside, a noun before an article or preposition. */
export function headOfPhrase(trees: Trees, span: Span): number {
  const { first, last } = trees.tokensIn(span)
  for (let index = first; index < last; index++) {
    const token = trees.tokens[index]
    if (token && NOMINAL.has(token.upos) && (token.head < first || token.head >= last)) return index
  }
  return trees.headOf(span)
}

/** A country or an international organisation that words name, and the words. */
export interface Nation {
  readonly code: string
  readonly span: Span
  /** The tokens `[first, last)`. */
  readonly first: number
  readonly last: number
}

const LONGEST = 4

/** The countries named in a stretch of tokens, as names, adjectives, capitals or seats of power, in text order. */
export function nationsIn(scene: Scene, first: number, last: number): Nation[] {
  const found: Nation[] = []
  for (let at = first; at < last; ) {
    const nation = nationAt(scene, at, last)
    if (nation) found.push(nation)
    at = nation?.last ?? at + 1
  }
  return found
}

function nationAt(scene: Scene, first: number, end: number): Nation | undefined {
  if (!/^\p{Lu}/u.test(formAt(scene, first)) || isRenamed(scene, first)) return undefined
  const { sentence } = scene.layers.tokens[first] ?? {}
  for (let last = Math.min(end, first + LONGEST); last > first; last--) {
    // "… of Samoans. Al Jazeera": names are compared without points, and the next sentence is no part of them.
    if (scene.layers.tokens[last - 1]?.sentence !== sentence || isStop(scene, last - 1)) continue
    const span = spanOfRange(scene, first, last)
    const code = nationOf(slice(scene.layers.text, span))
    if (code !== undefined) return { code, span, first, last }
  }
  return undefined
}

const isStop = (scene: Scene, index: number): boolean =>
  scene.layers.tokens[index]?.upos === 'PUNCT' && /^[.,;:!?]/.test(formAt(scene, index))

/** "New Mexico", "New South Wales": places called after others. */
function isRenamed(scene: Scene, index: number): boolean {
  const before = formAt(scene, index - 1)
  return (
    before === 'New' || (/^(?:South|North|West|East)$/.test(before) && formAt(scene, index - 2) === 'New')
  )
}

/** Adjectives of two states: only their context tells which. */
const OF_TWO = new Set(['korean', 'koreans', 'congolese', 'sudanese', 'guinean'])

/** Bodies that many states have under that name. */
const OF_MANY = new Set(['congress', 'democratic party', 'republican party', 'chancellery', 'state duma'])

/** ISO alpha-3 or the abbreviation of an international organisation, for a name, adjective, capital or seat. */
export function nationOf(words: string): string | undefined {
  if (OF_TWO.has(words.toLowerCase())) return undefined
  const plain = words.replace(/\s+/g, ' ')
  const own = countryOfName(plain) ?? countryOfDemonym(plain) ?? countryOfCapital(plain)
  const seat = OF_MANY.has(plain.toLowerCase()) ? undefined : countryOfSeat(plain)
  return own?.code ?? seat ?? organizationCode(plain)
}
