import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

const MET = `
# text = Berg met Rojas.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 . . PUNCT 2 punct
`

test('who chairs a session between two is a third party of it', () => {
  assert.deepEqual(
    told(`
# text = Mori chaired talks between Berg and Rojas.
1 Mori Mori PROPN 2 nsubj
2 chaired chair VERB Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 2 obj
4 between between ADP 5 case
5 Berg Berg PROPN 3 nmod
6 and and CCONJ 7 cc
7 Rojas Rojas PROPN 5 conj
8 . . PUNCT 2 punct
`),
    ['multilateral held: Anna Berg + Luis Rojas + Ken Mori'],
  )
})

test('a host told of in the next sentence joins the meeting', () => {
  assert.deepEqual(
    told(`
${MET}
# text = The meeting was hosted by Mori.
1 The the DET 2 det
2 meeting meeting NOUN 4 nsubj:pass
3 was be AUX Tense=Past|VerbForm=Fin 4 aux:pass
4 hosted host VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
5 by by ADP 6 case
6 Mori Mori PROPN 4 obl:agent
7 . . PUNCT 4 punct
`),
    ['multilateral held: Anna Berg + Luis Rojas + Ken Mori'],
  )
})

test('who arranges a meeting, and a country that has it in its house, take no part', () => {
  const between = (subject: string, verb: string, lemma: string): string => `
# text = ${subject} ${verb} talks between Berg and Rojas.
1 ${subject} ${subject} PROPN 2 nsubj
2 ${verb} ${lemma} VERB Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 2 obj
4 between between ADP 5 case
5 Berg Berg PROPN 3 nmod
6 and and CCONJ 7 cc
7 Rojas Rojas PROPN 5 conj
8 . . PUNCT 2 punct
`
  const two = ['unspecified held: Anna Berg + Luis Rojas']
  assert.deepEqual(told(between('Mori', 'arranged', 'arrange')), [
    'unspecified scheduled: Anna Berg + Luis Rojas',
  ])
  assert.deepEqual(told(between('Qatar', 'hosted', 'host'), { entities: [['Qatar', 'GPE']] }), two)
  assert.deepEqual(told(between('Qatar', 'mediated', 'mediate'), { entities: [['Qatar', 'GPE']] }), two)
})
