import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('who was somewhere abroad on a day visited', () => {
  const conllu = `
# text = Berg was in Santiago on Friday.
1 Berg Berg PROPN 4 nsubj
2 was be AUX Tense=Past|VerbForm=Fin 4 cop
3 in in ADP 4 case
4 Santiago Santiago PROPN 0 root
5 on on ADP 6 case
6 Friday Friday PROPN 4 obl
7 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Santiago', 'LOC']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    ['visit held: Anna Berg + Chile, 2022-05-06, in Santiago'],
  )
})

test('who is due somewhere is to visit, at the invitation of who asks', () => {
  const conllu = `
# text = Berg is due in Santiago on Saturday at the invitation of Rojas.
1 Berg Berg PROPN 3 nsubj
2 is be AUX Tense=Pres|VerbForm=Fin 3 cop
3 due due ADJ 0 root
4 in in ADP 5 case
5 Santiago Santiago PROPN 3 obl
6 on on ADP 7 case
7 Saturday Saturday PROPN 3 obl
8 at at ADP 10 case
9 the the DET 10 det
10 invitation invitation NOUN 3 obl
11 of of ADP 12 case
12 Rojas Rojas PROPN 10 nmod
13 . . PUNCT 3 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Santiago', 'LOC']],
      times: [{ words: 'Saturday', type: 'DATE', value: '2022-05-14' }],
    }),
    ['visit scheduled: Anna Berg + Chile, 2022-05-14, in Santiago, by Luis Rojas'],
  )
})

test('who is expected to do something there is not told to visit', () => {
  const conllu = `
# text = Berg is expected to speak in Santiago.
1 Berg Berg PROPN 3 nsubj:pass
2 is be AUX Tense=Pres|VerbForm=Fin 3 aux:pass
3 expected expect VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
4 to to PART 5 mark
5 speak speak VERB VerbForm=Inf 3 xcomp
6 in in ADP 7 case
7 Santiago Santiago PROPN 5 obl
8 . . PUNCT 3 punct
`
  assert.deepEqual(told(conllu, { entities: [['Santiago', 'LOC']] }), [])
})

test('being in office or in a place at no time is no visit', () => {
  const conllu = `
# text = Berg was in Santiago.
1 Berg Berg PROPN 4 nsubj
2 was be AUX Tense=Past|VerbForm=Fin 4 cop
3 in in ADP 4 case
4 Santiago Santiago PROPN 0 root
5 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Santiago', 'LOC']] }), [])
})

test('a call paid to somebody is a meeting', () => {
  const conllu = `
# text = Berg called on Rojas on Thursday evening.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Rojas Rojas PROPN 2 obl
5 on on ADP 7 case
6 Thursday Thursday PROPN 7 compound
7 evening evening NOUN 2 obl:unmarked
8 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, { times: [{ words: 'Thursday evening', type: 'TIME', value: '2022-05-12TEV' }] }),
    ['meeting held: Anna Berg + Luis Rojas, 2022-05-12, by Anna Berg'],
  )
})

test('bilateral talks with several are one with each', () => {
  const conllu = `
# text = Berg held bilateral talks with Rojas and Mori.
1 Berg Berg PROPN 2 nsubj
2 held hold VERB Tense=Past|VerbForm=Fin 0 root
3 bilateral bilateral ADJ 4 amod
4 talks talk NOUN Number=Plur 2 obj
5 with with ADP 6 case
6 Rojas Rojas PROPN 4 nmod
7 and and CCONJ 8 cc
8 Mori Mori PROPN 6 conj
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [
    'unspecified held: Anna Berg + Luis Rojas',
    'unspecified held: Anna Berg + Ken Mori',
  ])
})

test('who hands over an invitation is not the guest', () => {
  const conllu = `
# text = Berg handed over an invitation from Mori to visit Tokyo.
1 Berg Berg PROPN 2 nsubj
2 handed hand VERB Tense=Past|VerbForm=Fin 0 root
3 over over ADP 2 compound:prt
4 an a DET 5 det
5 invitation invitation NOUN 2 obl
6 from from ADP 7 case
7 Mori Mori PROPN 5 nmod
8 to to PART 9 mark
9 visit visit VERB VerbForm=Inf 2 advcl
10 Tokyo Tokyo PROPN 9 obj
11 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Tokyo', 'LOC']] }), [])
})
