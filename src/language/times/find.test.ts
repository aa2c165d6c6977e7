import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSpans, type TimeSpan } from './find.ts'

const found = (text: string, tagged: readonly TimeSpan[] = []): string[] =>
  findSpans(text, tagged).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

test('forms are found with what belongs to them', () => {
  for (const [text, ...spans] of [
    ['They met on Friday, Oct. 26, 2018, in Rome.', 'DATE Friday, Oct. 26, 2018'],
    ['Talks began at 9 a.m. EST Tuesday.', 'TIME 9 a.m. EST Tuesday'],
    ['It starts at 1400 GMT today.', 'TIME 1400 GMT today'],
    ['The call at 21.35 Poland time lasted 50 minutes.', 'TIME 21.35 Poland time', 'DURATION 50 minutes'],
    ['It was held for more than four hours last week.', 'DURATION more than four hours', 'DATE last week'],
    [
      'By the end of March 1944 the summer of 1943 was past.',
      'DATE the end of March 1944',
      'DATE the summer of 1943',
    ],
    ['They meet every two years.', 'SET every two years'],
    ['Almost four years ago, in late May, he left.', 'DATE Almost four years ago', 'DATE late May'],
    ['Sales rose in the third quarter of 1989.', 'DATE the third quarter of 1989'],
    ['Officials spoke on Thursday evening.', 'TIME Thursday evening'],
    ['In the early 1990s, and in the 19th century, too.', 'DATE the early 1990s', 'DATE the 19th century'],
    [
      'Nearly two months later they met on the morning of 5 June.',
      'DATE Nearly two months later',
      'TIME the morning of 5 June',
    ],
  ] as const)
    assert.deepEqual(found(text), spans, text)
})

test('ranges and lists are found part by part', () => {
  assert.deepEqual(found('It will be held on January 9–10 in Geneva.'), ['DATE January 9', 'DATE 10'])
  assert.deepEqual(found('The war of 1914-18 and the years 1939-1945.'), [
    'DATE 1914',
    'DATE 18',
    'DATE 1939',
    'DATE 1945',
  ])
  assert.deepEqual(found('From 26 to 30 November they talked.'), ['DATE 26', 'DATE 30 November'])
  assert.deepEqual(found('On May 4 and 5 nobody came.'), ['DATE May 4', 'DATE 5'])
})

test('the tagger adds what has no form; its ends give way to those of a form', () => {
  const text = 'By the time of the siege, on Monday, he had left.'
  const siege = { start: 3, end: 24, type: 'DATE' as const }
  const monday = { start: 26, end: 36, type: 'DATE' as const }
  assert.deepEqual(found(text, [siege, monday]), ['DATE the time of the siege', 'DATE Monday'])
})

test('before a noun the article is the noun’s', () => {
  const text = 'the 1996 campaign'
  const tokens = [
    { start: 0, end: 3, sentence: 0, lemma: 'the', upos: 'DET', head: 2, deprel: 'det' },
    { start: 4, end: 8, sentence: 0, lemma: '1996', upos: 'NUM', head: 2, deprel: 'nummod' },
    { start: 9, end: 17, sentence: 0, lemma: 'campaign', upos: 'NOUN', head: -1, deprel: 'root' },
  ]
  const [span] = findSpans(text, [], tokens)
  assert.deepEqual(span, { start: 4, end: 8, type: 'DATE' })
})

test('a text that shouts, or has no capitals, is read all the same', () => {
  const quiet = 'the two ministers met on monday and will meet again on 5 june in geneva, officials said.'
  assert.deepEqual(found(quiet), ['DATE monday', 'DATE 5 june'])
  assert.deepEqual(found(quiet.toUpperCase()), ['DATE MONDAY', 'DATE 5 JUNE'])
})
