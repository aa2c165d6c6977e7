import { lemmaAt, oblique, prepositionOf, subjectsOf } from '../../language/clause.ts'
import type { Found } from '../parts/found.ts'
import { hostAt } from '../parts/nations.ts'
import { type Participant, unique } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import { CONTACT_NOUNS } from './lexicon.ts'
import type { Mode, Status } from './types.ts'

/** A visit that is told by where somebody is, or is awaited. */
export interface Presence {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly status?: Found<Status>
}

/** "was in Lima on Friday", "is due in Lima", "is expected in Lima": a visit by somebody of another state. */
export function presenceAt(reading: Reading, index: number): Presence | undefined {
  const { trees } = reading
  const token = trees.tokens[index]
  const awaited = isAwaited(reading, index)
  const places = awaited ? oblique(trees, index, 'in', 'at') : isThere(reading, index) ? [index] : []
  const [host] = places.flatMap(head => hostAt(reading, head))
  const guests = unique(subjectsOf(trees, index).flatMap(head => participantsOf(reading, head))).filter(
    one =>
      isHolder(reading, one) &&
      (one.country !== undefined || one.role !== undefined) &&
      one.country !== host?.country,
  )
  if (!token || !host || guests.length === 0) return undefined
  const evidence = [{ start: token.start, end: token.end }]
  return {
    mode: { value: 'visit', evidence, known: 'implied', by: 'presence' },
    participants: [...guests, host],
    ...(awaited && { status: { value: 'scheduled', evidence, known: 'implied', by: 'status-verb' } }),
  }
}

const isHolder = ({ actors }: Reading, who: Participant): boolean =>
  who.person || actors.all.some(one => one.id === who.key && one.kind === 'office')

/** "is due", "is expected", with no word for what is to be done there. */
function isAwaited({ trees }: Reading, index: number): boolean {
  const lemma = lemmaAt(trees, index)
  const due = lemma === 'due' && trees.dependents(index, 'cop').length > 0
  const expected = lemma === 'expect' && trees.dependents(index, 'aux:pass').length > 0
  return (due || expected) && trees.dependents(index, 'xcomp', 'ccomp').length === 0
}

/** "was in Lima on Friday": on a day, and not for talks, which are told by their own word. */
function isThere(reading: Reading, index: number): boolean {
  const { trees } = reading
  if (trees.tokens[index]?.upos !== 'PROPN' || trees.dependents(index, 'cop').length === 0) return false
  if (prepositionOf(trees, index) !== 'in') return false
  const adverbials = trees.dependents(index, 'obl', 'nmod', 'obl:unmarked')
  const occupied =
    adverbials.some(head => CONTACT_NOUNS.has(lemmaAt(trees, head))) ||
    trees.dependents(index, 'advcl', 'acl').length > 0
  return !occupied && adverbials.some(head => isTime(reading, head))
}
