import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSession } from './runtime.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'model')

/** What PyTorch said of a window in fp32: labels of every piece, scores of the second. */
interface Row {
  readonly ids: readonly number[]
  readonly shapes: readonly number[]
  readonly labels: Readonly<Record<string, readonly number[]>>
  readonly scores: Readonly<Record<string, readonly number[]>>
}

/** Labels may flip where two scores are all but equal; int8 moves a score by a fraction of a unit. */
const LEAST_AGREEMENT = 0.97
const TOLERANCE = 1.5

test('the int8 weights say in Node what PyTorch says', {
  skip: !existsSync(FOLDER) && 'no weights',
}, async () => {
  const rows = JSON.parse(readFileSync(join(FOLDER, 'parity.json'), 'utf8')) as Row[]
  const session = await openSession(join(FOLDER, 'readout.onnx'), 1)
  let same = 0
  let all = 0
  for (const row of rows) {
    const length = row.ids.length
    const inputs = {
      ids: Int32Array.from(row.ids),
      shapes: Int32Array.from(row.shapes),
      mask: new Int32Array(length).fill(1),
    }
    const results = await session.run(inputs, 1, length)
    for (const [name, wanted] of Object.entries(row.labels)) {
      const output = results[name]
      assert.ok(output, `no output ${name}`)
      const found = labelsOf(output.data, output.width, wanted.length / length)
      all += wanted.length
      same += wanted.filter((label, at) => label === found[at]).length
      for (const [column, score] of (row.scores[name] ?? []).entries()) {
        const own: number = output.data[output.width + column] ?? Number.NaN
        assert.ok(Math.abs(own - score) <= TOLERANCE, `${name}: ${own} instead of ${score}`)
      }
    }
  }
  assert.ok(same / all >= LEAST_AGREEMENT, `only ${same} of ${all} labels agree`)
})

/** The best label of each of `groups` equal stretches of a row, for all rows. */
function labelsOf(data: Float32Array | Int32Array, width: number, groups: number): number[] {
  const size = width / groups
  return Array.from({ length: data.length / size }, (_, group) => {
    const values = [...data.subarray(group * size, (group + 1) * size)]
    return values.indexOf(Math.max(...values))
  })
}
