import type { TimeContext, TimeReading } from './context.ts'
import { DAYPART, MONTH, NUMBER, ORDINAL, SEASON, UNIT, WEEKDAY } from './words.ts'

/** One form of expression and how it is read. */
export type Rule = readonly [
  pattern: RegExp,
  read: (match: readonly (string | undefined)[], context: TimeContext) => TimeReading | undefined,
]

const PARTS: Readonly<Record<string, string>> = {
  MONTH,
  WEEKDAY,
  SEASON,
  ORD: ORDINAL,
  PART: DAYPART,
  NUM: NUMBER,
  UNIT,
}

/** The pattern of a whole expression; words in capitals (MONTH, NUM, UNIT …) stand for the vocabulary. */
export const form = (source: string): RegExp =>
  new RegExp(`^(?:${source.replace(/\b[A-Z]{3,}\b/g, name => PARTS[name] ?? name)})$`, 'i')

/** What the first rule says that fits. */
export function firstOf(
  rules: readonly Rule[],
  words: string,
  context: TimeContext,
): TimeReading | undefined {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(words)
    const reading = match && read(match, context)
    if (reading) return reading
  }
  return undefined
}
