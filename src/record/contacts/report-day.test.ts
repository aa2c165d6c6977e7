import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'
import { findContacts } from './index.ts'

const CONLLU = `
# text = Call with President Luis Rojas
1 Call call NOUN 0 root
2 with with ADP 4 case
3 President President PROPN 4 nmod:desc
4 Luis Luis PROPN 1 nmod
5 Rojas Rojas PROPN 4 flat

# text = May 12, 2022
1 May May PROPN 0 root
2 12 12 NUM 1 nummod
3 , , PUNCT 1 punct
4 2022 2022 NUM 1 nummod

# text = President Anna Berg had a phone call with Luis Rojas.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 had have VERB Tense=Past|VerbForm=Fin 0 root
5 a a DET 7 det
6 phone phone NOUN 7 compound
7 call call NOUN 4 obj
8 with with ADP 9 case
9 Luis Luis PROPN 7 nmod
10 Rojas Rojas PROPN 9 flat
11 . . PUNCT 4 punct
`

function startOf(title: string, conllu = CONLLU) {
  const { reading, statements } = readingFrom({
    conllu,
    entities: [
      ['Luis Rojas', 'PER'],
      ['Anna Berg', 'PER'],
      ['Luis Rojas#2', 'PER'],
    ],
    times: [{ words: 'May 12, 2022', type: 'DATE', value: '2022-05-12' }],
  })
  const article = { ...reading.article, title, published: '2022-05-12' }
  const [contact] = findContacts({ ...reading, article }, statements)
  return contact && { start: contact.start, ...contact.fields.start }
}

test('a call without a day is of the day above the report whose title is about it, as a guess', () => {
  const told = startOf('Call with President Luis Rojas')
  assert.equal(told?.start, '2022-05-12')
  assert.equal(told?.known, 'inferred')
  assert.equal(told?.by, 'report-day')
})

test('a title about something else, or somebody else, dates no call', () => {
  assert.equal(startOf('Norway and Chile at odds over fish')?.start, undefined)
  assert.equal(startOf('Call with President Ken Mori')?.start, undefined)
})

test('what is still to come is not of the day above the report', () => {
  const ahead = CONLLU.replace('had a phone', 'plans a phone').replace(
    '4 had have VERB Tense=Past|VerbForm=Fin',
    '4 plans plan VERB Tense=Pres|VerbForm=Fin',
  )
  assert.equal(startOf('Call with President Luis Rojas', ahead)?.start, undefined)
})
