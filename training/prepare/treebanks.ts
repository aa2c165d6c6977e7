import { corpus, readJsonl, readText } from '../../eval/data.ts'
import { readTreebank, type UdDocument } from '../../eval/ud/conllu.ts'
import type { Span } from '../../src/base/span.ts'
import { nameSpans, type TaggedSentence } from './names.ts'
import type { TrainText, TrainWord } from './types.ts'

/** Documents kept for testing: in no training. */
const TEST_DOCUMENTS = new Set([
  'GUM_news_crane',
  'GUM_news_korea',
  'GUM_news_questionnaire',
  'GUM_news_soccer',
])

/** The treebanks EWT and GUM with the names of their sentences; GUM without its non-commercial documents. */
export function treebankTexts(): TrainText[] {
  const tagged = new Map(
    readJsonl<TaggedSentence>(corpus('ner/train.jsonl.gz')).map(one => [`${one.source} ${one.id}`, one]),
  )
  const closed = nonCommercial()
  const ewt = readTreebank(readText(corpus('ud/ewt-train.conllu.gz')))
  const gum = readTreebank(readText(corpus('ud/gum-train.conllu.gz'))).filter(
    document => !closed.has(document.id) && !TEST_DOCUMENTS.has(document.id),
  )
  return [
    ...ewt.map(document => textOf(document, tagged, 'uner-ewt')),
    ...gum.map(document => textOf(document, tagged, 'gum')),
  ]
}

function nonCommercial(): Set<string> {
  const rows = readText(corpus('ud/licences.tsv'))
    .split('\n')
    .map(line => line.split('\t'))
  return new Set(rows.filter(row => row[4] !== 'no').map(row => row[0] ?? ''))
}

function textOf(
  document: UdDocument,
  tagged: ReadonlyMap<string, TaggedSentence>,
  source: string,
): TrainText {
  const starts = new Set(document.sentences.map(sentence => sentence.first))
  const words = document.words.map(
    (word, index): TrainWord => ({
      span: word.own,
      upos: word.upos,
      feats: word.feats === '_' ? '' : word.feats,
      lemma: word.lemma,
      head: word.head,
      deprel: word.deprel,
      opens: starts.has(index),
    }),
  )
  const spans: ReturnType<typeof nameSpans> = []
  const unknown: Span[] = []
  for (const { id, first, last, start, end } of document.sentences) {
    const own = document.words.slice(first, last)
    const sentence = tagged.get(`${source} ${id}`)
    const same =
      sentence?.tokens.length === own.length && sentence.tokens.every((form, at) => form === own[at]?.form)
    if (sentence && same)
      spans.push(
        ...nameSpans(
          sentence.tags,
          own.map(word => word.own),
        ),
      )
    else unknown.push({ start, end })
  }
  return {
    set: 'ud',
    id: document.id,
    text: document.text,
    words,
    names: { spans, unknown, other: source === 'gum' },
  }
}
