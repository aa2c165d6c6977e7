import { type Span, spanOf } from '../../../base/span.ts'
import type { AnnotatedText, Attribution, TimeExpression, Token } from '../../../language/types.ts'
import { SCHEMA_VERSION } from '../../../record/schema/common.ts'
import type { Annotation } from './schema.ts'

/** The layers of a text as `readout annotate` prints them. */
export function annotationOf(id: string, layers: AnnotatedText): Annotation {
  return {
    schema: SCHEMA_VERSION,
    id,
    text: layers.text,
    ...(layers.published !== undefined && { published: layers.published }),
    language: layers.language,
    sentences: spans(layers.sentences),
    tokens: layers.tokens.map(tokenOf),
    entities: layers.entities.map(({ start, end, type }) => ({ start, end, type })),
    attributions: layers.attributions.map(attributionOf),
    times: layers.times.map(timeOf),
    mentions: layers.mentions.map(({ start, end, cluster }) => ({ start, end, cluster })),
  }
}

const spans = (list: readonly Span[]): { start: number; end: number }[] => list.map(spanOf)

const tokenOf = (token: Token): Annotation['tokens'][number] => ({
  ...spanOf(token),
  sentence: token.sentence,
  ...(token.form !== undefined && { form: token.form }),
  lemma: token.lemma,
  upos: token.upos,
  ...(token.feats !== undefined && { feats: token.feats }),
  head: token.head,
  deprel: token.deprel,
})

const attributionOf = (one: Attribution): Annotation['attributions'][number] => ({
  source: spans(one.source),
  cue: spans(one.cue),
  content: spans(one.content),
  ...(one.within !== undefined && { within: one.within }),
  ...(one.score !== undefined && { score: one.score }),
})

const timeOf = (time: TimeExpression): Annotation['times'][number] => ({
  ...spanOf(time),
  type: time.type,
  ...(time.value !== undefined && { value: time.value }),
  ...(time.mod !== undefined && { mod: time.mod }),
  ...(time.quant !== undefined && { quant: time.quant }),
  ...(time.freq !== undefined && { freq: time.freq }),
  ...(time.instant !== undefined && { instant: time.instant }),
  ...(time.zone !== undefined && { zone: time.zone }),
})
