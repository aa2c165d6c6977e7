import { slice } from '../../base/span.ts'
import type { Reading } from '../reading.ts'
import { POLITICAL_GROUPS } from './groups.ts'
import type { Participant } from './participant.ts'
import { groupSpan } from './phrases.ts'

/** "six world powers": people or states that a phrase names without a name; "the powers" are those told before. */
export function groupAt(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  const token = trees.tokens[head]
  if (!token || !isGroup(reading, head) || isOther(reading, head) || isWhose(reading, head)) return []
  // "a two-state solution"
  if (
    trees.hasRelation(head, 'compound') &&
    !isPlural(reading, head) &&
    trees.tokens[head - 1]?.lemma === '-'
  )
    return []
  const definite = trees.dependents(head, 'det', 'nmod:poss').length > 0
  const before = definite ? told(reading, head) : undefined
  if (before !== undefined)
    return [{ ...named(reading, before), span: groupSpan(reading, head), known: 'implied', by: 'same-group' }]
  const described =
    groupSpan(reading, head).end > token.end ||
    trees.dependents(head, 'amod', 'compound', 'nmod').length > 0 ||
    (token.lemma === 'power' && isCounted(reading, head))
  const power = token.lemma === 'power' && !isPlural(reading, head)
  return (definite && !described) || power ? [] : [named(reading, head)]
}

function named(reading: Reading, head: number): Participant {
  const span = groupSpan(reading, head)
  const name = slice(reading.layers.text, span)
  return {
    key: `group:${name.toLowerCase()}`,
    name,
    person: false,
    span,
    known: 'stated',
    by: 'unnamed-group',
  }
}

const isGroup = ({ trees }: Reading, head: number): boolean => {
  const token = trees.tokens[head]
  return token?.upos === 'NOUN' && POLITICAL_GROUPS.has(token.lemma.toLowerCase())
}

const isPlural = ({ trees }: Reading, head: number): boolean =>
  trees.tokens[head]?.feats?.includes('Number=Plur') ?? false

/** "other countries": nobody in particular. */
export const isOther = ({ trees }: Reading, head: number): boolean =>
  trees.dependents(head, 'amod').some(child => trees.tokens[child]?.lemma.toLowerCase() === 'other')

/** "whose minister": a pronoun is no name for him. */
const isWhose = ({ trees }: Reading, head: number): boolean =>
  trees.dependents(head, 'nmod:poss').some(child => trees.tokens[child]?.lemma.toLowerCase() === 'whose')

/** The first plural of the same noun before, of which the phrase repeats no more than a part: "the powers", "the six powers". */
function told(reading: Reading, head: number): number | undefined {
  const { trees } = reading
  const noun = trees.tokens[head]?.lemma
  if (!isPlural(reading, head)) return undefined
  const own = wordsOf(reading, head)
  const found = trees.tokens.findIndex(
    (token, index) =>
      index < head &&
      token.lemma === noun &&
      isGroup(reading, index) &&
      isPlural(reading, index) &&
      isCounted(reading, index) &&
      own.every(word => wordsOf(reading, index).includes(word)),
  )
  return found < 0 ? undefined : found
}

/** Three and more: "the two leaders" are themselves told before. */
const isCounted = ({ trees }: Reading, head: number): boolean =>
  trees.dependents(head, 'nummod').some(child => !['two', '2'].includes(trees.tokens[child]?.lemma ?? ''))

/** What tells which ones are meant: "six", "world". */
const wordsOf = ({ trees }: Reading, head: number): string[] =>
  trees
    .dependents(head, 'amod', 'compound', 'nummod')
    .map(child => trees.tokens[child]?.lemma.toLowerCase() ?? '')
