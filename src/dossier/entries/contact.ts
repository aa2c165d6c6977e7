import { type Agreed, agree, type Relate } from '../accounts/agree.ts'
import {
  relateActors,
  relateDurations,
  relateModes,
  relatePlaces,
  relateText,
  relateTimes,
} from '../accounts/relations.ts'
import { agreeStatus, statusHistory } from '../accounts/status.ts'
import { actorFacts } from '../actors.ts'
import type { Account, ItemOf, Reading, Step } from '../types.ts'
import { uniteActors } from './lists.ts'
import { type Reports, readingsOf } from './readings.ts'

/** What an entry says, apart from its id and members. */
export interface Said {
  readonly values: Record<string, unknown>
  readonly accounts: readonly Account[]
  readonly history: readonly Step[]
}

/** The agreed contact of several reports, its accounts and its history. */
export function sayContact(members: readonly ItemOf<'contact'>[], reports: Reports): Said {
  const parties = uniteActors(members.map(one => one.item.parties))
  const delegates = uniteActors(members.flatMap(one => (one.item.delegates ? [one.item.delegates] : [])))
  const known = [...parties, ...delegates].map(one => actorFacts(one))
  const countries = parties.flatMap(one => actorFacts(one).country ?? [])
  const status = readingsOf(members, reports, 'status')
  const starts = splitMoved(members, readingsOf(members, reports, 'start'), reports)
  const fields: [string, Agreed | undefined][] = [
    ['mode', agreed('mode', relateModes)],
    ['status', agreeStatus(status)],
    ['initiator', agreed('initiator', relateActors(known))],
    ['start', agree('start', starts.valid, relateTimes(countries))],
    ['end', agreed('end', relateTimes(countries))],
    ['duration', agreed('duration', relateDurations)],
    ['place', agreed('place', relatePlaces)],
    ['venue', agreed('venue', relateText)],
  ]
  const topics = [...new Set(members.flatMap(one => one.item.topics ?? []))].sort()
  const values: Record<string, unknown> = { parties, ...(delegates.length > 0 && { delegates }) }
  for (const [field, one] of fields) if (one) values[field] = one.value
  if (values.start === undefined) {
    const clock = agreed('clock', relateText)
    if (clock) values.clock = clock.value
  }
  if (topics.length > 0) values.topics = topics
  return {
    values,
    accounts: fields.flatMap(([, one]) => one?.accounts ?? []),
    history: [...statusHistory(status), ...starts.history],
  }

  function agreed(field: string, relate: Relate): Agreed | undefined {
    return agree(field, readingsOf(members, reports, field), relate)
  }
}

/**
 * Once a report says that a contact was put off, the dates of the plans before it are history and no longer an account
 * of when it takes place.
 */
function splitMoved(
  members: readonly ItemOf<'contact'>[],
  starts: readonly Reading[],
  reports: Reports,
): { valid: Reading[]; history: Step[] } {
  const puts = members.filter(one => one.item.status === 'postponed')
  const cut = puts
    .flatMap(one => reports.get(one.article)?.published ?? one.published ?? [])
    .sort()
    .at(-1)
  const planned = new Set(
    members.filter(one => one.item.status === 'scheduled').map(one => `${one.article} ${one.id}`),
  )
  const kept = new Set(puts.map(one => one.item.start))
  const isOld = (one: Reading): boolean =>
    cut !== undefined &&
    planned.has(`${one.ref.article} ${one.ref.id}`) &&
    (one.published ?? '') < cut &&
    !kept.has(String(one.value))
  const old = starts.filter(isOld)
  const valid = starts.filter(one => !isOld(one))
  if (old.length === 0 || valid.length === 0) return { valid: [...starts], history: [] }
  const steps = new Map<string, Step>()
  for (const one of [...old, ...valid].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1)))
    if (!steps.has(String(one.value)))
      steps.set(String(one.value), {
        field: 'start',
        value: String(one.value),
        ...(one.published !== undefined && { since: one.published }),
      })
  return { valid, history: [...steps.values()] }
}
