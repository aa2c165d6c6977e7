import { countryOfCode, countryOfDemonym, countryOfName, organizationCode } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
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
export function pairNamed({ trees, layers, actors }: Reading, noun: number): Participant[] {
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
    { words: first, code: COMBINING[first.toLowerCase()] ?? codeOf(first), start },
    { words: second, code: codeOf(second), start: later },
  ]
  const found = sides.flatMap(({ words, code, start: at }): Participant[] => {
    if (code === undefined) return []
    const actor = actors.all.find(
      one => one.country === code && (one.kind === 'country' || one.name === words),
    )
    const name = actor?.name ?? countryOfCode(code)?.name ?? words
    const span = { start: at, end: at + words.length }
    const key = actor?.id ?? `country:${code}`
    return [{ key, name, country: code, person: false, span, known: 'implied', by: 'demonym' }]
  })
  return found.length === 2 && found[0]?.key !== found[1]?.key ? found : []
}

const codeOf = (words: string): string | undefined =>
  (countryOfName(words) ?? countryOfDemonym(words))?.code ?? organizationCode(words)
