import { ANAPHORIC } from './anaphora.ts'
import { CALENDAR } from './calendar.ts'
import { clockIn, timeOnDay } from './clock.ts'
import { readComposite, readRange } from './composite.ts'
import { dayIn, type TimeContext, type TimeReading } from './context.ts'
import { HOLIDAYS } from './holidays.ts'
import { splitModifier, withoutLead } from './modifiers.ts'
import { PERIODS } from './periods.ts'
import { RELATIVE } from './relative.ts'
import { firstOf, type Rule } from './rules.ts'
import { DURATIONS, SETS } from './spell.ts'
import { VAGUE } from './vague.ts'

/** The rules of dates, each sort with what words must have in them to be of it. */
const DATES: readonly (readonly [rules: readonly Rule[], needs?: RegExp])[] = [
  [CALENDAR],
  [PERIODS, /quarter|half|period|year|fiscal|financial|time|q[1-4]|spring|summer|autumn|fall|winter/i],
  [RELATIVE],
  [VAGUE],
  [ANAPHORIC],
  [HOLIDAYS, /day|eve|xmas|christmas|year|july|halloween|thanksgiving|easter/i],
]
/** How deep expressions nest: "the end of the first quarter of last year". */
const DEPTH = 5

/**
 * What the words of an expression mean. Sets are read first where the tagger says so, lengths likewise; clock times
 * come before calendar dates, which they may contain.
 */
export function readWords(words: string, context: TimeContext): TimeReading | undefined {
  const plain = normalise(words)
  if (plain.length > LONGEST) return undefined
  return readPlain(plain, context, 0) ?? readShorter(plain, context)
}

const LONGEST = 160

function readPlain(words: string, context: TimeContext, depth: number): TimeReading | undefined {
  const read = (part: string, own: TimeContext): TimeReading | undefined =>
    depth < DEPTH ? readPlain(part, own, depth + 1) : undefined
  const whole = readOnce(words, context)
  if (whole) return whole
  const bare = withoutLead(words)
  if (bare !== words) return read(bare, context)
  const { words: rest, mod } = splitModifier(words)
  const modified = mod === undefined ? undefined : (read(rest, context) ?? read(`the ${rest}`, context))
  if (modified) return { ...modified, ...(modified.mod === undefined && { mod: mod as string }) }
  return readComposite(words, context, read) ?? readRange(words, context, read) ?? readLength(words, context)
}

function readOnce(words: string, context: TimeContext): TimeReading | undefined {
  if (context.type === 'SET') return firstOf(SETS, words, context) ?? readDate(words, context)
  if (context.type === 'DURATION')
    return firstOf(VAGUE, words, context)?.type === 'DURATION'
      ? firstOf(VAGUE, words, context)
      : (firstOf(DURATIONS, words, context) ?? readDate(words, context))
  return readDate(words, context)
}

/** A length or a set where nothing else can be read, whatever the tagger took it for. */
const readLength = (words: string, context: TimeContext): TimeReading | undefined =>
  firstOf(DURATIONS, words, context) ?? firstOf(SETS, words, context)

const readDate = (words: string, context: TimeContext): TimeReading | undefined =>
  readClock(words, context) ?? firstOfSorts(words, context)

function firstOfSorts(words: string, context: TimeContext): TimeReading | undefined {
  for (const [rules, needs] of DATES) {
    const reading = !needs || needs.test(words) ? firstOf(rules, words, context) : undefined
    if (reading) return reading
  }
  return undefined
}

/** "9 p.m. on Thursday", "Thursday at 21.35 Poland time": a clock time, and the rest is its day. */
function readClock(words: string, context: TimeContext): TimeReading | undefined {
  const clock = clockIn(
    context.type === 'TIME' ? words.replace(/^(\d\d)(\d\d)$/, '$1:$2') : words,
    context.place,
  )
  if (!clock) return undefined
  const dated = { ...context, type: 'DATE' as const, beside: [] }
  for (const part of [clock.rest, ...context.beside]) {
    const isClock = part === '' || clockIn(part)?.rest === ''
    const day = isClock ? undefined : dayIn(readPlain(part, dated, DEPTH - 1)?.value)
    if (day !== undefined) return timeOnDay(clock, day, context)
  }
  const { spoken, span, history } = context
  const told = history || span.start - (spoken.dayEnd ?? -Infinity) < NEAR ? spoken.day : undefined
  const reading = timeOnDay(clock, told, context)
  return told === undefined ? reading : { ...reading, known: 'inferred' }
}

/** How many characters on a clock time still belongs to the day that was named, if no other is beside it. */
const NEAR = 240

/** Where the tagger took too much along, the longest beginning that can be read: "the future of the monarchy". */
function readShorter(words: string, context: TimeContext): TimeReading | undefined {
  const all = words.split(' ')
  for (let length = Math.min(all.length - 1, LONGEST_START); length > 0; length--) {
    const start = all
      .slice(0, length)
      .join(' ')
      .replace(/[,;:]$/, '')
    const reading =
      /\d/.test(words.slice(start.length)) || /^(?:the|a|an|[\d.,]+|of|in|one)$/i.test(start)
        ? undefined
        : readPlain(start, context, DEPTH - 2)
    if (reading) return { ...reading, known: 'inferred' }
  }
  return undefined
}

const LONGEST_START = 8

/** One space between words, no hyphens between letters, no full stop or possessive at the end. */
export const normalise = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[‐‑]/g, '-')
    .replace(/(?<=[a-z\d])-(?=[a-z])|(?<=[a-z])-(?=\d)/gi, ' ')
    .replace(/^[\s"“”'`([]+(?=[a-z\d])|[\s"“”)\],;:]+$/gi, match => (/['’]/.test(match) ? match : ''))
    .replace(/(?<=\p{L}{2}|\d|\b[ap]\.m)\.$/u, '')
    .replace(/(?<=[a-z]{3}|\d)(?<!year|quarter)['’]s$/i, '')
    .trim()
