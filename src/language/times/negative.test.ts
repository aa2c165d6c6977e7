import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTimes } from './index.ts'

const read = (text: string): string[] =>
  readTimes({ text, tokens: [], sentences: [], spans: [], published: '2021-12-31' }).map(time =>
    text.slice(time.start, time.end),
  )

test('what only looks like a time is none', () => {
  for (const text of [
    'He sat down with Sun Weidong.',
    'The March toward peace goes on.',
    'They march 10 miles.',
    'Some may 5 times refuse.',
    'The fee is $2000, or €1950.',
    'They won 2-1 and lost 15-10.',
    'Version 2.0 and 10.15.7 are out.',
    'They met in room 1400, on channel 2020.',
    'Some 1400 people and 2000 troops marched.',
    'April Smith and August Wilson talked to June Carter.',
    'May Chen will not come.',
    'Resolution 2022 was adopted by 15 votes.',
    'Flight 2010 was late.',
    'The vote was 1,950 to 2,012.',
    'He is a 44-year-old lawyer.',
    'The second meeting was short.',
    'Two thirds and three quarters of the members agreed.',
    'Turnout was 20.15 percent.',
    'Call +44 20 1990 2000.',
    'The ratio is 16:9.',
    'It fell for the second time.',
  ])
    assert.deepEqual(read(text), [], text)
})

test('and what is one stays one beside it', () => {
  assert.deepEqual(read('In May some may march 5 miles.'), ['May'])
  assert.deepEqual(read('On March 5 they marched toward peace.'), ['March 5'])
  assert.deepEqual(read('April Smith met August Wilson in June 2019.'), ['June 2019'])
  assert.deepEqual(read('2000 people came in 2000.'), ['2000'])
})
