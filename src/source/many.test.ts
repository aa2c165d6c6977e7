import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { gzipped, response, zipOf } from './archive/make.test-kit.ts'
import { inputsIn, readSources } from './many.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-many-'))
after(() => rmSync(folder, { recursive: true }))

const PAGE = '<p>The ministers met.</p>'
mkdirSync(join(folder, 'below'))
const WARC = gzipped([response('https://a.example/1', PAGE)])
for (const [name, content] of Object.entries({
  'a.txt': 'The ministers met.',
  'b.jsonl': `{"text":"one"}\r\n\n{"nothing":1}\nno json\n{"text":"two"}`,
  'below/c.warc.gz': WARC,
  'below/d.wacz': zipOf({ 'archive/x.warc.gz': WARC }),
  'below/e.pdf': '%PDF-1.7',
  '.hidden': 'secret',
}))
  writeFileSync(join(folder, name), content)
symlinkSync('/etc/passwd', join(folder, 'link.txt'))

const place = (where: string): string => relative(folder, where).replaceAll('\\', '/')

test('a folder stands for the reports in it, archives for theirs, and problems stop nothing', async () => {
  const found: string[] = []
  for await (const item of readSources('.', { cwd: folder }))
    found.push(
      item instanceof Error
        ? `${item.code} ${place(item.where)}`
        : `${place(item.origin)} ${item.bytes.length}`,
    )
  assert.deepEqual(found, [
    'a.txt 18',
    'b.jsonl:1 15',
    'bad-row b.jsonl:3',
    'bad-row b.jsonl:4',
    'b.jsonl:5 14',
    `below/c.warc.gz#https:/a.example/1 ${PAGE.length}`,
    `below/d.wacz!archive/x.warc.gz#https:/a.example/1 ${PAGE.length}`,
    'not-text below/e.pdf',
  ])
})

test('of a folder, what is plainly no report is left out and named; asked for by itself, it is an input', async () => {
  const inside = join(folder, 'kinds')
  mkdirSync(inside)
  const json = (name: string, value: unknown): [string, string] => [`${name}.json`, JSON.stringify(value)]
  const all: Record<string, string> = Object.fromEntries([
    ['readme-not.html', PAGE],
    ['notes.md', 'The ministers met.'],
    ['README.md', '# A folder'],
    ['readme', 'a folder'],
    ['LICENSE', 'words'],
    json('facts', { about: 'facts' }),
    json('list', [{ text: 'one' }]),
    ['cut.json', '{"text": "on'],
    json('row', { text: 'The ministers met.' }),
    json('ninjs', { uri: 'https://a.example/1', body_text: 'The ministers met.' }),
    json('empty', { uri: 'https://a.example/1', headline: 'The ministers met' }),
    json('feed', { version: 'https://jsonfeed.org/version/1.1', items: [] }),
  ])
  for (const [name, content] of Object.entries(all)) writeFileSync(join(inside, name), content)
  const out: string[] = []
  const found = await Array.fromAsync(inputsIn(inside, { leftOut: path => void out.push(path) }))
  const names = (paths: readonly unknown[]) => paths.map(path => relative(inside, String(path)))
  assert.deepEqual(names(out), ['LICENSE', 'README.md', 'cut.json', 'facts.json', 'list.json', 'readme'])
  assert.deepEqual(names(found), [
    'empty.json',
    'feed.json',
    'ninjs.json',
    'notes.md',
    'readme-not.html',
    'row.json',
  ])
  for (const path of out) assert.deepEqual(await Array.fromAsync(inputsIn(path)), [path])
  rmSync(inside, { recursive: true })
})

test('a row beyond the limit is left out, the next one is read', async () => {
  const path = join(folder, 'long.jsonl')
  writeFileSync(path, `{"text":"${'x'.repeat(500_000)}"}\n{"text":"two"}\n`)
  const found: unknown[] = []
  for await (const item of readSources(path, { maxBytes: 1000 }))
    found.push(item instanceof Error ? item.code : item.origin)
  assert.deepEqual(found, ['too-large', `${path}:2`])
  rmSync(path)
})

test('what is missing is a problem, not an end', async () => {
  for (const where of [
    join(folder, 'none'),
    join(folder, 'none.warc'),
    join(folder, 'none.jsonl'),
    join(folder, 'none.wacz'),
  ]) {
    const found = await Array.fromAsync(readSources(where))
    assert.equal(found.length, 1, where)
    assert.ok(found[0] instanceof Error)
  }
})
