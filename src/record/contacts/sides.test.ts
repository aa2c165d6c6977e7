import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import { findContacts } from './index.ts'

const lines = (written: Written): string[] => {
  const { reading, statements } = readingFrom(written)
  return findContacts(reading, statements).map(
    one => `${one.mode} ${one.status}: ${one.parties.map(party => party.name).join(' + ')}`,
  )
}

/** A sentence that gives both people their office. */
const ROLES = `
# text = Norwegian President Anna Berg and Chilean President Luis Rojas are in office.
1 Norwegian Norwegian ADJ 2 amod
2 President President PROPN 3 compound
3 Anna Anna PROPN 12 nsubj
4 Berg Berg PROPN 3 flat
5 and and CCONJ 8 cc
6 Chilean Chilean ADJ 7 amod
7 President President PROPN 8 compound
8 Luis Luis PROPN 3 conj
9 Rojas Rojas PROPN 8 flat
10 are be AUX Tense=Pres|VerbForm=Fin 12 cop
11 in in ADP 12 case
12 office office NOUN 0 root
13 . . PUNCT 12 punct
`

const both: NonNullable<Written['entities']> = [
  ['Anna Berg', 'PER'],
  ['Luis Rojas', 'PER'],
  ['Berg#2', 'PER'],
  ['Rojas#2', 'PER'],
]

test('a meeting told before the verb is not what the verb suggests', () => {
  const conllu = `${ROLES}
# text = At a meeting with Rojas, Berg suggested a tax.
1 At at ADP 3 case
2 a a DET 3 det
3 meeting meeting NOUN 8 obl
4 with with ADP 5 case
5 Rojas Rojas PROPN 3 nmod
6 , , PUNCT 3 punct
7 Berg Berg PROPN 8 nsubj
8 suggested suggest VERB Tense=Past|VerbForm=Fin 0 root
9 a a DET 10 det
10 tax tax NOUN 8 obj
11 . . PUNCT 8 punct
`
  const [only, ...more] = lines({ conllu, entities: both })
  assert.match(only ?? '', /^meeting held: /)
  assert.deepEqual(more, [])
})

test('who urges somebody in a phone call talks with them; at a conference one may urge the absent', () => {
  const urged = (preposition: string, kind: string, noun: string) => `${ROLES}
# text = ${preposition} a ${kind} ${noun}, Berg urged Rojas to sign.
1 ${preposition} ${preposition.toLowerCase()} ADP 4 case
2 a a DET 4 det
3 ${kind} ${kind} NOUN 4 compound
4 ${noun} ${noun} NOUN 7 obl
5 , , PUNCT 4 punct
6 Berg Berg PROPN 7 nsubj
7 urged urge VERB Tense=Past|VerbForm=Fin 0 root
8 Rojas Rojas PROPN 10 obj
9 to to PART 10 mark
10 sign sign VERB VerbForm=Inf 7 xcomp
11 . . PUNCT 7 punct
`
  const found = lines({ conllu: urged('In', 'phone', 'call'), entities: both })
  assert.deepEqual(found, ['phone held: Anna Berg + Luis Rojas'])
  assert.deepEqual(lines({ conllu: urged('At', 'climate', 'conference'), entities: both }), [])
})

test('the second of two between whom a meeting was, wherever the tree hangs the name', () => {
  const conllu = `${ROLES}
# text = Aides arranged a meeting between Berg, hoping for gas, and Rojas.
1 Aides aide NOUN Number=Plur 2 nsubj
2 arranged arrange VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 meeting meeting NOUN 2 obj
5 between between ADP 6 case
6 Berg Berg PROPN 4 nmod
7 , , PUNCT 8 punct
8 hoping hope VERB 2 advcl
9 for for ADP 10 case
10 gas gas NOUN 8 obl
11 , , PUNCT 13 punct
12 and and CCONJ 13 cc
13 Rojas Rojas PROPN 8 obj
14 . . PUNCT 2 punct
`
  const [only] = lines({ conllu, entities: both })
  assert.match(only ?? '', /: Anna Berg \+ Luis Rojas$/)
})

test('the summit of an organisation in a city is held by the organisation', () => {
  const conllu = `
# text = The pact was signed at the NATO Lisbon summit.
1 The the DET 2 det
2 pact pact NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 signed sign VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
5 at at ADP 9 case
6 the the DET 9 det
7 NATO NATO PROPN 9 compound
8 Lisbon Lisbon PROPN 9 compound
9 summit summit NOUN 4 obl
10 . . PUNCT 4 punct
`
  const [only] = lines({ conllu, entities: [['NATO Lisbon', 'ORG']] })
  assert.match(only ?? '', /^multilateral held: NATO$/)
})

test('an event with a year in its name is nobody who takes part', () => {
  const conllu = `
# text = Crowds gathered outside the Harvest 2031 summit.
1 Crowds crowd NOUN Number=Plur 2 nsubj
2 gathered gather VERB Tense=Past|VerbForm=Fin 0 root
3 outside outside ADP 7 case
4 the the DET 7 det
5 Harvest Harvest PROPN 7 compound
6 2031 2031 NUM 7 compound
7 summit summit NOUN 2 obl
8 . . PUNCT 2 punct
`
  assert.deepEqual(lines({ conllu, entities: [['Harvest 2031 summit', 'OTHER']] }), [])
})

const VISIT = `
1 Chilean Chilean ADJ 2 amod
2 President President PROPN 3 compound
3 Luis Luis PROPN 9 nsubj
4 Rojas Rojas PROPN 3 flat
5 , , PUNCT 6 punct
6 ending end VERB 3 acl
7 a a DET 8 det
8 visit visit NOUN 6 obj
9 left leave VERB Tense=Past|VerbForm=Fin 0 root
10 . . PUNCT 9 punct
`
const visitFrom = (city: string, rest: string): string => `
# text = ${city}, ${rest} (News) --
1 ${city} ${city} PROPN 0 root
2 , , PUNCT 1 punct
3 ${rest} ${rest} PROPN 1 appos
4 ( ( PUNCT 5 punct
5 News News PROPN 1 appos
6 ) ) PUNCT 5 punct
7 -- -- PUNCT 1 punct

# text = Chilean President Luis Rojas, ending a visit left.
${VISIT.trim()}
`

test('a visit without a host is to the country that the report is written from', () => {
  const entities: Written['entities'] = [['Luis Rojas', 'PER']]
  assert.deepEqual(lines({ conllu: visitFrom('OSLO', 'Norway'), entities }), [
    'visit held: Luis Rojas + Norway',
  ])
  assert.deepEqual(lines({ conllu: visitFrom('SANTIAGO', 'Chile'), entities }), [])
})

const SAID = `${ROLES}
# text = Berg spoke on Monday.
1 Berg Berg PROPN 2 nsubj
2 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Monday Monday PROPN 2 obl
5 . . PUNCT 2 punct

# text = Berg said we met Rojas today.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 we we PRON 4 nsubj
4 met meet VERB Tense=Past|VerbForm=Fin 2 ccomp
5 Rojas Rojas PROPN 4 obj
6 today today NOUN 4 obl:unmarked
7 . . PUNCT 2 punct
`

test('"today" in spoken words is the last recent day told before them, as inferred', () => {
  const written = (monday: string): Written => ({
    conllu: SAID,
    published: '2031-05-08',
    entities: [...both, ['Berg#3', 'PER']],
    attributions: [{ source: 'Berg#3', cue: 'said', content: 'we met Rojas today' }],
    times: [
      { words: 'Monday', type: 'DATE', value: monday, known: 'implied' },
      { words: 'today', type: 'DATE', value: '2031-05-08', known: 'implied' },
    ],
  })
  const startOf = (monday: string) => {
    const { reading, statements } = readingFrom(written(monday))
    const [contact] = findContacts(reading, statements)
    return [contact?.start, contact?.fields.start?.known]
  }
  assert.deepEqual(startOf('2031-05-05'), ['2031-05-05', 'inferred'])
  assert.deepEqual(startOf('2031-02-03'), ['2031-05-08', 'implied'], 'too long ago')
})

test('"we" with the ambassador to a country is the country', () => {
  const conllu = `
# text = Premier Anna Berg said we raised it with the Chilean ambassador in Norway.
1 Premier premier NOUN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 said say VERB Tense=Past|VerbForm=Fin 0 root
5 we we PRON 6 nsubj
6 raised raise VERB Tense=Past|VerbForm=Fin 4 ccomp
7 it it PRON 6 obj
8 with with ADP 11 case
9 the the DET 11 det
10 Chilean Chilean ADJ 11 amod
11 ambassador ambassador NOUN 6 obl
12 in in ADP 13 case
13 Norway Norway PROPN 11 nmod
14 . . PUNCT 4 punct
`
  const [only] = lines({
    conllu,
    entities: [
      ['Anna Berg', 'PER'],
      ['Norway', 'GPE'],
    ],
    attributions: [
      {
        source: 'Premier Anna Berg',
        cue: 'said',
        content: 'we raised it with the Chilean ambassador in Norway',
      },
    ],
  })
  assert.match(only ?? '', /^unspecified held: Norway \+ /)
})

test('the only date of the sentence is the day, unless it is that of another clause', () => {
  const startOf = (conllu: string) => {
    const times: Written['times'] = [{ words: 'May', type: 'DATE', value: '2031-05', known: 'implied' }]
    const { reading, statements } = readingFrom({ conllu: `${ROLES}${conllu}`, entities: both, times })
    const [contact] = findContacts(reading, statements)
    return contact && [contact.start, contact.fields.start?.by]
  }
  const helped = `
# text = In May aides helped arrange a meeting between Berg and Rojas.
1 In in ADP 2 case
2 May May PROPN 4 obl
3 aides aide NOUN Number=Plur 4 nsubj
4 helped help VERB Tense=Past|VerbForm=Fin 0 root
5 arrange arrange VERB VerbForm=Inf 4 xcomp
6 a a DET 7 det
7 meeting meeting NOUN 5 obj
8 between between ADP 9 case
9 Berg Berg PROPN 7 nmod
10 and and CCONJ 11 cc
11 Rojas Rojas PROPN 9 conj
12 . . PUNCT 4 punct
`
  const resigned = `
# text = Berg met Rojas, who resigned in May.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 , , PUNCT 6 punct
5 who who PRON 6 nsubj
6 resigned resign VERB Tense=Past|VerbForm=Fin 3 acl:relcl
7 in in ADP 8 case
8 May May PROPN 6 obl
9 . . PUNCT 2 punct
`
  assert.deepEqual(startOf(helped), ['2031-05', 'only-day'])
  assert.deepEqual(startOf(resigned), [undefined, undefined])
})

test('two bodies that share the plural after them are one group; a person before "and" is not', () => {
  const met = (name: string) => `${ROLES}
# text = Berg met with ${name} and Lords members.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 with with ADP 4 case
4 ${name} ${name} PROPN 2 obl
5 and and CCONJ 7 cc
6 Lords Lords PROPN 7 compound
7 members member NOUN Number=Plur 4 conj
8 . . PUNCT 2 punct
`
  const entities: NonNullable<Written['entities']> = [...both.slice(0, 3)]
  assert.deepEqual(lines({ conllu: met('Commons'), entities: [...entities, ['Commons', 'ORG']] }), [
    'meeting held: Anna Berg + Commons and Lords members',
  ])
  const [other] = lines({ conllu: met('Rojas'), entities: both })
  assert.match(other ?? '', /: Anna Berg \+ Luis Rojas \+ Lords members$/)
})
