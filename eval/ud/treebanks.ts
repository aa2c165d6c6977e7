import { corpus, readText } from '../data.ts'
import { readTreebank, type UdDocument } from './conllu.ts'

/** The development treebanks of the shared data. */
export const TREEBANKS = { ewt: corpus('ud/ewt-dev.conllu.gz'), gum: corpus('ud/gum-dev.conllu.gz') } as const
export type Treebank = keyof typeof TREEBANKS

const known = new Map<Treebank, UdDocument[]>()

/** The documents of a development treebank; read once. */
export function treebank(name: Treebank): UdDocument[] {
  const found = known.get(name) ?? readTreebank(readText(TREEBANKS[name]))
  known.set(name, found)
  return found
}
