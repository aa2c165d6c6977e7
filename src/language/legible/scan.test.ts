import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyEdits } from '../../base/edits.ts'
import { misreadEdits } from './scan.ts'

const COMMON = new Set(
  'the minister ministers said that talks with norway were close agreement about government the from morning president'.split(
    ' ',
  ),
)
const mended = (text: string): string =>
  applyEdits(
    text,
    misreadEdits(text, word => COMMON.has(word)),
  ).text

test('a scan is read as it was printed', () => {
  assert.equal(
    mended('The m1nister sald that talhs wlth N0rway were c1ose to an agreernent ahout the gouernment.'),
    'The minister said that talhs with Norway were close to an agreement about the gouernment.',
  )
})

test('a text without a misread digit, or with hardly one, is no scan', () => {
  for (const text of [
    'He sald that ministcrs were close to an agreernent.',
    `The m1nister said that talks with Norway were close to an agreement. ${'They were close. '.repeat(90)}`,
    'The F16s, the mp3s and the 1st G20 of Covid19 at 5pm.',
  ])
    assert.equal(mended(text), text)
})

test('common words, short words and words with two errors stay', () => {
  const text = 'The m1nister sald agreernent: 0f g0uernmenf, form from.'
  assert.equal(mended(text), 'The minister said agreement: 0f g0uernmenf, form from.')
})
