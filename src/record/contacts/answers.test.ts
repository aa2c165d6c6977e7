import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'
import { told } from '../../../tests/told.ts'
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

test('what another body is to approve is no answer of who demands it', () => {
  const conllu = `
# text = Berg invited Rojas to Oslo.
1 Berg Berg PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 to to ADP 5 case
5 Oslo Oslo PROPN 2 obl
6 . . PUNCT 2 punct

# text = Mori called the move reckless and demanded that Parliament approve it first.
1 Mori Mori PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 move move NOUN 2 obj
5 reckless reckless ADJ 2 xcomp
6 and and CCONJ 7 cc
7 demanded demand VERB Tense=Past|VerbForm=Fin 2 conj
8 that that SCONJ 10 mark
9 Parliament parliament NOUN 10 nsubj
10 approve approve VERB VerbForm=Inf 7 ccomp
11 it it PRON Gender=Neut|PronType=Prs 10 obj
12 first first ADV 10 advmod
13 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Oslo', 'LOC']] }), [
    'visit proposed: Anna Berg + Luis Rojas, by Anna Berg',
  ])
})
