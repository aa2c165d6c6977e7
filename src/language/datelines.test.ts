import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterDatelines, withoutDatelines } from './datelines.ts'

const behind = (text: string): string[] => afterDatelines(text).map(at => text.slice(at))

test('the first words behind a dateline are found, however an agency writes it', () => {
  for (const line of [
    'NEW DELHI, March 18 (Agency) — ',
    'Bogotá, Mar 14 (EFE).- ',
    '(Reuters) - ',
    'MOSCOW, March 14. /TASS/. ',
    'Tehran, IRNA – ',
    'VIENNA, Austria — ',
    'ISLAMABAD: ',
    'GENEVA (AP) - ',
  ])
    assert.deepEqual(behind(`${line}Ministers met.`), ['Ministers met.'], line)
})

test('also at the start of a later paragraph, and at each of several', () => {
  assert.deepEqual(behind('Talks go on\n\nOSLO (AP) — One.\n\nPARIS (AFP) — Two.'), [
    'One.\n\nPARIS (AFP) — Two.',
    'Two.',
  ])
})

test('other lines with a dash, a colon or a bracket are no datelines', () => {
  for (const text of [
    'NATO - the alliance - met.',
    'Ministers met in Vienna - Again.',
    'QUESTION: What now?',
    'READOUT: Prime Minister speaks',
    'Ann Berg (82) - The president',
    'GENEVA is cold.',
  ])
    assert.deepEqual(behind(text), [], text)
})

test('what stands behind one begins a paragraph for the model, and its case stays', () => {
  const text = 'OSLO (AP) — Ministers met.'
  const pieces = {
    length: 2,
    ids: Int32Array.of(5, 6),
    shapes: Int32Array.of(7, 5),
    starts: Int32Array.of(0, text.indexOf('Ministers')),
    ends: Int32Array.of(4, text.indexOf(' met')),
  }
  assert.deepEqual([...withoutDatelines(afterDatelines(text), pieces).shapes], [7, 7])
  assert.deepEqual([...pieces.shapes], [7, 5])
})
