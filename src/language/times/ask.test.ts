import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimexType } from '../types.ts'
import type { Spoken, TimeContext, TimeReading } from './context.ts'
import { readWords } from './read.ts'

/** How a test asks: on Friday, 31 December 2021, unless it says otherwise; `published: null` is an undated text. */
export interface Ask extends Partial<Omit<TimeContext, 'published'>> {
  readonly published?: string | null
}

/** What words mean by themselves, without a sentence around them. */
export function ask(words: string, { published = '2021-12-31', ...rest }: Ask = {}): TimeReading | undefined {
  return readWords(words, {
    direction: undefined,
    spoken: {} as Spoken,
    history: false,
    beside: [],
    span: { start: 0, end: words.length },
    type: 'DATE' as TimexType,
    ...(published !== null && { published: Temporal.PlainDate.from(published) }),
    ...rest,
  })
}

/** Only the value. */
export const valueIn = (words: string, how: Ask = {}): string | undefined => ask(words, how)?.value

test('words are asked about on the last day of 2021, or as undated', () => {
  assert.equal(valueIn('today'), '2021-12-31')
  assert.equal(valueIn('today', { published: null }), 'XXXX-XX-XX')
})
