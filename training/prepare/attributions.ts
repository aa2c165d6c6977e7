import { corpus, readJsonl } from '../../eval/data.ts'
import type { Span } from '../../src/base/span.ts'
import type { TrainText } from './types.ts'

type Pairs = readonly (readonly [number, number])[]

interface Annotated {
  readonly id: string
  readonly text: string
  readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[]
}

interface Annotators {
  readonly id: string
  /** The annotator whose marks the training file has. */
  readonly chosen: string
  readonly byAnnotator: Readonly<Record<string, Annotated['attributions']>>
}

/** PolNeAR's training articles; those that several people marked come once for each of them. */
export function attributionTexts(): TrainText[] {
  const articles = readJsonl<Annotated>(corpus('attribution/train.jsonl.gz'))
  const texts = new Map(articles.map(article => [article.id, article.text]))
  const others = readJsonl<Annotators>(corpus('attribution/train-annotators.jsonl')).flatMap(
    ({ id, chosen, byAnnotator }) =>
      Object.entries(byAnnotator)
        .filter(([annotator]) => annotator !== chosen)
        .map(([annotator, attributions]) => ({
          id: `${id} ${annotator}`,
          text: texts.get(id) ?? '',
          attributions,
        })),
  )
  return [...articles, ...others].map(({ id, text, attributions }) => ({
    set: 'attributions',
    id,
    text,
    attributions: attributions.map(one => ({
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
    })),
  }))
}

const spans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ start, end }))
