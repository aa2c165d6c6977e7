import type { Statement } from '../../src/record/types.ts'
import { asSpans, wordsUnder } from '../record/align.ts'
import { namesAgree } from '../record/names.ts'
import type { Pairs } from '../record/types.ts'
import type { View } from '../record/view.ts'

/** Whom a pronoun or a description that is the source of words means; null where the article leaves it open. */
export interface SpeakerGold {
  readonly id: string
  readonly source: Pairs
  readonly name: string | null
  /** Other names that the article gives the same speaker. */
  readonly also?: readonly string[]
  readonly doubtful?: boolean
}

/** What a record says of one such source. */
export interface SpeakerVerdict {
  readonly gold: SpeakerGold
  /** The statement whose source has most words in common with the gold's; undefined where there is none. */
  readonly statement?: Statement
  /** Whether that statement names a speaker; to repeat the words of the source, or to say whose somebody is, names none. */
  readonly named: boolean
  readonly right: boolean
}

/** Judges the speaker that a record gives one source. */
export function judgeSpeaker(
  gold: SpeakerGold,
  statements: readonly Statement[],
  view: View,
): SpeakerVerdict {
  const source = wordsUnder(view.words, asSpans(gold.source))
  const statement = nearest(source, statements, view)
  const name = statement?.speaker.name
  const named =
    name !== undefined &&
    statement?.fields.speaker?.by !== 'owner' &&
    plain(name) !== plain(wordsAt(source, view))
  const right = named && namesOf(gold).some(one => namesAgree(name, one))
  return { gold, named, right, ...(statement && { statement }) }
}

/** Of the sources for which a speaker is named, the share with the right one: 0 to 1. */
export const rightOfNamed = (all: readonly SpeakerVerdict[]): number =>
  share(
    all.filter(one => one.named),
    one => one.right,
  )

/** Of the sources whose speaker the article names, the share for which one is named: 0 to 1. */
export const namedOfAll = (all: readonly SpeakerVerdict[]): number => share(withName(all), one => one.named)

/** Of the sources whose speaker the article names, the share with the right one: 0 to 1. */
export const rightOfAll = (all: readonly SpeakerVerdict[]): number => share(withName(all), one => one.right)

/** The verdicts on sources whose speaker the article names. */
export const withName = (all: readonly SpeakerVerdict[]): SpeakerVerdict[] =>
  all.filter(one => one.gold.name !== null)

const namesOf = ({ name, also = [] }: SpeakerGold): string[] => (name === null ? [] : [name, ...also])

function nearest(source: ReadonlySet<number>, statements: readonly Statement[], view: View) {
  let best: Statement | undefined
  let most = 0
  for (const statement of statements) {
    const own = view.predicted(statement.source)
    const shared = [...own].filter(word => source.has(word)).length
    const likeness = shared / (own.size + source.size - shared)
    if (likeness > most) [best, most] = [statement, likeness]
  }
  return best
}

const wordsAt = (indexes: ReadonlySet<number>, view: View): string =>
  [...indexes].map(index => view.words.forms[index]).join(' ')

const DETERMINER = /^(?:the|an?|this|that|these|those|his|her|its|their|our|my) /

const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(DETERMINER, '')

function share(all: readonly SpeakerVerdict[], holds: (one: SpeakerVerdict) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length
}
