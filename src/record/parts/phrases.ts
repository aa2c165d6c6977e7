import { countryOfName } from '../../base/geo/index.ts'
import { overlaps, type Span, slice } from '../../base/span.ts'
import { regionZone } from '../../base/zones.ts'
import { oblique } from '../../language/clause.ts'
import type { Reading } from '../reading.ts'

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

/** "leaders in Europe": a place right after a plural says who they are, wherever the tree hangs it. */
export function groupSpan(reading: Reading, head: number): Span {
  const { trees, layers } = reading
  const span = withoutTown(reading, head)
  const [noun, preposition, place] = [head, head + 1, head + 2].map(index => trees.tokens[index])
  if (!noun || !preposition || !place || span.end !== noun.end || isTown(reading, place)) return span
  if (!noun.feats?.includes('Number=Plur') || !/^(?:in|from|of)$/i.test(preposition.lemma)) return span
  const entity = layers.entities.find(
    one => one.start === place.start && ['GPE', 'LOC'].includes(one.type) && place.sentence === noun.sentence,
  )
  return entity ? { start: span.start, end: entity.end } : span
}

/** "the six powers in Geneva": a town tells where they meet, a country or a region who they are. */
function withoutTown(reading: Reading, head: number): Span {
  const { trees } = reading
  const whole = phraseSpan(reading, head)
  // A tree may hang the town on those named last: "envoys of the powers in Geneva".
  const town = [head, ...trees.dependents(head, 'nmod')]
    .flatMap(index => oblique(trees, index, 'in', 'at'))
    .find(index => isTown(reading, trees.tokens[index]))
  if (town === undefined) return whole
  const before = trees.tokens[Math.min(...trees.subtree(town)) - 1]
  const closes = trees.subtreeSpan(town).end === whole.end
  return closes && before ? { start: whole.start, end: before.end } : whole
}

/** A town by its name, and no country or region. */
export function isTown({ layers }: Reading, place: Span | undefined): boolean {
  const entity = place && layers.entities.find(one => overlaps(one, place))
  const words = entity ? slice(layers.text, entity) : ''
  return regionZone(words) !== undefined && countryOfName(words) === undefined
}
