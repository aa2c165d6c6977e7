import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import type { DocumentItem } from '../types.ts'
import { findDocuments } from './index.ts'

const documentsOf = (written: Written): DocumentItem[] => {
  const { reading, statements } = readingFrom(written)
  return findDocuments(reading, statements)
}

const line = ({ title, authors, addressees, date, answers }: DocumentItem): string =>
  `${title}: ${authors.join(' + ')} > ${addressees?.join(' + ') ?? ''}, ${date ?? 'undated'}, ${
    answers?.map(one => `${one.by} ${one.answer}`).join(', ') ?? 'no answer'
  }`

const PROPOSALS = `
# text = On 3 May, France published proposals.
1 On on ADP 2 case
2 3 3 NUM 6 obl
3 May May PROPN 2 nmod
4 , , PUNCT 2 punct
5 France France PROPN 6 nsubj
6 published publish VERB Tense=Past|VerbForm=Fin 0 root
7 proposals proposal NOUN Number=Plur 6 obj
8 . . PUNCT 6 punct

# text = It is a draft treaty between France and Italy.
1 It it PRON Case=Nom|Gender=Neut 5 nsubj
2 is be AUX Tense=Pres|VerbForm=Fin 5 cop
3 a a DET 5 det
4 draft draft NOUN 5 compound
5 treaty treaty NOUN Number=Sing 0 root
6 between between ADP 7 case
7 France France PROPN 5 nmod
8 and and CCONJ 9 cc
9 Italy Italy PROPN 7 conj
10 . . PUNCT 5 punct
`
const ENTITIES: Written['entities'] = [
  ['France', 'GPE'],
  ['France#2', 'GPE'],
  ['Italy', 'GPE'],
]
const TIMES: Written['times'] = [{ words: '3 May', type: 'DATE', value: '2022-05-03', known: 'implied' }]

test('a draft has the author and the day of the proposals that it is', () => {
  const found = documentsOf({ conllu: PROPOSALS, entities: ENTITIES, times: TIMES })
  assert.deepEqual(found.map(line), [
    'draft treaty between France and Italy: France > Italy, 2022-05-03, no answer',
  ])
  assert.equal(found[0]?.evidence.length, 2)
})

test('an answer to some of the proposals is an answer in part', () => {
  const answer = `
# text = Italy rejected some of the French proposals.
1 Italy Italy PROPN 2 nsubj
2 rejected reject VERB Tense=Past|VerbForm=Fin 0 root
3 some some PRON 2 obj
4 of of ADP 7 case
5 the the DET 7 det
6 French French ADJ 7 amod
7 proposals proposal NOUN Number=Plur 3 nmod
8 . . PUNCT 2 punct
`
  const found = documentsOf({
    conllu: `${PROPOSALS}\n${answer}`,
    entities: [...(ENTITIES ?? []), ['Italy#2', 'GPE']],
    times: TIMES,
  })
  assert.deepEqual(found.map(line), [
    'draft treaty between France and Italy: France > Italy, 2022-05-03, Italy partly',
  ])
})

test('a resolution by its number, a title in quotation marks', () => {
  const conllu = `
# text = Chile cited Resolution 1244.
1 Chile Chile PROPN 2 nsubj
2 cited cite VERB Tense=Past|VerbForm=Fin 0 root
3 Resolution resolution NOUN Number=Sing 2 obj
4 1244 1244 NUM 3 nummod
5 . . PUNCT 2 punct

# text = Chile signed the “Charter for Open Waters”.
1 Chile Chile PROPN 2 nsubj
2 signed sign VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 5 det
4 “ “ PUNCT 5 punct
5 Charter charter NOUN Number=Sing 2 obj
6 for for ADP 8 case
7 Open open ADJ 8 amod
8 Waters water NOUN Number=Plur 5 nmod
9 ” ” PUNCT 5 punct
10 . . PUNCT 2 punct
`
  const found = documentsOf({
    conllu,
    entities: [
      ['Chile', 'GPE'],
      ['Chile#2', 'GPE'],
    ],
  })
  assert.deepEqual(
    found.map(one => one.title),
    ['Resolution 1244', 'Charter for Open Waters'],
  )
})

test('plans, laws and deals that nothing tells apart are no documents', () => {
  const conllu = `
# text = The plan of the minister was a good deal.
1 The the DET 2 det
2 plan plan NOUN Number=Sing 9 nsubj
3 of of ADP 5 case
4 the the DET 5 det
5 minister minister NOUN Number=Sing 2 nmod
6 was be AUX Tense=Past|VerbForm=Fin 9 cop
7 a a DET 9 det
8 good good ADJ 9 amod
9 deal deal NOUN Number=Sing 0 root
10 . . PUNCT 9 punct
`
  assert.deepEqual(documentsOf({ conllu }), [])
})

const signed = (verb: string, more: string): string => `
# text = France and Italy ${verb} a protocol${more}.
1 France France PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Italy Italy PROPN 1 conj
4 ${verb} ${verb === 'signed' ? 'sign' : 'read'} VERB Tense=Past|VerbForm=Fin 0 root
5 a a DET 6 det
6 protocol protocol NOUN Number=Sing 4 obj${more === '' ? '' : '\n7 in in ADP 8 case\n8 Lima Lima PROPN 6 nmod'}
${more === '' ? 7 : 9} . . PUNCT 4 punct
`

test('a protocol that two sign is theirs, without the town in its title; one that they read is none', () => {
  const entities: Written['entities'] = [
    ['France', 'GPE'],
    ['Italy', 'GPE'],
  ]
  const lines = (conllu: string, more: Written['entities'] = []): string[] =>
    documentsOf({ conllu, entities: [...entities, ...more] }).map(line)
  assert.deepEqual(lines(signed('signed', '')), ['protocol: France + Italy > , undated, no answer'])
  assert.deepEqual(lines(signed('signed', ' in Lima'), [['Lima', 'GPE']]), [
    'protocol: France + Italy > , undated, no answer',
  ])
  assert.deepEqual(lines(signed('read', '')), [])
})
