import { dayRange } from '../../base/edtf.ts'
import { edtfOf } from '../../language/times/edtf.ts'
import type { Found } from '../parts/found.ts'
import type { Contact } from '../types.ts'
import type { ContactMention } from './types.ts'

/** When a contact was, is or will be, as far as its mentions tell. */
export interface When {
  readonly start?: Found<string>
  readonly end?: Found<string>
  readonly clock?: Found<NonNullable<Contact['clock']>>
}

/**
 * The most precise start and end among the mentions, of what was put off those told after that; of what only the end is
 * told, the day counted back from it by its length, else that of the end, as a guess. A clock time without a day only where no day is known at all.
 */
export function whenOf(mentions: readonly ContactMention[]): When {
  const begun = daysAmong(movedTo(mentions)) ?? daysAmong(mentions.filter(one => !one.ends))
  const over = daysAmong(mentions.filter(one => one.ends))
  const start =
    begun ??
    (over && (countedBack(over, mentions) ?? { ...over, known: 'inferred' as const, by: 'day-of-end' }))
  const end = start && over && isAfter(over.value, start.value) ? over : undefined
  const clock = start === undefined ? clockAmong(mentions) : undefined
  return { ...(start && { start }), ...(end && { end }), ...(clock && { clock }) }
}

/** "ended a two-day visit on Wednesday": it began the day before. */
function countedBack(over: Found<string>, mentions: readonly ContactMention[]): Found<string> | undefined {
  const length = mentions.find(one => one.duration)?.duration
  const days = Number(/^P(\d+)D$/.exec(length?.value.value ?? '')?.[1] ?? 0)
  if (!length || days < 2 || !/^\d{4}-\d\d-\d\d$/.test(over.value)) return undefined
  const first = Temporal.PlainDate.from(over.value).subtract({ days: days - 1 })
  const evidence = [...over.evidence, ...length.evidence]
  return { value: first.toString(), evidence, known: 'inferred', by: 'counted-back' }
}

/** "put off the meeting; it will now be on Monday": the mentions that plan it anew, whose day is the one that holds. */
function movedTo(mentions: readonly ContactMention[]): readonly ContactMention[] {
  const off = mentions.findIndex(one => one.status?.value === 'postponed')
  return off < 0 ? [] : mentions.slice(off + 1).filter(one => one.status?.value === 'scheduled' && one.time)
}

function daysAmong(mentions: readonly ContactMention[]): Found<string> | undefined {
  const found = mentions.flatMap(({ time }): Found<string>[] => {
    const read = time && edtfOf(time.value)
    return read?.edtf === undefined ? [] : [{ ...time, value: read.edtf, known: read.known } as Found<string>]
  })
  return found.sort((a, b) => b.value.length - a.value.length)[0]
}

const isAfter = (end: string, start: string): boolean =>
  (dayRange(end)?.first ?? '') > (dayRange(start)?.last ?? end)

function clockAmong(mentions: readonly ContactMention[]): When['clock'] {
  for (const { time } of mentions) {
    const clock = time && edtfOf(time.value).clock
    if (clock) return { ...time, value: clock }
  }
  return undefined
}
