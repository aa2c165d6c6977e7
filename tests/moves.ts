import { findMoves } from '../src/record/moves/index.ts'
import type { Move } from '../src/record/types.ts'
import type { Written } from './layers.ts'
import { readingFrom } from './reading.ts'

/** The moves of a text written down by hand. */
export const movesOf = (written: Written): { moves: Move[]; text: string } => {
  const { reading, statements } = readingFrom(written)
  return { moves: findMoves(reading, statements), text: reading.layers.text }
}

const NAMES: Written['entities'] = [
  ['Norway', 'GPE'],
  ['Chile', 'GPE'],
  ['Peru', 'GPE'],
  ['Anna Berg', 'PER'],
  ['Luis Rojas', 'PER'],
]

/** The moves of sentences (CoNLL-U) about Norway, Chile, Peru, Anna Berg and Luis Rojas, as `lines` tells them. */
export const movesTold = (conllu: string, times: Written['times'] = []): string[] =>
  lines(
    movesOf({
      conllu,
      entities: NAMES.filter(([words]) => conllu.includes(words.split(' ')[0] ?? '')),
      times,
    }),
  )

/** A move in one line: type, actors, recipients, trigger. */
export const lines = ({ moves, text }: ReturnType<typeof movesOf>): string[] =>
  moves.map(move => {
    const actors = move.actor.map(one => one.name).join(' + ')
    const recipients = (move.recipient ?? []).map(one => one.name).join(' + ')
    const triggers = move.trigger.map(span => text.slice(span.start, span.end)).join(' | ')
    return `${move.type}: ${actors} > ${recipients} [${triggers}]`
  })
