import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { type Mark, markedText } from './marks.ts'

const mark = fc.record({
  start: fc.nat(60),
  length: fc.integer({ min: 1, max: 20 }),
  item: fc.constantFrom('c-1', 's-1', 's-2', 'm-1'),
  kind: fc.constantFrom('contact' as const, 'statement' as const, 'move' as const),
})

test('lines that end because they are full run on, paragraphs and verses stay', () => {
  const line = 'The two ministers spoke for about an hour on the phone, an'
  const cut = `${line}\n${line}\n${line}\n\nThen they met.`
  const runs = (text: string, marks: Mark[] = []) => {
    const { document } = parseHTML(`<html><body><p>${markedText(text, marks)}</p></body></html>`)
    assert.equal(document.querySelector('p')?.textContent, text)
    return document.querySelectorAll('.run').length
  }
  assert.equal(runs(cut), 2)
  // Also where a mark begins or ends at the end of a line.
  const second = cut.indexOf('\n') + 1
  assert.equal(runs(cut, [{ start: second, end: second + 9, item: 's1', kind: 'statement' }]), 2)
  assert.equal(runs(cut, [{ start: 0, end: second, item: 's1', kind: 'statement' }]), 2)
  assert.equal(runs('One\nTwo\nThree\nFour'), 0)
  assert.equal(runs(`${line}\n\n${line}`), 0)
})

test('marks never change a text, and each item’s pieces are the characters of its spans', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&', '"', '\n', 'é'), maxLength: 60 }),
      fc.array(mark, { maxLength: 8 }),
      (text, made) => {
        const marks: Mark[] = made.map(({ length, ...one }) => ({ ...one, end: one.start + length }))
        const { document } = parseHTML(`<html><body><p>${markedText(text, marks)}</p></body></html>`)
        assert.equal(document.querySelector('p')?.textContent, text)
        const sound = marks.filter(one => one.end <= text.length)
        for (const item of new Set(sound.map(one => one.item))) {
          const pieces = [...document.querySelectorAll('mark')].filter(one =>
            one.getAttribute('data-items')?.split(' ').includes(item),
          )
          const covered = [...text].map((_, at) =>
            sound.some(one => one.item === item && one.start <= at && at < one.end),
          )
          assert.equal(
            pieces.map(one => one.textContent).join(''),
            [...text].filter((_, at) => covered[at]).join(''),
          )
          assert.equal(document.querySelectorAll(`[id="w-${item}"]`).length, 1)
        }
      },
    ),
  )
})
