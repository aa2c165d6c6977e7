import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columns } from './table.ts'

test('columns stand under each other', () => {
  assert.equal(
    columns([
      ['', 'words'],
      ['ours', '5000'],
      ['a peer', '1'],
    ]),
    '        words\nours    5000\na peer  1',
  )
})
