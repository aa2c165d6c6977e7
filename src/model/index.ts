import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../base/problem.ts'
import { openSession } from './runtime.ts'
import { runWindows, type Scores } from './scores.ts'
import { type ModelTables, tablesSchema } from './tables.ts'
import { cutWindows } from './windows.ts'
import { createWordPiece, type Pieces, type WordPiece } from './wordpiece.ts'

export { type PreToken, pretokens } from './pretokens.ts'
export type { Scores } from './scores.ts'
export type { Chain, ModelTables } from './tables.ts'
export { floats } from './tables.ts'
export type { Pieces, WordPiece } from './wordpiece.ts'

/** The weights at work: pieces of texts in, scores for every piece out. Knows nothing about news. */
export interface Model {
  readonly tables: ModelTables
  readonly wordPiece: WordPiece
  /** Scores for each text's pieces, in order; the texts' windows share batches. */
  score(texts: readonly { readonly text: string; readonly pieces: Pieces }[]): Promise<Scores[]>
}

const PACKAGED = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'model')

/** Opens the model in a folder (the package's own, unless named). Throws InputError `no-model` where it is missing. */
export async function loadModel(
  folder = PACKAGED,
  options: { readonly threads?: number } = {},
): Promise<Model> {
  const [vocabulary, json] = await Promise.all([
    readPart(folder, 'vocab.txt'),
    readPart(folder, 'model.json'),
  ])
  const tables = tablesSchema.parse(JSON.parse(json))
  const session = await openSession(join(folder, 'readout.onnx'), options.threads ?? 1)
  const wordPiece = createWordPiece(vocabulary)
  return {
    tables,
    wordPiece,
    score: texts => {
      const cut = texts.map(({ text, pieces }) => ({
        pieces,
        windows: cutWindows(text, pieces, tables.maxPieces - 2),
      }))
      return runWindows(session, wordPiece, cut)
    },
  }
}

async function readPart(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch {
    throw new InputError(
      'no-model',
      folder,
      `No language model in ${folder}: ${name} is missing. Install Readout again.`,
    )
  }
}
