import type { Statement } from '../../src/record/types.ts'
import { asSpans, wordsUnder } from './align.ts'
import { type Matching, matchItems } from './match.ts'
import { namesAgree } from './names.ts'
import type { GoldStatement } from './types.ts'
import type { View } from './view.ts'

export interface StatementScore {
  /** Content F1 of .5 and the same speaker: the main count. */
  readonly relaxed: Matching<Statement, GoldStatement>
  /** The very same words of content and the same speaker. */
  readonly strict: Matching<Statement, GoldStatement>
  /** As relaxed, whoever speaks. */
  readonly content: Matching<Statement, GoldStatement>
  /** Of the relaxed pairs: how many have the right form. */
  readonly formRight: number
  /** Of all predicted: how many name a speaker. */
  readonly named: number
  /** Of the content pairs that name a speaker: how many, and how many name the right one. */
  readonly namedPairs: number
  readonly namedRight: number
}

/** Compares the statements of one report with the gold. */
export function scoreStatements(
  predicted: readonly Statement[],
  gold: readonly GoldStatement[],
  view: View,
): StatementScore {
  const words = new Map<Statement | GoldStatement, Set<number>>()
  for (const one of predicted) words.set(one, view.predicted(one.content))
  for (const one of gold) words.set(one, wordsUnder(view.words, asSpans(one.content)))
  const f1 = (a: Statement, b: GoldStatement): number => overlapF1(words.get(a), words.get(b))
  const speakers = (a: Statement, b: GoldStatement): boolean => sameSpeaker(a, b, view.text)
  const content = matchItems(predicted, gold, (a, b) =>
    f1(a, b) >= 0.5 ? (f1(a, b) + Number(speakers(a, b))) / 2 : undefined,
  )
  const relaxed = matchItems(predicted, gold, (a, b) =>
    f1(a, b) >= 0.5 && speakers(a, b) ? f1(a, b) : undefined,
  )
  const strict = matchItems(predicted, gold, (a, b) => (f1(a, b) === 1 && speakers(a, b) ? 1 : undefined))
  const namedPairs = content.pairs.filter(pair => pair.predicted.speaker.name !== undefined)
  return {
    relaxed,
    strict,
    content,
    formRight: relaxed.pairs.filter(pair => pair.predicted.form === pair.gold.form).length,
    named: predicted.filter(one => one.speaker.name !== undefined).length,
    namedPairs: namedPairs.length,
    namedRight: namedPairs.filter(pair => speakers(pair.predicted, pair.gold)).length,
  }
}

const PRONOUNS = new Set(
  'i you he she it we they who which that this these those him her them his their'.split(' '),
)

/** The speaker agrees by canonical name, or by the gold's words for the source unless these are a pronoun. */
export function sameSpeaker(predicted: Statement, gold: GoldStatement, text: string): boolean {
  const name = predicted.speaker.name
  if (name === undefined) return false
  if (namesAgree(name, gold.speaker)) return true
  const source = gold.source.map(([start, end]) => text.slice(start, end)).join(' ')
  return source !== '' && !PRONOUNS.has(source.toLowerCase()) && namesAgree(name, source)
}

function overlapF1(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}
