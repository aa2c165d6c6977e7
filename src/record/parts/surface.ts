import type { Trees } from '../../language/tree.ts'
import type { Token } from '../../language/types.ts'
import type { Reading } from '../reading.ts'
import { POLITICAL_GROUPS } from './groups.ts'
import { type Participant, unique } from './participant.ts'
import { participantsOf } from './participants.ts'
import { isTime } from './time.ts'

/*
 * Who stands beside a verb or noun by the order of the words alone: what is left to go by where a tree hangs a name on
 * the wrong word.
 */

/** How many words may stand between a word and its preposition ("met briefly on Monday with"). */
const GAP = 6

/** Those named right after a word and one of these prepositions: "spoke briefly with the envoy A and B". */
export function partiesAfter(reading: Reading, word: number, ...prepositions: string[]): Participant[] {
  const { tokens } = reading.trees
  const sentence = tokens[word]?.sentence
  for (let at = word + 1; at <= word + GAP; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || (ENDS.has(token.upos) && !isOwner(token))) return []
    if (BOUNDS.has(token.lemma.toLowerCase())) return []
    if (prepositions.includes(token.lemma.toLowerCase()) && token.upos !== 'NOUN')
      return partiesIn(reading, at + 1, phraseEnd(reading.trees, at + 1))
  }
  return []
}

const isOwner = (token: Token): boolean =>
  token.upos === 'PRON' && (token.feats?.includes('Poss=Yes') ?? false)

/** What follows these is of something else: "a visit after a meeting with". */
const BOUNDS = new Set(['after', 'before', 'during', 'following', 'ahead', 'despite', 'since', 'amid'])

/** Those named right before a verb: "the envoys A and B then met". */
export function partiesBefore(reading: Reading, verb: number): Participant[] {
  const { tokens } = reading.trees
  const sentence = tokens[verb]?.sentence
  let last = verb
  while (tokens[last - 1]?.sentence === sentence && isBetween(tokens[last - 1])) last--
  const before = tokens[last - 1]
  if (before?.sentence !== sentence) return []
  if (before?.upos === 'PRON') return participantsOf(reading, last - 1)
  let first = last
  while (tokens[first - 1]?.sentence === sentence && isNominal(reading.trees, first - 1)) first--
  const found = partiesIn(reading, first, last)
  // The subject ends at the verb: a name farther off is no subject.
  const end = tokens[last - 1]
  return end && found.some(one => one.span.end === end.end) ? found : []
}

/** What may stand between the subject and its verb: "…, respectively, have". */
const isBetween = (token: Token | undefined): boolean =>
  token !== undefined && (['AUX', 'ADV', 'PART'].includes(token.upos) || token.lemma === ',')

const ENDS = new Set(['VERB', 'SCONJ', 'PUNCT', 'CCONJ', 'PRON'])
const NOMINAL = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM', 'CCONJ', 'ADV', 'X', 'PART'])

const isNominal = (trees: Trees, index: number): boolean => {
  const token = trees.tokens[index]
  if (!token) return false
  return (
    NOMINAL.has(token.upos) ||
    ['of', ',', '-', '–', 'his', 'her', 'their', 'its'].includes(token.lemma.toLowerCase())
  )
}

/** Where the phrase that begins at a token ends; a comma ends it unless a name follows. */
function phraseEnd(trees: Trees, first: number): number {
  const sentence = trees.tokens[first]?.sentence
  let at = first
  while (trees.tokens[at]?.sentence === sentence && isNominal(trees, at)) {
    if (
      trees.tokens[at]?.lemma === ',' &&
      (trees.tokens[at + 1]?.upos !== 'PROPN' || beginsSubject(trees, at + 1))
    )
      break
    at++
  }
  return at
}

/** "with A, Spokesman B told": what a comma parts from the phrase may be the subject of the next verb. */
function beginsSubject(trees: Trees, first: number): boolean {
  const at = Array.from({ length: GAP }, (_, step) => first + step).find(
    index =>
      !/^(?:PROPN|ADJ|NOUN)$/.test(trees.tokens[index]?.upos ?? '') || trees.hasRelation(index, 'nsubj'),
  )
  return at !== undefined && trees.hasRelation(at, 'nsubj') && (trees.tokens[at]?.head ?? -1) > at
}

/** Names and plurals of people of state within `[first, last)`; names that only describe a noun are none. */
function partiesIn(reading: Reading, first: number, last: number): Participant[] {
  const { trees, layers } = reading
  const found: Participant[] = []
  for (let at = first; at < last; at++) {
    const token = trees.tokens[at]
    if (!token || isTime(reading, at)) continue
    const entity = layers.entities.find(one => one.first === at)
    if (entity && entity.last <= last && !describes(trees, entity.last, last)) {
      found.push(...participantsOf(reading, trees.headOf(entity)))
      at = entity.last - 1
    } else if (
      token.upos === 'NOUN' &&
      POLITICAL_GROUPS.has(token.lemma) &&
      token.feats?.includes('Number=Plur')
    ) {
      found.push(...participantsOf(reading, at))
    }
  }
  return unique(found)
}

/** Whether a name is followed at once by the noun that it describes: "South Korean counterpart". */
const describes = (trees: Trees, after: number, last: number): boolean =>
  after < last && ['NOUN', 'PROPN', 'ADJ', 'PART'].includes(trees.tokens[after]?.upos ?? '')
