import type { PageBlock } from '../blocks.ts'
import type { PageFacts } from '../metadata.ts'
import { endsSentence } from '../select.ts'

/** A block with the kind of junk that it is, once a rule has found it to be one. */
export interface Sifted {
  readonly block: PageBlock
  junk?: string
}

/** Words that stand on the page twice are no kind of their own: they are in the text already. */
export const REPEATED = 'repeated'

/** Marks what no rule before has marked. */
export function mark(items: readonly Sifted[], kind: string): void {
  for (const item of items) item.junk ??= kind
}

/** Longest label, credit or kicker, in words; what is longer says something. */
export const LABEL_WORDS = 9

export const wordsIn = (text: string): number => text.split(' ').length

/** A few words that are no sentence and no item of a numbered list. */
export const isLabelText = (text: string): boolean =>
  !endsSentence(text) && wordsIn(text) <= LABEL_WORDS && !/^\d{1,2}[.)]\s/.test(text)

export const sameTitle = (text: string, { title }: PageFacts): boolean =>
  title !== undefined && text.toLowerCase() === title.toLowerCase()
