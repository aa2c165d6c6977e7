import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lines, movesOf } from '../../../tests/moves.ts'

const killed = (noun: string, relation = 'compound', upos = 'PROPN'): string => `
# text = A Peru ${noun} killed soldiers of Norway.
1 A a DET 3 det
2 Peru Peru ${upos} 3 ${relation}
3 ${noun} ${noun} NOUN Number=Sing 4 nsubj
4 killed kill VERB Tense=Past|VerbForm=Fin 0 root
5 soldiers soldier NOUN Number=Plur 4 obj
6 of of ADP 7 case
7 Norway Norway PROPN 5 nmod
8 . . PUNCT 4 punct
`
const told = (conllu: string): string[] =>
  lines(
    movesOf({
      conllu,
      entities: [
        ['Peru', 'GPE'],
        ['Norway', 'GPE'],
      ],
    }),
  )

test('where a bomb goes off is not who lays it', () => {
  for (const noun of ['bomb', 'bombing', 'blast', 'explosion']) assert.deepEqual(told(killed(noun)), [])
})

test('a strike is by the state before it', () => {
  const [move = ''] = told(killed('airstrike'))
  assert.match(move, /^ASSAULT: Peru > /)
})
