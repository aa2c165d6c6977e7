import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createWordPiece, type WordPiece } from '../../src/model/wordpiece.ts'
import { attributionTexts } from './attributions.ts'
import { lemmaTables } from './lemmas.ts'
import { nameTexts } from './names.ts'
import { misread } from './noise.ts'
import { timeTexts } from './times.ts'
import { treebankTexts } from './treebanks.ts'
import type { TrainText } from './types.ts'
import { type Inventories, windowsOf } from './windows.ts'

const HELP = `node training/prepare/main.ts --vocabulary vocab.txt --out DIR [--without-unlicensed]
Writes windows.jsonl (one window a line, with the labels that its corpus has), tables.json (their inventories) and
parity.jsonl (windows of the project's own samples, to check an export with), cut with the product's own tokenizer. --without-unlicensed leaves out PolNeAR, TimeBank and AQUAINT.`

/** Pieces of a window with its two special ones. */
const MAX_PIECES = 256
/** Every so manieth text comes a second time as a scanner would misread it. */
const ONE_MISREAD_IN = 8
/** Feature strings seen less often are no tags of their own. */
const LEAST_FEATS = 3
const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

const { values } = parseArgs({
  options: {
    vocabulary: { type: 'string' },
    out: { type: 'string' },
    'without-unlicensed': { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
if (values.help || values.vocabulary === undefined || values.out === undefined) console.log(HELP)
else prepare(values.vocabulary, values.out, !values['without-unlicensed'])

function prepare(vocabularyFile: string, out: string, unlicensed: boolean): void {
  const wordPiece = createWordPiece(readFileSync(vocabularyFile, 'utf8'))
  const treebanks = treebankTexts()
  const { inventories, exceptions } = inventoriesOf(treebanks)
  const clean = [
    ...treebanks,
    ...nameTexts(),
    ...timeTexts(unlicensed),
    ...(unlicensed ? attributionTexts() : []),
  ]
  const texts = [...clean, ...clean.filter((_, index) => index % ONE_MISREAD_IN === 0).map(misread)]
  mkdirSync(out, { recursive: true })
  const windows = texts.flatMap(text =>
    windowsOf(text, wordPiece.encode(text.text), MAX_PIECES - 2, inventories),
  )
  writeFileSync(join(out, 'windows.jsonl'), windows.map(window => `${JSON.stringify(window)}\n`).join(''))
  const tables = { maxPieces: MAX_PIECES, ...inventories, lemmaExceptions: exceptions }
  writeFileSync(join(out, 'tables.json'), JSON.stringify(tables))
  writeFileSync(join(out, 'parity.jsonl'), sampleWindows(wordPiece, inventories))
  for (const set of ['ud', 'names', 'times', 'attributions']) {
    const own = windows.filter(window => window.set === set)
    console.log(`${set}: ${own.length} windows, ${own.reduce((sum, one) => sum + one.ids.length, 0)} pieces`)
  }
}

/** Windows of the project's plain text samples: no corpus text goes into the repository. */
function sampleWindows(wordPiece: WordPiece, inventories: Inventories): string {
  const texts = readdirSync(SAMPLES)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(id => ({ set: 'ud' as const, id, text: readFileSync(join(SAMPLES, id), 'utf8') }))
  const windows = texts.flatMap(text =>
    windowsOf(text, wordPiece.encode(text.text), MAX_PIECES - 2, inventories),
  )
  return windows.map(window => `${JSON.stringify(window)}\n`).join('')
}

function inventoriesOf(treebanks: readonly TrainText[]): {
  inventories: Inventories
  exceptions: Record<string, string>
} {
  const words = treebanks.flatMap(({ text, words }) =>
    (words ?? []).map(word => ({ ...word, text: text.slice(word.span.start, word.span.end) })),
  )
  const { scripts, exceptions } = lemmaTables(words)
  const inventories = {
    upos: counted(
      words.map(word => word.upos),
      1,
    ),
    feats: counted(
      words.map(word => word.feats),
      LEAST_FEATS,
    ),
    lemma: scripts,
    deprel: counted(
      words.map(word => word.deprel),
      1,
    ),
  }
  return { inventories, exceptions }
}

/** Values by falling frequency, equal ones by name. */
function counted(values: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value]) => value)
}
