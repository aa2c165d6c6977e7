import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { InputError } from '../base/problem.ts'
import { readSource } from './index.ts'
import { looksLikeUtf16 } from './sniff.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-source-'))
after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const fails = (promise: Promise<unknown>, code: string, says: RegExp = /./) =>
  assert.rejects(promise, (error: InputError) => {
    assert.equal(error.code, code)
    assert.match(error.message, says)
    return true
  })

test('a file is read by path, against a folder, and by address', async () => {
  const path = file('report.txt', 'The talks ended.')
  for (const [where, cwd] of [[path], ['report.txt', folder], [pathToFileURL(path).href]] as const) {
    const item = await readSource(where, cwd === undefined ? {} : { cwd })
    assert.equal(Buffer.from(item.bytes).toString(), 'The talks ended.')
    assert.equal(item.origin, where)
  }
})

test('what cannot be read says what, where and what to do', async () => {
  await fails(readSource(join(folder, 'none.txt')), 'not-found', /does not exist/)
  await fails(readSource(folder), 'is-a-folder', /\*\.html/)
  await fails(readSource(file('empty.txt', '')), 'empty', /no report/)
  await fails(readSource(file('large.txt', 'x'.repeat(2000)), { maxBytes: 1000 }), 'too-large')
  await fails(readSource('file://host:1/x'), 'bad-url')
})

test('a device without an end is read up to the limit', { skip: process.platform === 'win32' }, async () => {
  await fails(readSource('/dev/zero', { maxBytes: 100_000 }), 'too-large')
})

test('what is no text is named', async () => {
  for (const [bytes, what] of [
    ['%PDF-1.7\n', /PDF/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /PNG/],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /JPEG/],
    ['GIF89a', /GIF/],
    ['PK\u0003\u0004', /zip/],
    [Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/],
    ['RIFF1234WEBP', /image/],
    [Buffer.from([1, 2, 0, 0, 3, 0, 9, 9, 0]), /binary/],
  ] as const)
    await fails(readSource(file('bytes', bytes)), 'not-text', what)
})

test('UTF-16 is text, with a byte order mark and without', () => {
  const words = Buffer.from('The ministers met.', 'utf16le')
  assert.equal(looksLikeUtf16(words), 'utf-16le')
  assert.equal(looksLikeUtf16(Buffer.from(words).swap16()), 'utf-16be')
  assert.equal(looksLikeUtf16(Buffer.concat([Buffer.from([0xff, 0xfe]), words])), 'utf-16le')
  assert.equal(looksLikeUtf16(Buffer.from('plain words')), undefined)
})
