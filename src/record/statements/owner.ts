import { overlaps, type Span, slice, spanOf } from '../../base/span.ts'
import { headOfPhrase } from '../actors/scene.ts'
import type { Reference } from '../actors/types.ts'
import type { Reading } from '../reading.ts'
import type { Field } from '../types.ts'
import type { Voice } from './voice.ts'

const WHOSE = /^(?:his|her|its)$/i
const NAMED: ReadonlySet<string> = new Set(['person', 'organization', 'country'])

/**
 * "His office said", "its spokesman": nobody knows more of them than whose they are, so they are named by that one:
 * "Ann Berg's office". Undefined where a name stands in the phrase, or it is not sure whose they are.
 */
export function voiceOfOwned(reading: Reading, source: Span): Voice | undefined {
  const { trees, layers } = reading
  const head = headOfPhrase(trees, source)
  const whose = trees
    .dependents(head, 'nmod:poss')
    .find(child => WHOSE.test(trees.tokens[child]?.lemma ?? ''))
  if (whose === undefined || layers.entities.some(one => overlaps(one, source))) return undefined
  const owner = ownerAt(reading, whose)
  const words = ownWords(reading, source, whose)
  return owner && words !== '' ? named(owner, words, source) : undefined
}

function ownerAt({ actors }: Reading, whose: number): Reference | undefined {
  const [only, more] = actors.resolveToken(whose)
  return only && !more && NAMED.has(only.actor.kind) ? only : undefined
}

/** What stands behind the pronoun, up to a comma. */
function ownWords({ trees, layers }: Reading, source: Span, whose: number): string {
  const start = trees.tokens[whose]?.end ?? source.start
  const [words = ''] = slice(layers.text, { start, end: Math.max(start, source.end) }).split(/,| who /)
  return words.replace(/\s+/g, ' ').trim()
}

function named({ actor }: Reference, words: string, source: Span): Voice {
  const [first] = actor.mentions
  const field: Field = {
    evidence: [spanOf(source), ...(first ? [spanOf(first)] : [])],
    known: 'implied',
    by: 'owner',
  }
  const { country } = actor
  return {
    speaker: { name: `${actor.name}'s ${words}`, ...(country !== undefined && { country }) },
    fields: { speaker: field, ...(country !== undefined && { country: field }) },
  }
}
