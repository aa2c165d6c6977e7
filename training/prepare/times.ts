import { corpus, readJsonl } from '../../eval/data.ts'
import type { TrainText } from './types.ts'

const KINDS = ['DATE', 'TIME', 'DURATION', 'SET']

interface TimedDocument {
  readonly id: string
  readonly text: string
  readonly timexes: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** Every fifth document by sorted id is kept for scoring. */
const HELD = 5
/** WikiWars documents from this number on are kept for scoring. */
const HELD_WIKIWARS = 13

/** TimeBank and AQUAINT (unlicensed: left out when asked), WikiWars and MEANTIME without what is scored on. */
export function timeTexts(unlicensed: boolean): TrainText[] {
  const news = readJsonl<TimedDocument>(corpus('time/train.jsonl'))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((_, index) => index % HELD !== 0)
  const wars = readJsonl<TimedDocument>(corpus('time/wikiwars.jsonl'))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, HELD_WIKIWARS - 1)
  const meantime = readJsonl<TimedDocument>(corpus('time/meantime.jsonl'))
  return [...(unlicensed ? news : []), ...wars, ...meantime].map(({ id, text, timexes }) => ({
    set: 'times',
    id,
    text,
    times: timexes.map(({ start, end, type }) => ({ start, end, kind: Math.max(0, KINDS.indexOf(type)) })),
  }))
}
