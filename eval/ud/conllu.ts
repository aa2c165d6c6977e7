import type { Span } from '../../src/base/span.ts'

/** A word of a treebank. Spans are over the document's raw text. */
export interface UdWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  /** CoNLL-U FEATS; `_` for none. */
  readonly feats: string
  /** Index of the head among the document's words; -1 for a root. */
  readonly head: number
  readonly deprel: string
  /** The word's own characters; all of the token's where the words of a multiword token do not spell it. */
  readonly own: Span
  /** The characters of the token: for a part of a multiword token all of it. */
  readonly token: Span
  readonly multiword: boolean
}

/** A sentence and its words `[first, last)`. */
export interface UdSentence extends Span {
  readonly id: string
  readonly first: number
  readonly last: number
}

/** A document of a treebank with the raw text that its words were cut from. */
export interface UdDocument {
  readonly id: string
  readonly text: string
  readonly words: readonly UdWord[]
  readonly sentences: readonly UdSentence[]
  /** The document's lines as they stand in the file. */
  readonly conllu: string
}

interface Building {
  readonly id: string
  text: string
  readonly words: UdWord[]
  readonly sentences: UdSentence[]
  readonly blocks: string[]
  space: string
}

/** The documents of a CoNLL-U file: words with the spaces between them, paragraphs parted by an empty line. */
export function readTreebank(conllu: string): UdDocument[] {
  const documents: Building[] = []
  for (const block of conllu.split(/\n\n+/)) {
    if (block.trim() === '') continue
    const id = /^# newdoc id = (.+)$/m.exec(block)?.[1]
    if (id !== undefined || documents.length === 0) {
      documents.push({ id: id ?? 'all', text: '', words: [], sentences: [], blocks: [], space: '' })
    }
    const last = documents.at(-1)
    if (last) addSentence(last, block)
  }
  return documents.map(({ blocks, space: _, ...document }) => ({
    ...document,
    conllu: `${blocks.join('\n\n')}\n\n`,
  }))
}

function addSentence(document: Building, block: string): void {
  if (document.text !== '') document.text += /^# newpar/m.test(block) ? '\n\n' : document.space
  const start = document.text.length
  const first = document.words.length
  const rows = block
    .split('\n')
    .filter(line => /^\d/.test(line))
    .map(line => line.split('\t'))
  for (let index = 0; index < rows.length; ) {
    const [id = '', form = ''] = rows[index] ?? []
    const range = /^(\d+)-(\d+)$/.exec(id)
    const from = document.text.length
    const length = range ? Number(range[2]) - Number(range[1]) + 1 : 1
    const parts = rows.slice(range ? index + 1 : index, index + length + (range ? 1 : 0))
    if (!id.includes('.')) {
      document.text += form
      addWords(document, parts, { start: from, end: from + form.length }, first)
      document.space = /SpaceAfter=No/.test(rows[index]?.[9] ?? '') ? '' : ' '
      document.text += document.space
    }
    index += length + (range ? 1 : 0)
  }
  document.text = document.text.trimEnd()
  const sentence = { start, end: document.text.length, first, last: document.words.length }
  document.sentences.push({ id: /^# sent_id = (.+)$/m.exec(block)?.[1] ?? '', ...sentence })
  document.blocks.push(block)
}

function addWords(document: Building, rows: readonly string[][], token: Span, first: number): void {
  const letters = document.text.slice(token.start, token.end)
  const spelt = rows.map(row => row[1] ?? '').join('') === letters
  let offset = token.start
  for (const row of rows) {
    const [, form = '', lemma = '', upos = '', , feats = '_', head = '0', deprel = ''] = row
    document.words.push({
      form,
      lemma,
      upos,
      feats,
      head: head === '0' ? -1 : first + Number(head) - 1,
      deprel,
      own: spelt ? { start: offset, end: offset + form.length } : token,
      token,
      multiword: rows.length > 1,
    })
    offset += form.length
  }
}
