import type { Span } from '../../src/base/span.ts'
import { corpus, readJsonl } from '../data.ts'
import type { UdDocument } from '../ud/conllu.ts'
import { treebank } from '../ud/treebanks.ts'

/** A name, gold or predicted. */
export interface Name extends Span {
  readonly type: string
}

/** A text with its gold names. Sentences whose names are not known are in `unknown`. */
export interface NamedText {
  readonly id: string
  readonly text: string
  readonly names: readonly Name[]
  readonly unknown: readonly Span[]
}

interface Sentence {
  readonly id: string
  readonly source: string
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

export const NER_FILE = corpus('ner/dev.jsonl.gz')

/** The development set's names by source: those of the treebanks over the raw documents. */
export function namedTexts(source: 'uner-ewt' | 'gum' | 'crossner-politics'): NamedText[] {
  const sentences = readJsonl<Sentence>(NER_FILE).filter(sentence => sentence.source === source)
  if (source === 'crossner-politics') return sentences.map(spacedText)
  const byId = new Map(sentences.map(sentence => [sentence.id, sentence]))
  return treebank(source === 'gum' ? 'gum' : 'ewt').map(document => overDocument(document, byId))
}

function overDocument(document: UdDocument, byId: ReadonlyMap<string, Sentence>): NamedText {
  const names: Name[] = []
  const unknown: Span[] = []
  for (const { id, first, last, start, end } of document.sentences) {
    const words = document.words.slice(first, last)
    const sentence = byId.get(id)
    const same =
      sentence?.tokens.length === words.length &&
      sentence.tokens.every((form, index) => form === words[index]?.form)
    if (sentence && same)
      names.push(
        ...namesOf(
          sentence.tags,
          words.map(word => word.own),
        ),
      )
    else unknown.push({ start, end })
  }
  return { id: document.id, text: document.text, names, unknown }
}

/** Sentences of a source without raw text: their tokens with spaces between. */
function spacedText({ id, tokens, tags }: Sentence): NamedText {
  let offset = 0
  const spans = tokens.map(token => {
    const start = offset
    offset += token.length + 1
    return { start, end: start + token.length }
  })
  return { id, text: tokens.join(' '), names: namesOf(tags, spans), unknown: [] }
}

/** Names of BIO tags; an I- without its B- begins one (conlleval). */
function namesOf(tags: readonly string[], spans: readonly Span[]): Name[] {
  const names: { start: number; end: number; type: string }[] = []
  tags.forEach((tag, index) => {
    const span = spans[index]
    const type = tag.slice(2)
    if (tag === 'O' || !span) return
    const last = names.at(-1)
    const before = tags[index - 1]?.slice(2)
    if (tag.startsWith('I-') && last && before === type) last.end = span.end
    else names.push({ start: span.start, end: span.end, type })
  })
  return names
}
