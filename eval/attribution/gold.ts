import { corpus, readJsonl } from '../data.ts'
import { asSpans } from '../record/align.ts'
import type { Pairs } from '../record/types.ts'
import type { Roles } from './score.ts'

/** An article with its gold attributions. */
export interface AttributedText {
  readonly id: string
  readonly published?: string
  readonly text: string
  readonly attributions: readonly Roles[]
}

type Marked = Omit<AttributedText, 'attributions'> & {
  readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[]
}

export const ATTRIBUTION_FILE = corpus('attribution/dev.jsonl')

/** PolNeAR's development set. */
export const attributedTexts = (): AttributedText[] =>
  readJsonl<Marked>(ATTRIBUTION_FILE).map(article => ({
    ...article,
    attributions: article.attributions.map(({ source, cue, content }) => ({
      source: asSpans(source),
      cue: asSpans(cue),
      content: asSpans(content),
    })),
  }))
