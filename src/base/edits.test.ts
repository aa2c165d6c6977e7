import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, type Edit } from './edits.ts'

const TEXT = 'The minister said "yes" twice.'

test('words keep their place among what changes around them', () => {
  const edits: Edit[] = [
    { start: 0, end: 4, text: '' },
    { start: 18, end: 19, text: '“' },
    { start: 22, end: 23, text: '' },
    { start: 30, end: 30, text: ' Share' },
  ]
  const { text, carry } = applyEdits(TEXT, edits)
  assert.equal(text, 'minister said “yes twice. Share')
  const said = (start: number, end: number): string => {
    const span = carry({ start, end })
    return text.slice(span.start, span.end)
  }
  assert.equal(said(0, 12), 'minister')
  assert.equal(said(18, 23), '“yes')
  assert.equal(said(24, 30), 'twice.')
  assert.equal(said(22, 23), '')
})

test('what is inserted at the ends of a span stays outside', () => {
  const { text, carry } = applyEdits('ab', [
    { start: 0, end: 0, text: '<' },
    { start: 1, end: 1, text: '-' },
    { start: 2, end: 2, text: '>' },
  ])
  assert.equal(text, '<a-b>')
  assert.deepEqual(carry({ start: 0, end: 1 }), { start: 1, end: 2 })
  assert.deepEqual(carry({ start: 1, end: 2 }), { start: 3, end: 4 })
  assert.deepEqual(carry({ start: 0, end: 2 }), { start: 1, end: 4 })
})

test('edits that overlap or run backwards are refused', () => {
  assert.throws(() =>
    applyEdits('abc', [
      { start: 1, end: 2, text: '' },
      { start: 0, end: 1, text: '' },
    ]),
  )
  assert.throws(() =>
    applyEdits('abc', [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]),
  )
})

/** A text in pieces, each kept or replaced: edits in order, and piece borders to put spans on. */
const pieces = fc.array(
  fc.record({ old: fc.string({ maxLength: 5 }), next: fc.option(fc.string({ maxLength: 5 })) }),
  { maxLength: 12 },
)

test('a span carried over is its own words, edited; spans keep their order', () => {
  fc.assert(
    fc.property(pieces, fc.nat(12), fc.nat(12), (parts, a, b) => {
      const [from, to] = [Math.min(a, b, parts.length), Math.min(Math.max(a, b), parts.length)]
      const before = (count: number): number =>
        parts.slice(0, count).reduce((sum, { old }) => sum + old.length, 0)
      const edits = parts.flatMap(({ old, next }, index) =>
        next === null || old === '' ? [] : [{ start: before(index), end: before(index + 1), text: next }],
      )
      const { text, carry } = applyEdits(parts.map(({ old }) => old).join(''), edits)
      const kept = ({ old, next }: (typeof parts)[number]): string => (old === '' ? '' : (next ?? old))
      assert.equal(text, parts.map(kept).join(''))
      const span = carry({ start: before(from), end: before(to) })
      if (before(from) < before(to))
        assert.equal(text.slice(span.start, span.end), parts.slice(from, to).map(kept).join(''))
    }),
  )
})

test('offsets inside an edit fall to its ends, and none leaves the text', () => {
  fc.assert(
    fc.property(pieces, fc.nat(60), fc.nat(60), (parts, a, b) => {
      const old = parts.map(part => part.old).join('')
      let at = 0
      const edits = parts.flatMap(part => {
        const start = at
        at += part.old.length
        return part.next === null ? [] : [{ start, end: at, text: part.next }]
      })
      const { text, carry } = applyEdits(old, edits)
      const [start, end] = [Math.min(a, b, old.length), Math.min(Math.max(a, b), old.length)]
      const span = carry({ start, end })
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
    }),
  )
})
