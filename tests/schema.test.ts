import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { EXAMPLE } from './example.ts'
import { checkAnnotation, checkRecord } from './invariants.ts'
import { noModel, ROOT, readout } from './support.ts'

const SAMPLES = globSync('samples/*.{html,txt}', { cwd: ROOT }).sort()

/** A validator for a format, from the schema that the command prints; strict, so that the schema itself is checked. */
async function validator(format: string): Promise<(value: unknown) => void> {
  const { code, out } = await readout(['schema', format])
  assert.equal(code, 0)
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  const validate = ajv.compile(JSON.parse(out))
  return value => assert.ok(validate(value), ajv.errorsText(validate.errors))
}

test('without a format the schema is the record’s', async () => {
  assert.deepEqual(await readout(['schema']), await readout(['schema', 'record']))
})

test('a record by hand fits, one with more or less does not', async () => {
  const valid = await validator('record')
  valid(EXAMPLE)
  checkRecord(EXAMPLE)
  const { problems: _, ...less } = EXAMPLE
  assert.throws(() => valid(less), /problems/)
  assert.throws(() => valid({ ...EXAMPLE, more: 1 }), /additional/)
  assert.throws(() => valid({ ...EXAMPLE, article: { ...EXAMPLE.article, url: '' } }), /url/)
})

test('there are samples', () => assert.ok(SAMPLES.length >= 5))

test('the records of the samples fit the schema and its promises', { skip: noModel }, async () => {
  const valid = await validator('record')
  const { code, out, err } = await readout(['read', '--json', ...SAMPLES])
  assert.deepEqual([code, err], [0, ''])
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(records.length, SAMPLES.length)
  for (const record of records) {
    valid(record)
    checkRecord(record)
  }
})

test('the layers of the samples fit the schema and its promises', { skip: noModel }, async () => {
  const valid = await validator('annotation')
  const { code, out, err } = await readout(['annotate', ...SAMPLES])
  assert.deepEqual([code, err], [0, ''])
  const lines = out.trimEnd().split('\n')
  lines.forEach((line, index) => {
    const annotation = JSON.parse(line)
    valid(annotation)
    checkAnnotation(annotation)
    const file = SAMPLES[index] ?? ''
    if (file.endsWith('.txt')) assert.equal(annotation.text, readFileSync(join(ROOT, file), 'utf8'))
  })
})

test('CoNLL-U of the samples can be read back and gives the same words', { skip: noModel }, async () => {
  const { out } = await readout(['annotate', '--format', 'conllu', ...SAMPLES])
  for (const block of out.trimEnd().split('\n\n')) {
    const rows = block.split('\n').filter(line => !line.startsWith('#'))
    const words = rows.map(row => row.split('\t')).filter(([id]) => /^\d+$/.test(id ?? ''))
    words.forEach((columns, index) => {
      assert.equal(columns.length, 10)
      assert.equal(columns[0], String(index + 1))
      assert.ok(columns.every(column => column !== ''))
      assert.ok(Number(columns[6]) >= 0 && Number(columns[6]) <= words.length)
    })
  }
})
