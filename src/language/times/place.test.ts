import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTimes } from './index.ts'
import { datelinePlace, localPlace } from './place.ts'

test('the dateline tells where a report was written', () => {
  for (const [text, place] of [
    ['NEW DELHI, March 18 (Reuters) — The minister spoke.', 'NEW DELHI'],
    ['Talks resume\n\nMOSCOW (AP) - The envoy left.', 'MOSCOW'],
    ['GENEVA — Delegations met.', 'GENEVA'],
    ['WASHINGTON, Aug. 11 (Xinhua) -- The secretary said.', 'WASHINGTON'],
  ] as const)
    assert.equal(datelinePlace(text), place, text)
})

test('words in capitals that are no place with a clock are no dateline', () => {
  for (const text of [
    'BREAKING — The minister left.',
    'NATO (AP) - It met.',
    'Moscow said so.',
    '',
    'GENEVA is cold.',
  ])
    assert.equal(datelinePlace(text), undefined, text)
})

test('local time is that of the place in the sentence, else of the dateline', () => {
  const text = 'The session opens in Geneva at 10 a.m. local time.'
  const span = { start: text.indexOf('10'), end: text.indexOf('.', 40) }
  assert.equal(localPlace(text, { start: 0, end: text.length }, span, 'MOSCOW'), 'Geneva')
  assert.equal(
    localPlace('It opens at 10 a.m. local time.', { start: 0, end: 31 }, { start: 12, end: 30 }, 'MOSCOW'),
    'MOSCOW',
  )
})

test('the dateline decides what an abbreviation means', () => {
  const instantIn = (dateline: string): string | undefined => {
    const text = `${dateline} (Reuters) — He will speak at 4 p.m. IST on March 20.`
    const times = readTimes({
      text,
      tokens: [],
      sentences: [{ start: 0, end: text.length, first: 0, last: 0 }],
      spans: [],
      published: '2026-03-18',
    })
    return times.find(time => time.type === 'TIME')?.instant
  }
  assert.equal(instantIn('NEW DELHI'), '2026-03-20T16:00+05:30')
  assert.equal(instantIn('JERUSALEM'), '2026-03-20T16:00+02:00')
  assert.equal(instantIn('PARIS'), undefined)
})
