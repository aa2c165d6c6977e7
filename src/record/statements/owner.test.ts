import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'

const PUT_OFF = `
# text = Anna Berg has put off a meeting with Luis Rojas, his office said.
1 Anna Anna PROPN _ 4 nsubj
2 Berg Berg PROPN _ 1 flat
3 has have AUX Tense=Pres|VerbForm=Fin 4 aux
4 put put VERB VerbForm=Part 0 root
5 off off ADP _ 4 compound:prt
6 a a DET _ 7 det
7 meeting meeting NOUN Number=Sing 4 obj
8 with with ADP _ 9 case
9 Luis Luis PROPN _ 7 nmod
10 Rojas Rojas PROPN _ 9 flat
11 , , PUNCT _ 4 punct
12 his his PRON PronType=Prs 13 nmod:poss
13 office office NOUN Number=Sing 14 nsubj
14 said say VERB Tense=Past|VerbForm=Fin 4 parataxis
15 . . PUNCT _ 4 punct
`
const speakersOf = (conllu: string, source: string) =>
  readingFrom({
    conllu,
    entities: [
      ['Anna Berg', 'PER'],
      ['Luis Rojas', 'PER'],
    ],
    attributions: [{ source, cue: 'said', content: 'Anna Berg has put off a meeting with Luis Rojas' }],
  }).statements.map(one => one.speaker)

test('an office that is somebody’s is named by whose it is: the subject of what is told, among several', () => {
  assert.deepEqual(speakersOf(PUT_OFF.replaceAll(' his', ' her'), 'her office'), [
    { name: "Anna Berg's office" },
  ])
})

test('where it is not sure whose it is, nobody is named', () => {
  assert.deepEqual(speakersOf(PUT_OFF.replaceAll(' his', ' its'), 'its office'), [{ role: 'office' }])
})

test('“the office of” somebody is not that one', () => {
  const conllu = `
# text = The office of Luis Rojas said Anna Berg left.
1 The the DET _ 2 det
2 office office NOUN Number=Sing 6 nsubj
3 of of ADP _ 4 case
4 Luis Luis PROPN _ 2 nmod
5 Rojas Rojas PROPN _ 4 flat
6 said say VERB Tense=Past|VerbForm=Fin 0 root
7 Anna Anna PROPN _ 9 nsubj
8 Berg Berg PROPN _ 7 flat
9 left leave VERB Tense=Past|VerbForm=Fin 6 ccomp
10 . . PUNCT _ 6 punct
`
  const { statements } = readingFrom({
    conllu,
    entities: [
      ['Luis Rojas', 'PER'],
      ['Anna Berg', 'PER'],
    ],
    attributions: [{ source: 'The office of Luis Rojas', cue: 'said', content: 'Anna Berg left' }],
  })
  assert.deepEqual(
    statements.map(one => one.speaker.name),
    ['office of Luis Rojas'],
  )
})
