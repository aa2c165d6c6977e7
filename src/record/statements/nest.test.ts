import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Draft } from './draft.ts'
import { nest } from './spoken.ts'

const span = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }))
const draft = fc
  .record({ cue: span, content: fc.array(span, { maxLength: 3 }) })
  .map(({ cue, content }): Draft => ({ source: [], cue: [cue], content, by: 'attribution-head' }))

test('whatever the spans, no statement stands within itself', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), drafts => {
      nest(drafts)
      for (const one of drafts) {
        let at = one.within
        for (let steps = 0; at; at = at.within, steps++) assert.ok(at !== one && steps < drafts.length)
      }
    }),
  )
})

test('a cue in the content of another stands within the smallest', () => {
  const made = (cue: number, start: number, end: number): Draft => ({
    source: [],
    cue: [{ start: cue, end: cue + 1 }],
    content: [{ start, end }],
    by: 'speech-verb',
  })
  const [outer, middle, inner] = [made(0, 1, 30), made(5, 6, 20), made(8, 9, 15)]
  nest([outer, middle, inner])
  assert.deepEqual([outer.within, middle.within, inner.within], [undefined, outer, middle])
})
