import { countryOfCode, countryOfDemonym, countryOfName, organizationCode } from '../../base/geo/index.ts'
import { type Span, slice, spanOf } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Actor, Reference } from '../actors/types.ts'
import type { Reading } from '../reading.ts'
import type { Known } from '../types.ts'
import { AUDIENCES, AUTHORITIES, POLITICAL_GROUPS } from './groups.ts'

/** Somebody at a contact: an actor of the report, or a group that only this phrase names ("European leaders"). */
export interface Participant {
  /** The same for the same actor within one report. */
  readonly key: string
  readonly name: string
  readonly country?: string
  readonly role?: string
  readonly person: boolean
  readonly span: Span
  readonly known: Known
  readonly by: string
}

/** Who a phrase names as taking part: its actors, else an unnamed political group; nobody for an audience. */
export function participantsOf(reading: Reading, head: number): Participant[] {
  if (isAudience(reading, head)) return []
  const sides = sidesOf(reading, head)
  if (sides.length > 1) return sides
  const references = reading.actors.resolveToken(head)
  if (references.length > 0) return references.filter(one => isActing(reading, head, one)).map(fromReference)
  if (reading.trees.tokens[head]?.upos === 'PROPN') return nationAt(reading, head, 'name')
  return conjuncts(reading, head).flatMap(part => groupAt(reading, part))
}

/** Whether a phrase points back to several people of state whom nobody has named in it: "the ministers", "they". */
export function pointsBack(reading: Reading, head: number): boolean {
  const { trees, layers } = reading
  const token = trees.tokens[head]
  if (!token || participantsOf(reading, head).length > 0) return false
  if (token.upos === 'PRON') return /^(?:they|both)$/i.test(slice(layers.text, token))
  const plural = token.feats?.includes('Number=Plur') ?? false
  return plural && POLITICAL_GROUPS.has(token.lemma.toLowerCase()) && trees.dependents(head, 'det').length > 0
}

/** The country that a phrase names, or in which the place lies that it names: the host of a visit. */
export function hostAt(reading: Reading, head: number): Participant[] {
  const [reference] = reading.actors.resolveToken(head)
  const code = reference?.actor.country
  const country = code === undefined ? undefined : countryOfCode(code)
  if (!reference || !country || !['place', 'country'].includes(reference.actor.kind)) return []
  const { span, known } = reference
  return [
    {
      key: `country:${country.code}`,
      name: country.name,
      country: country.code,
      person: false,
      span,
      known,
      by: 'host',
    },
  ]
}

/** The countries whose people a plural names: "Russian and US diplomats", "leaders of the two countries". */
function sidesOf(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  const token = trees.tokens[head]
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (token?.upos !== 'NOUN' || !POLITICAL_GROUPS.has(lemma) || lemma === 'counterpart') return []
  if (!token.feats?.includes('Number=Plur') || trees.dependents(head, 'appos', 'flat').length > 0) return []
  const modifiers = trees.dependents(head, 'amod', 'compound')
  const words = modifiers.flatMap(child => [child, ...trees.dependents(child, 'conj', 'compound')])
  const beside = [...new Set(words)].sort((a, b) => a - b).flatMap(child => nationAt(reading, child))
  const of = oblique(trees, head, 'of', 'from').flatMap(child => reading.actors.resolveToken(child))
  const countries = of.filter(one => one.actor.kind === 'country').map(fromReference)
  return unique(beside.length > 1 ? beside : countries)
}

/** The country behind a modifier: "Turkish airstrikes", "US sanctions", where it is no actor of the report by itself. */
export function nationAt(reading: Reading, index: number, as: 'name' | 'any' = 'any'): Participant[] {
  const token = reading.trees.tokens[index]
  if (!token || !/^\p{Lu}/u.test(slice(reading.layers.text, token))) return []
  const words = slice(reading.layers.text, token)
  const country = countryOfName(words) ?? (as === 'any' ? countryOfDemonym(words) : undefined)
  const code = country?.code ?? organizationCode(words)
  if (code === undefined) return []
  const actor = reading.actors.all.find(
    one => one.kind !== 'person' && one.kind !== 'place' && one.country === code,
  )
  const own = actor?.kind === 'country' || actor?.name === words ? actor : undefined
  return [
    {
      key: own?.id ?? `country:${code}`,
      name: own?.name ?? country?.name ?? words,
      country: code,
      person: false,
      span: spanOf(token),
      known: 'implied',
      by: 'demonym',
    },
  ]
}

/** An actor as a participant. */
export function fromReference(reference: Reference): Participant {
  const { actor } = reference
  return {
    key: actor.id,
    name: actor.name,
    ...(actor.country !== undefined && { country: actor.country }),
    ...(actor.role !== undefined && { role: actor.role }),
    person: actor.kind === 'person',
    span: reference.span,
    known: reference.known,
    by: reference.by,
  }
}

/** "other countries": nobody in particular. */
const isOther = (trees: Trees, head: number): boolean =>
  trees.dependents(head, 'amod').some(child => trees.tokens[child]?.lemma.toLowerCase() === 'other')

/** Places do not act, and of those whom only a description names, people of state do ("federal officials"). */
function isActing({ trees }: Reading, head: number, { actor, by }: Reference): boolean {
  if (actor.kind === 'place') return false
  const described = by === 'description' || by === 'group'
  if (!described) return true
  const lemma = trees.tokens[head]?.lemma.toLowerCase() ?? ''
  if (actor.kind === 'organization') return AUTHORITIES.has(lemma) || POLITICAL_GROUPS.has(lemma)
  return POLITICAL_GROUPS.has(lemma) && !(isOther(trees, head) && actor.country === undefined)
}

/**
 * Whether an actor takes part in politics: a state, an organisation of one, an office, a person with a role or a
 * country, or with a title that the name still carries.
 */
export const isPolitical = (participant: Participant, actors: readonly Actor[]): boolean => {
  const actor = actors.find(one => one.id === participant.key)
  if (!actor) return true
  if (actor.kind === 'country' || actor.kind === 'office' || actor.kind === 'group') return true
  if (actor.country !== undefined || actor.role !== undefined) return true
  const [title = ''] = actor.name.toLowerCase().split(' ')
  return actor.kind === 'person' && POLITICAL_GROUPS.has(title)
}

function isAudience(reading: Reading, head: number): boolean {
  const token = reading.trees.tokens[head]
  return token !== undefined && AUDIENCES.has(token.lemma.toLowerCase()) && token.upos !== 'PROPN'
}

function conjuncts(reading: Reading, head: number): number[] {
  return [head, ...reading.trees.dependents(head, 'conj')]
}

function groupAt(reading: Reading, head: number): Participant[] {
  const { trees, layers } = reading
  const token = trees.tokens[head]
  if (token?.upos !== 'NOUN' || !POLITICAL_GROUPS.has(token.lemma.toLowerCase())) return []
  const span = phraseSpan(reading, head)
  const name = slice(layers.text, span)
  const definite = trees.dependents(head, 'det', 'nmod:poss').length > 0
  const described = trees.dependents(head, 'amod', 'compound', 'nmod').length > 0
  if ((definite && !described) || isOther(trees, head)) return []
  return [
    { key: `group:${name.toLowerCase()}`, name, person: false, span, known: 'stated', by: 'unnamed-group' },
  ]
}

const OUTSIDE =
  'det conj acl appos case punct cc parataxis nsubj cop aux mark obl advmod advcl ccomp csubj expl'.split(' ')

/**
 * A noun phrase without article, coordination, relative clause and punctuation at its ends; of a predicate, without
 * its subject and copula.
 */
export function phraseSpan(reading: Reading, head: number): Span {
  const { trees } = reading
  const out = new Set(trees.dependents(head, ...OUTSIDE).flatMap(child => trees.subtree(child)))
  const kept = trees.subtree(head).filter(index => !out.has(index) && trees.tokens[index]?.upos !== 'PUNCT')
  const run = around(kept, head)
  return { start: trees.tokens[run[0] ?? head]?.start ?? 0, end: trees.tokens[run.at(-1) ?? head]?.end ?? 0 }
}

/** The unbroken run of indices that holds `centre`; hyphens inside a compound may be missing. */
function around(indices: readonly number[], centre: number): number[] {
  const at = indices.indexOf(centre)
  let first = at
  let last = at
  while (first > 0 && (indices[first] ?? 0) - (indices[first - 1] ?? 0) <= 2) first--
  while (last < indices.length - 1 && (indices[last + 1] ?? 0) - (indices[last] ?? 0) <= 2) last++
  return indices.slice(first, last + 1)
}

/** One participant per actor, the first mention kept. */
export function unique(participants: readonly Participant[]): Participant[] {
  const seen = new Map<string, Participant>()
  for (const one of participants) if (!seen.has(one.key)) seen.set(one.key, one)
  return [...seen.values()]
}
