import type { TimexType } from '../../src/language/types.ts'
import { corpus, readJsonl } from '../data.ts'

/** A time expression as TIMEX3 has it. */
export interface Timex {
  readonly start: number
  readonly end: number
  readonly type: TimexType
  readonly value?: string
}

/** A text with the day it was made and its time expressions. */
export interface TimedText {
  readonly id: string
  readonly dct: string
  readonly text: string
  readonly timexes: readonly Timex[]
}

/** TimeBank and AQUAINT; WikiWars. */
export const TIME_FILES = [corpus('time/train.jsonl'), corpus('time/wikiwars.jsonl')] as const

/** What is scored: every fifth newspaper text by sorted id, and the last four histories. No rule was written on them. */
export function heldOut(): { news: TimedText[]; histories: TimedText[] } {
  const [news, histories] = TIME_FILES.map(sorted)
  return {
    news: (news ?? []).filter((_, index) => index % 5 === 0),
    histories: (histories ?? []).slice(12, 16),
  }
}

/** What rules may be written on: the other newspaper texts, and the first twelve histories. */
export function toLearnFrom(): TimedText[] {
  const [news, histories] = TIME_FILES.map(sorted)
  return [...(news ?? []).filter((_, index) => index % 5 !== 0), ...(histories ?? []).slice(0, 12)]
}

const sorted = (file: string): TimedText[] =>
  readJsonl<TimedText>(file).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
