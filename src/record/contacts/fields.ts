import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { Field } from '../types.ts'
import type { ContactMention, Status } from './types.ts'

/** The first of the mentions' values, in text order. */
export function firstOf<T>(
  mentions: readonly ContactMention[],
  pick: (mention: ContactMention) => Found<T> | undefined,
): Found<T> | undefined {
  for (const mention of mentions) {
    const value = pick(mention)
    if (value) return value
  }
  return undefined
}

const RANK: Readonly<Record<Status, number>> = {
  cancelled: 6,
  postponed: 5,
  refused: 4,
  held: 3,
  underway: 2,
  scheduled: 1,
  proposed: 0,
}

/** The furthest that a contact has come by any of its mentions: a cancelled meeting was scheduled before. */
export function statusAmong(mentions: readonly ContactMention[]): Found<Status> {
  const known = mentions.flatMap(mention => mention.status ?? [])
  const firm = known.filter(found => found.known !== 'inferred')
  const best = [...(firm.length > 0 ? firm : known)].sort((a, b) => RANK[b.value] - RANK[a.value])[0]
  return best ?? { value: 'held', evidence: [], known: 'inferred', by: 'no-status-word' }
}

/** Who asked for it by all that is told; `open` where two are named: each side says it was the other, or itself. */
export function initiatorAmong(mentions: readonly ContactMention[]): {
  readonly found?: Found<Participant>
  readonly open: readonly Found<Participant>[]
} {
  const told = mentions.flatMap(one => one.initiator ?? [])
  const [first] = told
  const other = told.find(one => one.value.key !== first?.value.key)
  return other ? { open: told } : { ...(first && { found: first }), open: [] }
}

/** The words that name the parties. */
export const partiesField = (participants: readonly Participant[]): Field => ({
  evidence: participants.map(one => ({ start: one.span.start, end: one.span.end })),
  known: participants.every(one => one.known === 'stated') ? 'stated' : 'implied',
  by: [...new Set(participants.map(one => one.by))].join('+') || 'names',
})
