import { contains } from '../../base/span.ts'
import { lemmaAt, oblique } from '../../language/clause.ts'
import type { TimeExpression } from '../../language/types.ts'
import { type Found, verbSpan } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { trunkOf } from './trunk.ts'
import type { Status } from './types.ts'

const PUTTING_OFF = new Set('postpone delay defer reschedule put push'.split(' '))
const MOVING = new Set('move shift bring advance'.split(' '))

/** The day a contact is given instead of another, and how far it has come so. */
export interface Moved {
  readonly time: Found<TimeExpression>
  /** Only where the verb does not say so by itself: what is put off is postponed. */
  readonly status?: Found<Status>
}

/** "was moved from Tuesday to Thursday", "was put off until May": the other day. */
export function movedTo(reading: Reading, trigger: number): Moved | undefined {
  const { trees, layers } = reading
  const verb = movingVerb(reading, trigger)
  if (verb === undefined) return undefined
  const goals = oblique(trees, verb, 'to', 'until', 'till', 'for').flatMap(goal => trees.tokens[goal] ?? [])
  const found = layers.times.find(
    one =>
      ['DATE', 'TIME'].includes(one.type) &&
      (goals.some(goal => contains(one, goal)) ||
        (one.until !== undefined && trees.tokens[trees.headOf(one)]?.head === verb)),
  )
  if (!found) return undefined
  const { start, end } = found
  return {
    time: {
      value: lastOf(found),
      evidence: [{ start, end }],
      known: found.known ?? 'stated',
      by: 'moved-to',
    },
    ...(MOVING.has(lemmaAt(trees, verb)) && {
      status: { value: 'scheduled', evidence: [verbSpan(trees, verb)], known: 'implied', by: 'moved' },
    }),
  }
}

/** "postponed talks on Monday": that day hangs on the verb, and is rather the day of that than of the talks. */
export function isDayOfMoving(reading: Reading, trigger: number, { value }: Found<TimeExpression>): boolean {
  const verb = movingVerb(reading, trigger)
  return verb !== undefined && reading.trees.tokens[reading.trees.headOf(value)]?.head === verb
}

/** The verb by which a contact gets another day. */
function movingVerb({ trees }: Reading, trigger: number): number | undefined {
  const trunk = trunkOf(trees, trigger)
  const verb = trees.tokens[trunk]?.head ?? -1
  const lemma = lemmaAt(trees, verb)
  const moves = trees.hasRelation(trunk, 'obj', 'nsubj:pass', 'nsubj')
  return moves && (MOVING.has(lemma) || PUTTING_OFF.has(lemma)) ? verb : undefined
}

/** "from Friday to Monday" is read as one time; the contact is moved to its end. */
function lastOf({ until, ...time }: TimeExpression): TimeExpression {
  return until === undefined ? time : { ...time, value: until }
}
