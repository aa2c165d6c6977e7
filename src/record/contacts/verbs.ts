import { agentsOf, isPassive, oblique, patientsOf, prepositionOf, subjectsOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Found } from '../parts/found.ts'
import { AUDIENCES } from '../parts/groups.ts'
import type { Participant } from '../parts/participants.ts'
import { participantsOf, unique } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import { CONTACT_VERBS, MODE_WORDS, TRAVEL_VERBS, type VerbFrame } from './lexicon.ts'
import type { Mode } from './types.ts'

/** Who meets whom by a verb, and how. */
export interface Encounter {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly initiator?: Participant
}

/** Reads a verb as a contact; undefined where the words do not carry one. */
export function verbEncounter(reading: Reading, verb: number): Encounter | undefined {
  const { trees } = reading
  const token = trees.tokens[verb]
  if (token?.upos !== 'VERB') return undefined
  const lemma = token.lemma.toLowerCase()
  if (TRAVEL_VERBS.has(lemma)) return undefined
  const frame = CONTACT_VERBS.get(lemma)
  if (!frame || isOtherSense(reading, verb, lemma)) return undefined
  const first = unique(agentsOf(trees, verb).flatMap(head => participantsOf(reading, head)))
  const second = unique(othersOf(reading, verb, frame))
  if (speaksToAudience(reading, verb, frame)) return undefined
  const participants = unique([...first, ...second])
  if (!isEncounter(frame, first, second)) return undefined
  const initiator = frame.initiates ? first[0] : undefined
  return { mode: modeOf(reading, verb, frame.mode), participants, ...(initiator && { initiator }) }
}

function isEncounter(
  frame: VerbFrame,
  first: readonly Participant[],
  second: readonly Participant[],
): boolean {
  if (first.length > 0 && second.length > 0) return true
  return frame.reciprocal && first.length > 0
}

function othersOf(reading: Reading, verb: number, frame: VerbFrame): Participant[] {
  const { trees } = reading
  const heads = oblique(trees, verb, ...frame.other)
  if (frame.object === 'party' || frame.object === 'host') heads.push(...patientsOf(trees, verb))
  if (frame.object !== 'none' && isPassive(trees, verb)) heads.push(...subjectsOf(trees, verb))
  return [...new Set(heads)].flatMap(head => participantsOf(reading, head))
}

/** "called on", "called him a liar", "met the deadline", "raised taxes": the same word, no contact. */
function isOtherSense(reading: Reading, verb: number, lemma: string): boolean {
  const { trees } = reading
  if (trees.dependents(verb, 'compound:prt').length > 0) return true
  if (lemma === 'call')
    return (
      trees.dependents(verb, 'xcomp', 'ccomp').length > 0 ||
      oblique(trees, verb, 'on', 'for', 'upon').length > 0 ||
      trees.dependents(verb, 'obj').length > 1
    )
  if (lemma === 'welcome' || lemma === 'receive' || lemma === 'host')
    return patientsOf(trees, verb).every(head => !namesPerson(reading, head))
  return false
}

const namesPerson = (reading: Reading, head: number): boolean =>
  participantsOf(reading, head).some(one => one.person)

function speaksToAudience(reading: Reading, verb: number, frame: VerbFrame): boolean {
  const { trees } = reading
  return oblique(trees, verb, ...frame.other).some(head =>
    AUDIENCES.has(trees.tokens[head]?.lemma.toLowerCase() ?? ''),
  )
}

/** The mode by an adverbial ("by phone", "via video link"), else as given. */
export function modeOf(reading: Reading, trigger: number, otherwise: Mode): Found<Mode> {
  const { trees } = reading
  for (const child of trees.dependents(trigger, 'obl', 'nmod', 'amod', 'compound', 'advmod')) {
    const near = nearby(trees, child)
    for (const word of near) {
      const token = trees.tokens[word]
      const mode = MODE_WORDS.get(token?.lemma.toLowerCase() ?? '')
      if (!token || !mode || (word === child && trees.hasRelation(child, 'obl') && !isMeans(reading, child)))
        continue
      return {
        value: mode,
        evidence: [{ start: token.start, end: token.end }],
        known: 'stated',
        by: 'mode-word',
      }
    }
  }
  const token = trees.tokens[trigger]
  const evidence = token ? [{ start: token.start, end: token.end }] : []
  return { value: otherwise, evidence, known: 'implied', by: 'trigger' }
}

/** A modifier and what modifies it: "in the form of a video conference". */
function nearby(trees: Trees, index: number): number[] {
  const own = trees.dependents(index, 'compound', 'amod', 'nmod')
  return [index, ...own, ...own.flatMap(child => trees.dependents(child, 'compound', 'amod'))]
}

const isMeans = (reading: Reading, index: number): boolean =>
  ['by', 'on', 'over', 'via', 'through', 'in', 'during'].includes(prepositionOf(reading.trees, index))
