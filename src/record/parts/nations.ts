import {
  type Country,
  countryOfCode,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  organizationCode,
} from '../../base/geo/index.ts'
import { type Span, slice, spanOf } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import { COUNTERPARTS } from '../../language/mentions/lexicon.ts'
import type { Trees } from '../../language/tree.ts'
import type { Reading } from '../reading.ts'
import { POLITICAL_GROUPS } from './groups.ts'
import { fromReference, type Participant, unique } from './participant.ts'
import { groupAt } from './unnamed.ts'

/** The country behind a modifier: "Turkish airstrikes", "US sanctions", where it is no actor of the report by itself. */
export function nationAt(reading: Reading, index: number, as: 'name' | 'any' = 'any'): Participant[] {
  const token = reading.trees.tokens[index]
  if (!token || !/^\p{Lu}/u.test(slice(reading.layers.text, token))) return []
  const words = wordsAt(reading, index)
  const code = codeOfWords(words, as)
  return code === undefined ? [] : [asNation(reading, { words, code, span: spanOf(token) })]
}

/** The country or organisation of states that words name; `any`: its people's name, too. */
export const codeOfWords = (words: string, as: 'name' | 'any' = 'any'): string | undefined =>
  (countryOfName(words) ?? (as === 'any' ? countryOfDemonym(words) : undefined))?.code ??
  organizationCode(words)

/** A country or organisation of states that words stand for, by the name that the report gives it. */
export function asNation(
  { actors }: Reading,
  { words, code, span }: { readonly words: string; readonly code: string; readonly span: Span },
): Participant {
  const actor = actors.all.find(one => one.country === code && (one.kind === 'country' || one.name === words))
  const name = actor?.name ?? countryOfCode(code)?.name ?? words
  const key = actor?.id ?? `country:${code}`
  return { key, name, country: code, person: false, span, known: 'implied', by: 'demonym' }
}

/** The word, with the one before it where both are a name ("South Korean", "United States"). */
function wordsAt(reading: Reading, index: number): string {
  const { text } = reading.layers
  const [before, token] = [reading.trees.tokens[index - 1], reading.trees.tokens[index]]
  const word = token ? slice(text, token) : ''
  if (!before || !token || before.sentence !== token.sentence) return word
  const both = text.slice(before.start, token.end)
  return countryOfName(both) || countryOfDemonym(both) ? both : word
}

/** The country that a phrase names, or in which the place lies that it names: the host of a visit. */
export function hostAt(reading: Reading, head: number): Participant[] {
  const [reference] = reading.actors.resolveToken(head)
  if (!reference && isCapital(reading, head)) return seatOf(reading, head)
  const code = reference?.actor.country
  const country = code === undefined ? undefined : countryOfCode(code)
  const { kind, name: actor = '' } = reference?.actor ?? {}
  const isPlace = kind === 'place' || kind === 'country' || countryOfSeat(actor) !== undefined
  if (!reference || !country || !isPlace) return []
  return [asHost(country, reference)]
}

const asHost = (
  { code, name }: Country,
  { span, known }: Pick<Participant, 'span' | 'known'>,
): Participant => ({ key: `country:${code}`, name, country: code, person: false, span, known, by: 'host' })

/** "the Egyptian capital". */
const isCapital = ({ trees }: Reading, head: number): boolean =>
  trees.tokens[head]?.upos === 'NOUN' && trees.tokens[head]?.lemma === 'capital'

/** The country whose capital it is. */
function seatOf(reading: Reading, head: number): Participant[] {
  const owners = reading.trees.dependents(head, 'amod', 'compound', 'nmod:poss')
  const [nation] = owners.flatMap(child => nationAt(reading, child))
  const country = nation && countryOfCode(nation.country ?? '')
  if (!nation || !country) return []
  const span = { start: nation.span.start, end: reading.trees.tokens[head]?.end ?? nation.span.end }
  return [asHost(country, { span, known: nation.known })]
}

/** The countries whose people a plural names: "Russian and US diplomats", "leaders of the two countries". */
export function sidesOf(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  const token = trees.tokens[head]
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (token?.upos !== 'NOUN' || !POLITICAL_GROUPS.has(lemma)) return []
  if (!token.feats?.includes('Number=Plur') || trees.dependents(head, 'appos', 'flat').length > 0) return []
  const beside = COUNTERPARTS.has(lemma) ? [] : unique(nationsBefore(reading, head))
  if (beside.length > 1) return beside
  const near = oblique(trees, head, 'of', 'from')
  // "the heads of the foreign ministries of Norway and Chile"
  const heads = [...near, ...(isHead(lemma) ? near.flatMap(child => oblique(trees, child, 'of')) : [])]
  const of = heads.flatMap(child => reading.actors.resolveToken(child))
  const countries = of.filter(one => one.actor.kind === 'country').map(fromReference)
  // "negotiators from Iran and five world powers"
  const groups = heads
    .flatMap(child => trees.dependents(child, 'conj'))
    .flatMap(child => groupAt(reading, child))
  const sides = unique([...countries, ...groups])
  return countries.length > 0 && sides.length > 1 ? sides : []
}

const isHead = (lemma: string): boolean => lemma === 'head' || lemma === 'chief'

/** The countries among the words right before a noun, by the words: a tree often hangs the first of two elsewhere. */
function nationsBefore(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  let first = head
  while (first > 0 && isInside(trees, first - 1, trees.tokens[head]?.sentence)) first--
  const found: Participant[] = []
  for (let at = first; at < head; at++) found.push(...nationAt(reading, at))
  return found
}

const INSIDE = new Set(['ADJ', 'PROPN', 'CCONJ', 'NOUN', 'ADV'])

function isInside(trees: Trees, index: number, sentence: number | undefined): boolean {
  const token = trees.tokens[index]
  return (
    token?.sentence === sentence && (INSIDE.has(token?.upos ?? '') || /^[-–,/]$/.test(token?.lemma ?? ''))
  )
}
