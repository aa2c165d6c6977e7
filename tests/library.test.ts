import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { articleRecordSchema, InputError, readArticle, readReport } from '../src/index.ts'
import { noModel, ROOT, readout } from './support.ts'

const FILE = join(ROOT, 'samples', 'readout-washington.html')

test('the library, from text, bytes or a path, gives what the command prints', {
  skip: noModel,
}, async () => {
  const html = readFileSync(FILE)
  const { out } = await readout(['read', '--json', FILE])
  for (const record of [
    await readArticle(html.toString('utf8')),
    await readArticle(html),
    await readReport(FILE),
  ]) {
    assert.deepEqual(record, JSON.parse(out))
    articleRecordSchema.parse(record)
  }
})

test('what the caller knows goes into the record', { skip: noModel }, async () => {
  const options = { published: '2013-09-28', url: 'https://statements.example/1' }
  const { article } = await readArticle('The president met the press.', options)
  assert.equal(article.published, '2013-09-28')
  assert.equal(article.publishedFrom, 'given')
  assert.equal(article.url, options.url)
})

test('a wrong date and a missing file are refused', async () => {
  const code = (wanted: string) => (error: unknown) => error instanceof InputError && error.code === wanted
  await assert.rejects(readArticle('Text.', { published: 'yesterday' }), code('bad-date'))
  await assert.rejects(readReport('missing.txt', { published: 'yesterday' }), code('bad-date'))
  await assert.rejects(readReport('missing.txt'), code('not-found'))
})
