import { contains, slice, spanOf } from '../../base/span.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Reading } from '../reading.ts'

/** How many days before the report its words may have been spoken. */
const RECENT = 7
const SAME_DAY = /^(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))$/i
const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * "Today" in somebody's own words is the day they were spoken: the last recent day that the report tells before
 * them. Told as inferred, with the words of both.
 */
export function spokenDay(
  reading: Reading,
  time: Found<TimeExpression> | undefined,
): Found<TimeExpression> | undefined {
  const { layers, article } = reading
  const published = article.published?.slice(0, 10)
  if (!time || published === undefined || !SAME_DAY.test(slice(layers.text, time.value))) return time
  if (!isSpoken(reading, time.value)) return time
  const told = layers.times.findLast(
    one => one.end <= time.value.start && isRecent(one.value ?? '', published) && !isSpoken(reading, one),
  )
  if (told?.value === undefined || told.value === published) return time
  const { start, end, type } = time.value
  return {
    value: { start, end, type, value: told.value, known: 'inferred' },
    evidence: [...time.evidence, spanOf(told)],
    known: 'inferred',
    by: 'day-spoken',
  }
}

const isSpoken = ({ layers }: Reading, time: TimeExpression): boolean =>
  layers.attributions.some(one => one.content.some(span => contains(span, time)))

function isRecent(day: string, published: string): boolean {
  if (!DAY.test(day)) return false
  const { days } = Temporal.PlainDate.from(day).until(published)
  return days >= 0 && days <= RECENT
}
