import { CALENDAR } from './calendar.ts'
import { clockIn, timeOnDay } from './clock.ts'
import type { TimeContext, TimeReading } from './context.ts'
import { splitModifier } from './modifiers.ts'
import { RELATIVE } from './relative.ts'
import { DURATIONS, SETS } from './spell.ts'

/**
 * What the words of an expression mean: sets before lengths ("every two days"), lengths only where the tagger says
 * so or nothing else fits, clock times before calendar dates, which they may contain.
 */
export function readWords(words: string, context: TimeContext): TimeReading | undefined {
  const plain = normalise(words)
  if (context.type === 'SET') return firstOf(SETS, plain) ?? readPlain(plain, context)
  return readPlain(plain, context) ?? firstOf(SETS, plain)
}

function readPlain(words: string, context: TimeContext): TimeReading | undefined {
  const whole = readOnce(words, context)
  if (whole) return whole
  const { words: rest, mod } = splitModifier(words)
  if (mod === undefined) return undefined
  const reading = readOnce(rest, context) ?? readOnce(`the ${rest}`, context)
  return reading && { ...reading, ...(reading.mod === undefined && { mod }) }
}

function readOnce(words: string, context: TimeContext): TimeReading | undefined {
  if (context.type === 'DURATION') {
    const length = firstOf(DURATIONS, words)
    if (length) return length
  }
  return (
    readClock(words, context) ??
    firstOf(CALENDAR, words, context) ??
    firstOf(RELATIVE, words, context) ??
    firstOf(DURATIONS, words)
  )
}

/** "9 p.m. on Thursday", "Thursday at 21.35 Poland time": a clock time, and the rest is its day. */
function readClock(words: string, context: TimeContext): TimeReading | undefined {
  const clock = clockIn(words, context.place)
  if (!clock) return undefined
  const rest = dayWords(words)
  const day =
    rest === undefined ? undefined : readOnce(rest, { ...context, type: 'DATE' })?.value?.slice(0, 10)
  return timeOnDay(clock, day ?? context.previous?.slice(0, 10), context)
}

const DAY_WORDS =
  /(?:(?:last|next|this|early|late)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|today|tonight|yesterday|tomorrow|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+\d{4})?)/i

const dayWords = (words: string): string | undefined => DAY_WORDS.exec(words)?.[0]

function firstOf(
  rules: readonly (readonly [
    RegExp,
    (match: readonly string[], context: TimeContext) => TimeReading | undefined,
  ])[],
  words: string,
  context?: TimeContext,
): TimeReading | undefined {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(words)
    const reading = match && read(match, context as TimeContext)
    if (reading) return reading
  }
  return undefined
}

const normalise = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[‐‑]/g, '-')
    .replace(/^(?:on|in|at|by|until|till|from|of|for|during)\s+/i, '')
    .replace(/[.,;]$/, match => (match === '.' ? '.' : ''))
    .trim()
