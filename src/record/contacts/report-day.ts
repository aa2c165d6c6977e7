import { slice, spanOf } from '../../base/span.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import type { ContactMention } from './types.ts'

/** Sentences in which a report has come to what its title is about. */
const LEAD = 4
const CONTACT =
  /\b(?:calls?|called|phones?|phoned|telephone|conversations?|speaks?|spoke|spoken|talks?|talked|meets?|met|meetings?|receives?|received|hosts?)\b/i

/**
 * "March 13, 2024. … had a telephone conversation with B", under a title that is about it: what an office or agency
 * reports without a day was on the day that stands above the report. A guess, with the words of that day.
 */
export function reportDay(
  reading: Reading,
  mentions: readonly ContactMention[],
  participants: readonly Participant[],
): Found<string> | undefined {
  const lead = mentions.find(one => one.sentence > 0 && one.status?.by === 'past-tense')
  if (!lead || lead.sentence > LEAD || participants.length < 2 || mentions.some(one => one.time))
    return undefined
  const { title = '' } = reading.article
  const named = participants.some(one => title.includes(one.name.split(' ').at(-1) ?? one.name))
  const day = CONTACT.test(title) && named ? dayAbove(reading, lead) : undefined
  if (day?.value === undefined) return undefined
  return { value: day.value, evidence: [spanOf(day)], known: 'inferred', by: 'report-day' }
}

/** The day of publication where it stands before the first words of a report. */
function dayAbove({ article, layers, trees }: Reading, lead: ContactMention): TimeExpression | undefined {
  const published = article.published?.slice(0, 10)
  const start = trees.tokens[lead.trigger]?.start ?? 0
  return layers.times.find(
    one =>
      one.end <= start &&
      one.type === 'DATE' &&
      one.value === published &&
      isWritten(slice(layers.text, one)),
  )
}

/** A date, and no "today" or "Tuesday". */
const isWritten = (words: string): boolean => /\d/.test(words)
