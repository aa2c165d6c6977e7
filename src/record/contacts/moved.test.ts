import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('a contact moved to another day has that day', () => {
  const conllu = `
# text = The meeting between Berg and Rojas was moved from Tuesday to Thursday.
1 The the DET 2 det
2 meeting meeting NOUN 8 nsubj:pass
3 between between ADP 4 case
4 Berg Berg PROPN 2 nmod
5 and and CCONJ 6 cc
6 Rojas Rojas PROPN 4 conj
7 was be AUX Tense=Past|VerbForm=Fin 8 aux:pass
8 moved move VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
9 from from ADP 10 case
10 Tuesday Tuesday PROPN 8 obl
11 to to ADP 12 case
12 Thursday Thursday PROPN 8 obl
13 . . PUNCT 8 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: 'Tuesday', type: 'DATE', value: '2022-05-10' },
        { words: 'Thursday', type: 'DATE', value: '2022-05-12' },
      ],
    }),
    ['meeting scheduled: Anna Berg + Luis Rojas, 2022-05-12'],
  )
})

test('what is put off until a day has that day', () => {
  const conllu = `
# text = The summit between Norway and Chile, planned for March 15, has been postponed until April 2.
1 The the DET 2 det
2 summit summit NOUN 15 nsubj:pass
3 between between ADP 4 case
4 Norway Norway PROPN 2 nmod
5 and and CCONJ 6 cc
6 Chile Chile PROPN 4 conj
7 , , PUNCT 8 punct
8 planned plan VERB Tense=Past|VerbForm=Part|Voice=Pass 2 acl
9 for for ADP 11 case
10 March March PROPN 11 nmod:unmarked
11 15 15 NUM 8 obl
12 , , PUNCT 2 punct
13 has have AUX Tense=Pres|VerbForm=Fin 15 aux
14 been be AUX Tense=Past|VerbForm=Part 15 aux:pass
15 postponed postpone VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
16 until until ADP 18 case
17 April April PROPN 18 nmod:unmarked
18 2 2 NUM 15 obl
19 . . PUNCT 15 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norway', 'LOC'],
        ['Chile#2', 'LOC'],
      ],
      times: [
        { words: 'March 15', type: 'DATE', value: '2023-03-15' },
        { words: 'April 2', type: 'DATE', value: '2022-04-02' },
      ],
    }),
    ['multilateral postponed: Norway + Chile, 2022-04-02'],
  )
})

test('the day on which talks were put off is not theirs', () => {
  const conllu = `
# text = Norway postponed talks with Chile on Monday.
1 Norway Norway PROPN 2 nsubj
2 postponed postpone VERB Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 2 obj
4 with with ADP 5 case
5 Chile Chile PROPN 3 nmod
6 on on ADP 7 case
7 Monday Monday PROPN 2 obl
8 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norway', 'LOC'],
        ['Chile#2', 'LOC'],
      ],
      times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }],
    }),
    ['unspecified postponed: Chile + Norway'],
  )
})

test('a new day told in the next sentence is the one that holds', () => {
  const conllu = `
# text = Berg postponed a meeting with Rojas that had been scheduled for Friday.
1 Berg Berg PROPN 2 nsubj
2 postponed postpone VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 meeting meeting NOUN 2 obj
5 with with ADP 6 case
6 Rojas Rojas PROPN 4 nmod
7 that that PRON PronType=Rel 10 nsubj:pass
8 had have AUX Tense=Past|VerbForm=Fin 10 aux
9 been be AUX Tense=Past|VerbForm=Part 10 aux:pass
10 scheduled schedule VERB Tense=Past|VerbForm=Part|Voice=Pass 4 acl:relcl
11 for for ADP 12 case
12 Friday Friday PROPN 10 obl
13 . . PUNCT 2 punct

# text = The meeting will now take place on Monday by video link.
1 The the DET 2 det
2 meeting meeting NOUN 5 nsubj
3 will will AUX VerbForm=Fin 5 aux
4 now now ADV 5 advmod
5 take take VERB VerbForm=Inf 0 root
6 place place NOUN 5 obj
7 on on ADP 8 case
8 Monday Monday PROPN 5 obl
9 by by ADP 11 case
10 video video NOUN 11 compound
11 link link NOUN 5 obl
12 . . PUNCT 5 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-13' },
        { words: 'now', type: 'DATE', value: 'PRESENT_REF' },
        { words: 'Monday', type: 'DATE', value: '2022-05-16' },
      ],
    }),
    ['meeting postponed: Luis Rojas + Anna Berg, 2022-05-16'],
  )
})

test('a month without a year that was guessed to be long past is no new day', () => {
  const conllu = `
# text = The meeting between Berg and Rojas was moved to June.
1 The the DET 2 det
2 meeting meeting NOUN 8 nsubj:pass
3 between between ADP 4 case
4 Berg Berg PROPN 2 nmod
5 and and CCONJ 6 cc
6 Rojas Rojas PROPN 4 conj
7 was be AUX Tense=Past|VerbForm=Fin 8 aux:pass
8 moved move VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
9 to to ADP 10 case
10 June June PROPN 8 obl
11 . . PUNCT 8 punct
`
  const moved = (value: string, known: 'stated' | 'inferred'): string[] =>
    told(conllu, { published: '2022-05-12', times: [{ words: 'June', type: 'DATE', value, known }] })
  assert.deepEqual(moved('2021-06', 'inferred'), ['meeting scheduled: Anna Berg + Luis Rojas'])
  assert.deepEqual(moved('2022-06', 'inferred'), ['meeting scheduled: Anna Berg + Luis Rojas, 2022-06'])
})
