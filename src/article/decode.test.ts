import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './decode.ts'

const decode = (bytes: Uint8Array, charset?: string): string =>
  decodeText({ origin: 'test', bytes, ...(charset !== undefined && { charset }) })

/** Bytes of a text in an eight-bit character set, by looking each character up. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return Uint8Array.from(
    text,
    character => codes.get(character) ?? assert.fail(`${character} is not in ${charset}`),
  )
}

const RUSSIAN =
  'Министр иностранных дел прибыл в Женеву на переговоры с делегацией. Стороны обсудили договор и условия.'
const POLISH =
  'Minister spraw zagranicznych powiedział, że rozmowy w Genewie będą się toczyć także w środę, i że są one ważne.'

test('the header names the character set', () => {
  assert.equal(decode(encode(RUSSIAN, 'windows-1251'), 'windows-1251'), RUSSIAN)
  assert.equal(decode(encode(POLISH, 'iso-8859-2'), 'ISO-8859-2'), POLISH)
})

test('the page names it itself', () => {
  for (const [text, charset] of [
    [RUSSIAN, 'windows-1251'],
    [POLISH, 'windows-1250'],
    [POLISH, 'iso-8859-2'],
  ] as const)
    for (const head of [
      `<meta charset="${charset}">`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
      `<?xml version="1.0" encoding="${charset}"?>`,
    ])
      assert.equal(decode(encode(head + text, charset)), head + text)
})

test('nobody names it: a detector does', () => {
  assert.equal(decode(encode(RUSSIAN.repeat(3), 'windows-1251')), RUSSIAN.repeat(3))
  assert.equal(decode(encode(POLISH.repeat(3), 'iso-8859-2')), POLISH.repeat(3))
})

test('a byte order mark is no character of the text', () => {
  const text = 'Rozmowy się toczą.'
  assert.equal(decode(Buffer.from(`\ufeff${text}`)), text)
  assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le')), text)
  assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), text)
})

test('UTF-16 without a mark, and a page in UTF-16 that calls itself so', () => {
  const page = '<meta charset="utf-16"><p>The ministers met in Vienna on Monday.</p>'
  assert.equal(decode(Buffer.from(page, 'utf16le')), page)
  assert.equal(decode(Buffer.from(page)), page)
})

test('UTF-8 wins over a label that is wrong, also with a broken byte', () => {
  const text = `<meta charset="iso-8859-1">${'Kyiv’s envoy said “no” – twice. '.repeat(5)}`
  assert.equal(decode(Buffer.from(text), 'iso-8859-1'), text)
  const broken = decode(Buffer.concat([Buffer.from(text), Uint8Array.of(0xe2), Buffer.from('.')]), 'utf-8')
  assert.equal(broken, `${text}\ufffd.`)
})

test('a label that nobody knows or that is wrong does not fail', () => {
  assert.equal(decode(Buffer.from('plain'), 'x-unknown'), 'plain')
  assert.equal(decode(encode('caf\u00e9 talks', 'windows-1252'), 'utf-8'), 'caf\u00e9 talks')
})

test('line ends become \\n', () => {
  assert.equal(decode(Buffer.from('one\r\ntwo\rthree\n')), 'one\ntwo\nthree\n')
})
