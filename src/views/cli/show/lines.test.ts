import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { beside, clean, indent, render, run, widthOf, wrap } from './lines.ts'

const plain = (lines: Parameters<typeof render>[0]): string => render(lines, false)

test('words break between lines, a long one is cut, later lines hang in', () => {
  assert.equal(plain(wrap([run('one two three')], 8)), 'one two\nthree\n')
  assert.equal(plain(wrap([run('abcdefghij kl')], 4)), 'abcd\nefgh\nij\nkl\n')
  assert.equal(plain(wrap([run('one two three')], 8, 2)), 'one two\n  three\n')
})

test('runs without a space between them stay together', () => {
  assert.equal(plain(wrap([run('aa '), run('bb', 'mark'), run(', cc')], 6)), 'aa bb,\ncc\n')
})

test('no line is wider than it may be, no letter is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 4, max: 40 }), (texts, width) => {
      const lines = wrap(
        texts.map(text => run(clean(text))),
        width,
      )
      for (const line of lines) {
        assert.ok(widthOf(line.map(({ text }) => text).join('')) <= width)
      }
      const letters = (text: string): string => text.replace(/\s/g, '')
      assert.equal(letters(plain(lines)), letters(texts.map(clean).join('')))
    }),
  )
})

test('a margin stands beside the body, the longer decides', () => {
  const margin = [[run('when')], [run('clock')]]
  assert.equal(plain(beside(margin, [[run('what')]], 7)), 'when   what\nclock\n')
  assert.equal(plain(beside([], wrap([run('a b')], 1), 3)), '   a\n   b\n')
  assert.equal(plain(indent([[run('a')], []], 2)), '  a\n\n')
})

test('colour adds nothing but colour', () => {
  const lines = wrap([run('Title', 'title'), run(' and '), run('marked', 'mark')], 40)
  const coloured = render(lines, true)
  assert.notEqual(coloured, plain(lines))
  assert.equal(stripVTControlCharacters(coloured), plain(lines))
})

test('words of others cannot steer the terminal', () => {
  assert.equal(clean('a\u001b[31mb\u0007\u202ec\n\td\ud800'), 'a[31mbc d\ufffd')
})

test('wide and combining characters are counted as they show', () => {
  assert.equal(widthOf('Łódź'), 4)
  assert.equal(widthOf('e\u0301'), 1)
  assert.equal(widthOf('中文'), 4)
})
