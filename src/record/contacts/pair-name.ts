import { slice } from '../../base/span.ts'
import { asNation, codeOfWords } from '../parts/nations.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'

/** Two names that a hyphen joins before a noun: "the EU-China summit", "US–Russia talks". */
const JOINED = /(?<first>\p{Lu}[\p{L}.]*)(?<dash>[-–—])(?<second>\p{Lu}[\p{L}.]*)\s+$/u

/** The form that a people's name takes as the first of two. */
const COMBINING: Readonly<Record<string, string>> = {
  anglo: 'GBR',
  austro: 'AUT',
  franco: 'FRA',
  greco: 'GRC',
  hispano: 'ESP',
  indo: 'IND',
  italo: 'ITA',
  luso: 'PRT',
  russo: 'RUS',
  sino: 'CHN',
  turco: 'TUR',
}

/** The two states or organisations of states that the words right before a noun name as one: both, or nobody. */
export function pairNamed(reading: Reading, noun: number): Participant[] {
  const { trees, layers } = reading
  const token = trees.tokens[noun]
  const sentence = layers.sentences[token?.sentence ?? -1]
  if (!token || !sentence) return []
  const before = slice(layers.text, { start: sentence.start, end: token.start })
  const match = JOINED.exec(before)
  const { first = '', dash = '', second = '' } = match?.groups ?? {}
  if (!match) return []
  const start = sentence.start + match.index
  const later = start + first.length + dash.length
  const sides = [
    { words: first, code: COMBINING[first.toLowerCase()] ?? codeOfWords(first), at: start },
    { words: second, code: codeOfWords(second), at: later },
  ]
  const found = sides.flatMap(({ words, code, at }) =>
    code === undefined
      ? []
      : [asNation(reading, { words, code, span: { start: at, end: at + words.length } })],
  )
  return found.length === 2 && found[0]?.key !== found[1]?.key ? found : []
}
