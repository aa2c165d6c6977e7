import type { Span } from '../../base/span.ts'
import type { ModelTables, Pieces, Scores } from '../../model/index.ts'
import type { Attribution, Entity, Sentence, TimexType, Token } from '../types.ts'
import { linkAttributions, type RoleSpan } from './attributions.ts'
import { decodeRuns, type Emissions } from './chain.ts'
import { decodeNames } from './names.ts'
import { toWords, wordOfPiece } from './spans.ts'
import { decodeTokens } from './tokens.ts'
import type { Word } from './words.ts'

/** What the model's scores say, before any rule that knows more. */
export interface Decoded {
  readonly tokens: Token[]
  readonly sentences: Sentence[]
  readonly entities: Entity[]
  readonly attributions: Attribution[]
  readonly times: (Span & { readonly type: TimexType })[]
}

const TIMEX: readonly TimexType[] = ['DATE', 'TIME', 'DURATION', 'SET']
const ROLES = ['source', 'cue', 'content'] as const
type Role = (typeof ROLES)[number]

/** Reads all layers off the scores of one text. */
export function decode(
  text: string,
  words: readonly Word[],
  input: { pieces: Pieces; scores: Scores; tables: ModelTables },
): Decoded {
  const { pieces, scores, tables } = input
  const owner = wordOfPiece(words, pieces.length)
  const runs = (emissions: Emissions, chain: keyof ModelTables['crf']) =>
    decodeRuns(emissions, tables.crf[chain], scores.window).map(run => ({
      ...toWords(run, words, owner),
      kind: run.kind,
      piece: run.first,
    }))
  const { tokens, sentences } = decodeTokens({ text, words, scores, tables })
  const role = (name: Role): RoleSpan[] => runs(layer(scores, 'attr', ROLES.indexOf(name) * 3, 3), name)
  const roles = { source: role('source'), cue: role('cue'), content: role('content') }
  return {
    tokens,
    sentences,
    entities: decodeNames(text, tokens, runs(layer(scores, 'ner', 0, tables.ner.length), 'ner')),
    attributions: linkAttributions(tokens, roles, scores),
    times: runs(layer(scores, 'time', 0, tables.time.length), 'time').map(({ start, end, kind }) => ({
      start,
      end,
      type: TIMEX[kind] ?? 'DATE',
    })),
  }
}

function layer(scores: Scores, name: string, offset: number, labels: number): Emissions {
  const output = scores.outputs[name]
  return { data: output?.data ?? new Float32Array(0), width: output?.width ?? labels, offset, labels }
}
