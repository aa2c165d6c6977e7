import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, join } from 'node:path'
import { showRecord } from '../../src/views/cli/show/index.ts'
import { openRoad } from '../../src/work/road.ts'
import { EXAMPLE, EXAMPLE_SENTENCES } from '../example.ts'
import { ROOT } from '../support.ts'

/** Where the golden texts lie. */
export const FOLDER = join(ROOT, 'tests', 'golden')

export const README = join(ROOT, 'README.md')

/** What the golden texts of the samples were made with: other weights or another processor give slightly others. */
export interface MadeWith {
  readonly weights: string
  readonly processor: string
}

/** Weights and processor of this checkout on this machine. */
export const madeHere = (): MadeWith => ({
  weights: createHash('sha256')
    .update(readFileSync(join(ROOT, 'model', 'readout.onnx')))
    .digest('hex'),
  processor: cpus()[0]?.model ?? 'unknown',
})

/** How the example by hand is shown: wide, narrow, with evidence. Needs no model. */
export function shownExample(): Map<string, string> {
  const page = { record: EXAMPLE, sentences: EXAMPLE_SENTENCES }
  return new Map([
    ['example.txt', showRecord({ ...page, width: 80, evidence: false }, false)],
    ['example-narrow.txt', showRecord({ ...page, width: 48, evidence: false }, false)],
    ['example-evidence.txt', showRecord({ ...page, width: 80, evidence: true }, false)],
  ])
}

const PICTURE = /(<!-- shown: read (\S+) -->\n```text\n)[\s\S]*?(?=```)/

/** The README with its picture of real output: the record of the sample that it names, 80 columns wide. */
export async function readmeWithPicture(): Promise<string> {
  const readme = readFileSync(README, 'utf8')
  const file = PICTURE.exec(readme)?.[2]
  if (file === undefined) throw new Error('the README has no picture')
  const { record, layers } = await openRoad().read(file, { cwd: ROOT })
  const page = { record, sentences: layers.sentences, width: 80, evidence: false }
  return readme.replace(PICTURE, (_, head) => head + showRecord(page, false))
}

/** The records of the samples as `readout read --evidence` shows them, 100 columns wide. */
export async function shownSamples(): Promise<Map<string, string>> {
  const road = openRoad()
  const shown = new Map<string, string>()
  for (const file of globSync('samples/*.{html,txt}', { cwd: ROOT }).sort()) {
    const { record, layers } = await road.read(file, { cwd: ROOT })
    const page = { record, sentences: layers.sentences, width: 100, evidence: true }
    shown.set(`${basename(file)}.golden.txt`, showRecord(page, false))
  }
  return shown
}
