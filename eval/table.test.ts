import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Measure } from './measure.ts'
import { tableOf } from './table.ts'

const measure = (more: Partial<Measure>): Measure => ({
  key: 'ner.ewt.f1',
  label: 'names',
  set: 'a set, 3 texts',
  words: 'raw',
  value: 80,
  guarded: true,
  ...more,
})

test('ours, floor, goal and peers stand side by side, with the set and whose words', () => {
  const floors = { data: {}, floors: { 'ner.ewt.f1': 78.5 } }
  const table = tableOf(
    [measure({ peers: 'another .81', words: 'gold' }), measure({ goal: 75 }), measure({ key: 'x' })],
    floors,
  )
  const [head, ...rows] = table.split('\n').map(line => line.split(/ {2,}/))
  assert.deepEqual(head, [
    'measure',
    'ours',
    '95 %',
    'floor',
    'goal',
    'peers publish',
    'set',
    'words',
    'note',
  ])
  assert.deepEqual(rows[0], ['names', '80.00', '78.5', '82 ✗', 'another .81', 'a set, 3 texts', 'gold'])
  assert.deepEqual(rows[1], ['names', '80.00', '78.5', '75', 'a set, 3 texts', 'raw'])
  assert.deepEqual(rows[2], ['names', '80.00', 'a set, 3 texts', 'raw'])
})
