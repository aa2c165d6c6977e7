import { openStations } from '../eval/predict.ts'

/** Something that reads texts, made ready and then timed. */
export interface Contender {
  readonly name: string
  /** What it gives, for the table: they do not all do the same. */
  readonly does: string
  readonly ours: boolean
  /** Loads what it needs; what comes back reads one text. Undefined where it cannot run here. */
  prepare(model?: string): Promise<((text: string) => unknown) | undefined>
}

/** The product and the libraries for JavaScript that do a part of it. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'readout, whole',
    does: 'article to record',
    ours: true,
    async prepare(model) {
      const { articleFromText, annotate, toRecord } = await openStations(model, false)
      if (!articleFromText || !annotate || !toRecord) return undefined
      return async text => {
        const article = articleFromText(text)
        return toRecord(article, await annotate(article))
      }
    },
  },
  {
    name: 'readout, annotate',
    does: 'words, tags, trees, names, attributions, times, mentions',
    ours: true,
    async prepare(model) {
      const { annotate } = await openStations(model, false)
      return annotate && (text => annotate({ text }))
    },
  },
  {
    name: 'compromise',
    does: 'words, tags, names by lists',
    ours: false,
    async prepare() {
      const { default: nlp } = await import('compromise')
      return text => nlp(text).json()
    },
  },
  {
    name: 'wink-nlp',
    does: 'words, sentences, tags, entities by patterns',
    ours: false,
    async prepare() {
      const { default: winkNLP } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const nlp = winkNLP(model)
      return text => {
        const document = nlp.readDoc(text)
        return [document.tokens().out(nlp.its.pos), document.entities().out(nlp.its.detail)]
      }
    },
  },
  {
    name: 'chrono-node',
    does: 'dates only',
    ours: false,
    async prepare() {
      const { parse } = await import('chrono-node')
      const reference = new Date(0)
      return text => parse(text, reference)
    },
  },
]
