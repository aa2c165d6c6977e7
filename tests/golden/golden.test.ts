import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { noModel } from '../support.ts'
import {
  FOLDER,
  type MadeWith,
  madeHere,
  README,
  readmeWithPicture,
  shownExample,
  shownSamples,
} from './made.ts'

const UPDATE = 'If this is what you want, run: npm run golden, and read the diff.'

/** The weights are rounded to 8 bits, and processors add such numbers up in different ways. */
const SAME_ELSEWHERE = 0.9

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

test('the example is shown as before', () => {
  for (const [name, text] of shownExample()) assert.equal(text, read(name), `${name} changed. ${UPDATE}`)
})

test('the samples are read as before', { skip: noModel }, async context => {
  const before: MadeWith = JSON.parse(read('made-with.json'))
  const here = madeHere()
  assert.equal(here.weights, before.weights, `The weights are others. ${UPDATE}`)
  const shown = await shownSamples()
  assert.deepEqual(globSync('*.golden.txt', { cwd: FOLDER }).sort(), [...shown.keys()].sort(), UPDATE)
  const pairs = [...shown].map(([name, text]) => [name, text, read(name)] as const)
  const picture = ['README.md', await readmeWithPicture(), readFileSync(README, 'utf8')] as const
  for (const [name, text, kept] of [...pairs, picture])
    await context.test(name, () => {
      if (here.processor === before.processor) return assert.equal(text, kept, `${name} changed. ${UPDATE}`)
      const share = sameLines(text, kept)
      assert.ok(
        share >= SAME_ELSEWHERE,
        `${Math.round(share * 100)} % of the lines of ${name} are the same. ${UPDATE}`,
      )
    })
})

/** The share of lines that two texts have in common, whatever their order. */
function sameLines(one: string, other: string): number {
  const [a, b] = [one.split('\n'), other.split('\n')]
  const counts = new Map<string, number>()
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1)
  let same = 0
  for (const line of b) {
    const left = counts.get(line) ?? 0
    if (left > 0) same++
    counts.set(line, left - 1)
  }
  return same / Math.max(a.length, b.length)
}
