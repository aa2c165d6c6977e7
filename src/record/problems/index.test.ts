import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AnnotatedText } from '../../language/types.ts'
import type { Contact } from '../types.ts'
import { inOrder, openDates, withoutUnread } from './index.ts'

test('a year or a day that stays open is told with the words', () => {
  const contact = (start: string): Contact => ({
    id: 'c',
    mode: 'meeting',
    status: 'held',
    parties: [{ name: 'A' }],
    start,
    evidence: [{ start: 0, end: 9 }],
    fields: { start: { evidence: [{ start: 3, end: 9 }], known: 'inferred', by: 'time-expression' } },
  })
  assert.deepEqual(
    openDates([contact('XXXX-12-07'), contact('2021-12-07')]).map(one => [one.code, one.span]),
    [['date-open', { start: 3, end: 9 }]],
  )
})

test('what stands in an unread passage is no word for the rules, and links between the rest hold', () => {
  const span = (start: number, end: number) => ({ start, end })
  const layers: AnnotatedText = {
    text: 'abcdefghijkl',
    language: 'en',
    sentences: [{ start: 0, end: 12, first: 0, last: 3 }],
    tokens: [0, 4, 8].map(start => ({
      ...span(start, start + 4),
      sentence: 0,
      lemma: 'x',
      upos: 'NOUN',
      head: -1,
      deprel: 'root',
    })),
    entities: [],
    attributions: [
      { source: [], cue: [], content: [span(0, 4)] },
      { source: [], cue: [], content: [span(4, 8)] },
      { source: [], cue: [], content: [span(8, 12)], within: 1 },
    ],
    times: [],
    mentions: [],
  }
  const read = withoutUnread(layers, [span(0, 4)])
  assert.deepEqual(
    read.tokens.map(token => token.upos),
    ['X', 'NOUN', 'NOUN'],
  )
  assert.deepEqual(
    read.attributions.map(one => one.within),
    [undefined, 0],
  )
  assert.equal(withoutUnread(layers, []), layers)
})

test('problems come in text order, none twice', () => {
  const problem = fc.record({
    code: fc.constantFrom('date-open', 'speaker-open'),
    message: fc.constant('m'),
    span: fc.nat(50).map(start => ({ start, end: start + 1 })),
  })
  fc.assert(
    fc.property(fc.array(problem), problems => {
      const found = inOrder([...problems, ...problems])
      assert.deepEqual(inOrder(found), found)
      assert.ok(found.length <= problems.length)
      for (const [index, one] of found.entries())
        assert.ok(index === 0 || (found[index - 1]?.span?.start ?? 0) <= (one.span?.start ?? 0))
    }),
  )
})
