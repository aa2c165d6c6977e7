import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleFromHtml, articleFromText, isHtml } from '../src/article/index.ts'
import { annotationOf } from '../src/views/cli/annotation/json.ts'
import { openRoad, type Report } from '../src/work/road.ts'
import { checkAnnotation, checkRecord } from './invariants.ts'
import { noModel, ROOT } from './support.ts'

const SAMPLES = globSync('samples/*.{html,txt}', { cwd: ROOT })
  .sort()
  .map(file => readFileSync(join(ROOT, file), 'utf8'))

const road = openRoad()

const read = (input: string, published?: string): Promise<Report> => {
  const options = published === undefined ? {} : { published }
  return road.record(isHtml(input) ? articleFromHtml(input, options) : articleFromText(input, options))
}

/** Signs that turn up in the wrong places. */
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '“',
    '”',
    '"',
    '’',
    '–',
    '\n',
    '\n\n',
    '\u200b',
    '\u202e',
    '\ud800',
    '<p>',
    '</div>',
    '&nbsp;',
    '.',
    ' said ',
  ),
)

/** A sample, cut short, with pieces taken out, doubled or put in. */
const mutated = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    from: fc.double({ min: 0, max: 0.8, noNaN: true }),
    edits: fc.array(fc.record({ at: fc.nat(1500), cut: fc.nat(40), put: junk }), { maxLength: 6 }),
  })
  .map(({ sample, from, edits }) => {
    const start = sample.startsWith('<') ? 0 : Math.floor(from * sample.length)
    return edits.reduce(
      (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
      sample.slice(start, start + 4000),
    )
  })

test('whatever a report looks like, its layers and its record keep the promises', {
  skip: noModel,
}, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async input => {
      const { article, layers, record } = await read(input)
      checkRecord(record)
      checkAnnotation(annotationOf(article.id, layers))
      assert.equal(record.article.text, article.text)
    }),
    { numRuns: 60, interruptAfterTimeLimit: 40_000 },
  )
})

test('the same input gives the same record, alone or beside others', { skip: noModel }, async () => {
  const alone: string[] = []
  for (const sample of SAMPLES) alone.push(JSON.stringify((await read(sample, '2013-09-28')).record))
  const beside = await Promise.all(SAMPLES.map(sample => read(sample, '2013-09-28')))
  assert.deepEqual(
    beside.map(({ record }) => JSON.stringify(record)),
    alone,
  )
})

test('a text that only gains an image credit keeps its items', { skip: noModel }, async () => {
  const plain = SAMPLES.find(sample => !isHtml(sample)) ?? ''
  const credited = `${plain}\nMain image source: Agency/Pool\n`
  const [one, other] = await Promise.all([read(plain), read(credited)])
  assert.equal(one.record.article.text.trim(), other.record.article.text.trim())
  assert.equal(other.record.article.aside.length, one.record.article.aside.length + 1)
  assert.deepEqual(
    other.record.contacts.map(({ parties }) => parties),
    one.record.contacts.map(({ parties }) => parties),
  )
})
