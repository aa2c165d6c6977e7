import { InputError } from '../../../base/problem.ts'
import type { GivenWords } from '../../../language/given.ts'

/** A line of a sentence: a word (by its index among the document's words), or one that is kept as it is. */
export type ConlluLine = { readonly kept: string } | { readonly word: number; readonly columns: string[] }

/** One document of a CoNLL-U file: its words over a text put together from them, and its lines by sentences. */
export interface ConlluDocument extends GivenWords {
  readonly sentences: readonly (readonly ConlluLine[])[]
}

interface Building {
  text: string
  readonly words: { start: number; end: number; opens: boolean }[]
  readonly sentences: ConlluLine[][]
}

/**
 * Reads a CoNLL-U file by documents (`# newdoc`). The words of a multiword token that do not spell it stand in the
 * text as they are written. Throws InputError `not-conllu` with the line that is none.
 */
export function readConllu(where: string, input: string): ConlluDocument[] {
  const documents: Building[] = []
  const lines = input
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .split('\n')
  let block: { line: string; number: number }[] = []
  const close = (): void => {
    if (block.length === 0) return
    if (documents.length === 0 || block.some(({ line }) => /^# ?newdoc\b/.test(line)))
      documents.push({ text: '', words: [], sentences: [] })
    addSentence(where, documents.at(-1) as Building, block)
    block = []
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') close()
    else block.push({ line, number: index + 1 })
  })
  close()
  if (!documents.some(({ words }) => words.length > 0))
    throw new InputError('not-conllu', where, `${where} holds no words in CoNLL-U.`)
  return documents
}

function addSentence(where: string, to: Building, block: readonly { line: string; number: number }[]): void {
  const sentence: ConlluLine[] = []
  let opens = true
  let token = 0
  if (to.text !== '' && block.some(({ line }) => /^# ?newpar\b/.test(line)))
    to.text = `${to.text.trimEnd()}\n\n`
  for (const { line, number } of block) {
    const columns = line.split('\t')
    const [id = '', form = ''] = columns
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (line.startsWith('#')) sentence.push({ kept: line })
    else if (range && columns.length === 10) {
      sentence.push({ kept: line })
      token = Number(range[2])
    } else if (/^\d+$/.test(id) && columns.length === 10 && form !== '') {
      sentence.push({ word: to.words.length, columns })
      to.words.push({ start: to.text.length, end: to.text.length + form.length, opens })
      to.text += form + (Number(id) < token || spaceless(block, id, columns) ? '' : ' ')
      opens = false
    } else if (!/^\d+\.\d+$/.test(id)) throw notConllu(where, number, line)
  }
  to.sentences.push(sentence)
}

/** Whether no space follows a word, or the multiword token that it ends. */
function spaceless(block: readonly { line: string }[], id: string, columns: readonly string[]): boolean {
  const range = block.find(({ line }) => new RegExp(`^\\d+-${id}\\t`).test(line))
  return /SpaceAfter=No/.test((range ? range.line.split('\t') : columns)[9] ?? '')
}

const notConllu = (where: string, number: number, line: string): InputError =>
  new InputError(
    'not-conllu',
    where,
    `${where}, line ${number} is no CoNLL-U (ten columns parted by tabs): ${line.slice(0, 60)}`,
  )
