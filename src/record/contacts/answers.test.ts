import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'
import { findAnswers } from './answers.ts'

/** Who answers what in a sentence about Peru and Kenya. */
const answers = (conllu: string): string[] =>
  findAnswers(
    readingFrom({
      conllu,
      entities: [
        ['Peru', 'GPE'],
        ['Kenya', 'GPE'],
      ],
    }).reading,
  ).map(({ by, answer }) => `${by.map(one => one.name).join(' + ')} ${answer.value}`)

test('the proposal that was told is answered', () => {
  const conllu = `
# text = Peru rejected the proposal of Kenya.
1 Peru Peru PROPN 2 nsubj
2 rejected reject VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 proposal proposal NOUN 2 obj
5 of of ADP 6 case
6 Kenya Kenya PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(answers(conllu), ['Peru declined'])
})

test('a proposal that is told of for the first time, and of no contact, answers none', () => {
  const conllu = `
# text = Peru rejected a proposal that Kenya made.
1 Peru Peru PROPN 2 nsubj
2 rejected reject VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 proposal proposal NOUN 2 obj
5 that that PRON PronType=Rel 7 obj
6 Kenya Kenya PROPN 7 nsubj
7 made make VERB Tense=Past|VerbForm=Fin 4 acl:relcl
8 . . PUNCT 2 punct
`
  assert.deepEqual(answers(conllu), [])
})

test('a proposal to meet is answered, though told for the first time', () => {
  const conllu = `
# text = Peru rejected an offer that they meet which Kenya made.
1 Peru Peru PROPN 2 nsubj
2 rejected reject VERB Tense=Past|VerbForm=Fin 0 root
3 an a DET 4 det
4 offer offer NOUN 2 obj
5 that that SCONJ 7 mark
6 they they PRON PronType=Prs 7 nsubj
7 meet meet VERB Tense=Pres|VerbForm=Fin 4 acl
8 which which PRON PronType=Rel 10 obj
9 Kenya Kenya PROPN 10 nsubj
10 made make VERB Tense=Past|VerbForm=Fin 4 acl:relcl
11 . . PUNCT 2 punct
`
  assert.deepEqual(answers(conllu), ['Peru declined'])
})
