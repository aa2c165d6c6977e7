import { dayRange } from '../../base/edtf.ts'
import { overlaps } from '../../base/span.ts'
import { edtfOf } from '../../language/times/edtf.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import type { Status } from './types.ts'

/**
 * "agreed on Friday to resume talks", "On Monday A proposed talks", "invited B on Monday to visit": a day that hangs on the
 * verb that plans, proposes or refuses is the day of that, where it stands before what is planned.
 */
export function isDayOfDeciding(
  { trees }: Reading,
  trigger: number,
  status: Found<Status> | 'none' | undefined,
  { value }: Found<TimeExpression>,
): boolean {
  if (status === undefined || status === 'none' || !DECIDED.has(status.by)) return false
  const head = trees.headOf(value)
  const verb = trees.tokens[trees.tokens[head]?.head ?? -1]
  const decides = verb?.upos === 'VERB' && status.evidence.some(span => overlaps(span, verb))
  return decides && value.start < (trees.tokens[trigger]?.start ?? 0)
}

const DECIDED = new Set(['status-verb', 'invitation'])

/** A day after the report is not the day of what is told as past, one before it not that of what is told as future. */
export function ownTime(
  reading: Reading,
  status: Found<Status> | 'none' | undefined,
  time: Found<TimeExpression> | undefined,
): Found<TimeExpression> | undefined {
  const published = reading.article.published?.slice(0, 10)
  const days = time && dayRange(edtfOf(time.value).edtf ?? '')
  if (!days || published === undefined || status === undefined || status === 'none') return time
  const late = status.by === 'past-tense' && days.first > published
  const early = ['future-tense', 'way-paved'].includes(status.by) && days.last < published
  // "moved from May to June": a month without a year was guessed to be long past.
  const guessed = time.by === 'moved-to' && time.known !== 'stated' && isLongPast(days.last, published)
  return late || early || guessed ? undefined : time
}

/** Days before a report after which nothing is moved to. */
const PAST = 30

const isLongPast = (day: string, published: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && Temporal.PlainDate.from(day).until(published).total('days') > PAST
