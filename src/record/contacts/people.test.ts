import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import type { Contact } from '../types.ts'
import { findContacts } from './index.ts'

const contactsOf = (written: Written): Contact[] => {
  const { reading, statements } = readingFrom(written)
  return findContacts(reading, statements)
}

const lines = (written: Written): string[] =>
  contactsOf(written).map(
    one => `${one.mode} ${one.status}: ${one.parties.map(party => party.name).join(' + ')}`,
  )

test('"Norwegian and Chilean diplomats" are the two countries', () => {
  const conllu = `
# text = Norwegian and Chilean diplomats will meet in Lima.
1 Norwegian Norwegian ADJ 4 amod
2 and and CCONJ 3 cc
3 Chilean Chilean ADJ 1 conj
4 diplomats diplomat NOUN Number=Plur 6 nsubj
5 will will AUX VerbForm=Fin 6 aux
6 meet meet VERB VerbForm=Inf 0 root
7 in in ADP 8 case
8 Lima Lima PROPN 6 obl
9 . . PUNCT 6 punct
`
  const [contact] = contactsOf({ conllu, entities: [['Lima', 'GPE']] })
  assert.deepEqual(
    contact?.parties.map(party => party.country),
    ['NOR', 'CHL'],
  )
  assert.equal(contact?.place, 'Lima')
  assert.equal(contact?.status, 'scheduled')
})

test('"leaders of the two countries" are the countries', () => {
  const conllu = `
# text = The leaders of Peru and Kenya spoke by telephone.
1 The the DET 2 det
2 leaders leader NOUN Number=Plur 7 nsubj
3 of of ADP 4 case
4 Peru Peru PROPN 2 nmod
5 and and CCONJ 6 cc
6 Kenya Kenya PROPN 4 conj
7 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
8 by by ADP 9 case
9 telephone telephone NOUN 7 obl
10 . . PUNCT 7 punct
`
  const written: Written = {
    conllu,
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
    ],
  }
  assert.deepEqual(lines(written), ['phone held: Peru + Kenya'])
})

test('an organisation of states that sits is a contact by itself', () => {
  const conllu = `
# text = NATO will meet on Friday.
1 NATO NATO PROPN 3 nsubj
2 will will AUX VerbForm=Fin 3 aux
3 meet meet VERB VerbForm=Inf 0 root
4 on on ADP 5 case
5 Friday Friday PROPN 3 obl
6 . . PUNCT 3 punct
`
  const [contact] = contactsOf({
    conllu,
    entities: [['NATO', 'ORG']],
    times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06', known: 'implied' }],
  })
  assert.equal(contact?.mode, 'multilateral')
  assert.equal(contact?.start, '2022-05-06')
})

const SEPARATELY = `
# text = Peru and Kenya meet separately Monday with Chile.
1 Peru Peru PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Kenya Kenya PROPN 1 conj
4 meet meet VERB Tense=Pres|VerbForm=Fin 0 root
5 separately separately ADV 4 advmod
6 Monday Monday PROPN 4 obl:unmarked
7 with with ADP 8 case
8 Chile Chile PROPN 4 obl
9 . . PUNCT 4 punct
`

test('separate meetings are two contacts with ids of their own; the day says that they are ahead', () => {
  const contacts = contactsOf({
    conllu: SEPARATELY,
    published: '2022-05-06',
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
      ['Chile', 'GPE'],
    ],
    times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09', known: 'implied' }],
  })
  assert.deepEqual(
    contacts.map(one => [one.status, one.parties.map(party => party.name)]),
    [
      ['scheduled', ['Peru', 'Chile']],
      ['scheduled', ['Kenya', 'Chile']],
    ],
  )
  assert.notEqual(contacts[0]?.id, contacts[1]?.id)
})

test('a journey to another country is a visit, one at home is none', () => {
  const journey = (place: string): Written => ({
    conllu: `
# text = Norwegian President Anna Berg arrived in ${place}.
1 Norwegian Norwegian ADJ 2 amod
2 President President PROPN 3 nmod:desc
3 Anna Anna PROPN 5 nsubj
4 Berg Berg PROPN 3 flat
5 arrived arrive VERB Tense=Past|VerbForm=Fin 0 root
6 in in ADP 7 case
7 ${place} ${place} PROPN 5 obl
8 . . PUNCT 5 punct
`,
    entities: [
      ['Anna Berg', 'PER'],
      [place, 'GPE'],
    ],
  })
  assert.deepEqual(lines(journey('Lima')), ['visit held: Anna Berg + Peru'])
  assert.deepEqual(lines(journey('Oslo')), [])
})

test('those who are named before meet again', () => {
  const conllu = `
# text = Peru met Kenya.
1 Peru Peru PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Kenya Kenya PROPN 2 obj
4 . . PUNCT 2 punct

# text = The ministers will meet again.
1 The the DET 2 det
2 ministers minister NOUN Number=Plur 4 nsubj
3 will will AUX VerbForm=Fin 4 aux
4 meet meet VERB VerbForm=Inf 0 root
5 again again ADV 4 advmod
6 . . PUNCT 4 punct
`
  const written: Written = {
    conllu,
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
    ],
  }
  assert.deepEqual(lines(written), ['meeting held: Peru + Kenya', 'meeting scheduled: Peru + Kenya'])
})

test('habits, interviews and other countries in general are no contacts', () => {
  const habit = `
# text = Peru often meets Kenya.
1 Peru Peru PROPN 3 nsubj
2 often often ADV 3 advmod
3 meets meet VERB Tense=Pres|VerbForm=Fin 0 root
4 Kenya Kenya PROPN 3 obj
5 . . PUNCT 3 punct
`
  const interview = `
# text = Chile's minister spoke with Harbour News.
1 Chile Chile PROPN 3 nmod:poss
2 's 's PART 1 case
3 minister minister NOUN Number=Sing 4 nsubj
4 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
5 with with ADP 6 case
6 Harbour Harbour PROPN 4 obl
7 News News PROPN 6 flat
8 . . PUNCT 4 punct
`
  const general = `
# text = Peru visited other countries.
1 Peru Peru PROPN 2 nsubj
2 visited visit VERB Tense=Past|VerbForm=Fin 0 root
3 other other ADJ 4 amod
4 countries country NOUN Number=Plur 2 obj
5 . . PUNCT 2 punct
`
  const places: Written['entities'] = [
    ['Peru', 'GPE'],
    ['Kenya', 'GPE'],
  ]
  assert.deepEqual(lines({ conllu: habit, entities: places }), [])
  assert.deepEqual(lines({ conllu: general, entities: [['Peru', 'GPE']] }), [])
  assert.deepEqual(
    lines({
      conllu: interview,
      entities: [
        ['Chile', 'GPE'],
        ['Harbour News', 'ORG'],
      ],
    }),
    [],
  )
})
