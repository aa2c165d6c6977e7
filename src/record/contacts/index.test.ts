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

/** A contact in one line: mode, status, parties, start, place. */
const lines = (written: Written): string[] =>
  contactsOf(written).map(one =>
    [
      `${one.mode} ${one.status}: ${one.parties.map(party => party.name).join(' + ')}`,
      one.start,
      one.place,
      one.duration,
      one.initiator && `by ${one.initiator}`,
    ]
      .filter(part => part !== undefined)
      .join(', '),
  )

const PEOPLE: Written['entities'] = [
  ['Anna Berg', 'PER'],
  ['Luis Rojas', 'PER'],
]
const ROLES = `
# text = Norwegian President Anna Berg and Chilean President Luis Rojas are in office.
1 Norwegian Norwegian ADJ 2 amod
2 President President PROPN 3 compound
3 Anna Anna PROPN 11 nsubj
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
`.replace('11 nsubj', '12 nsubj')

const withPeople = (conllu: string, more: Partial<Written> = {}): Written => ({
  conllu: `${ROLES}\n${conllu}`,
  ...more,
  entities: [...(PEOPLE ?? []), ...(more.entities ?? [])],
})

test('a meeting with its day and place', () => {
  const conllu = `
# text = Berg met Rojas in Lima on Friday.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 in in ADP 5 case
5 Lima Lima PROPN 2 obl
6 on on ADP 7 case
7 Friday Friday PROPN 2 obl
8 . . PUNCT 2 punct
`
  const found = lines(
    withPeople(conllu, {
      entities: [
        ['Berg#2', 'PER'],
        ['Rojas#2', 'PER'],
        ['Lima', 'GPE'],
      ],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06', known: 'implied' }],
    }),
  )
  assert.deepEqual(found, ['meeting held: Anna Berg + Luis Rojas, 2022-05-06, Lima'])
})

test('a call told by noun; what follows about "it" belongs to it', () => {
  const conllu = `
# text = Berg and Rojas held a phone call.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 held hold VERB Tense=Past|VerbForm=Fin 0 root
5 a a DET 7 det
6 phone phone NOUN 7 compound
7 call call NOUN 4 obj
8 . . PUNCT 4 punct

# text = It lasted 40 minutes and was made at the request of Rojas.
1 It it PRON Case=Nom|Gender=Neut 2 nsubj
2 lasted last VERB Tense=Past|VerbForm=Fin 0 root
3 40 40 NUM 4 nummod
4 minutes minute NOUN 2 obl:unmarked
5 and and CCONJ 7 cc
6 was be AUX Tense=Past|VerbForm=Fin 7 aux:pass
7 made make VERB Tense=Past|VerbForm=Part|Voice=Pass 2 conj
8 at at ADP 10 case
9 the the DET 10 det
10 request request NOUN 7 obl
11 of of ADP 12 case
12 Rojas Rojas PROPN 10 nmod
13 . . PUNCT 2 punct
`
  const found = lines(
    withPeople(conllu, {
      entities: [
        ['Berg#2', 'PER'],
        ['Rojas#2', 'PER'],
        ['Rojas#3', 'PER'],
      ],
      times: [{ words: '40 minutes', type: 'DURATION', value: 'PT40M', known: 'stated' }],
    }),
  )
  assert.deepEqual(found, ['phone held: Anna Berg + Luis Rojas, PT40M, by Luis Rojas'])
})

const between = (verbs: string, rows: string): Written => ({
  conllu: `
# text = Peru and Kenya ${verbs} talks.
1 Peru Peru PROPN ${rows.includes('@4') ? '4' : '5'} nsubj
2 and and CCONJ 3 cc
3 Kenya Kenya PROPN 1 conj
${rows.replaceAll('@', '')}
`,
  entities: [
    ['Peru', 'GPE'],
    ['Kenya', 'GPE'],
  ],
})

test('how far a contact has come is read from tense and from the words that govern it', () => {
  const status = (verbs: string, rows: string): string[] =>
    contactsOf(between(verbs, rows)).map(one => one.status)
  const simple = (
    verb: string,
    lemma: string,
  ): string => `4 ${verb} ${lemma} VERB Tense=Past|VerbForm=Fin 0 root
5 talks talk NOUN Number=Plur @4 obj
6 . . PUNCT 4 punct`
  assert.deepEqual(status('held', simple('held', 'hold')), ['held'])
  assert.deepEqual(status('cancelled', simple('cancelled', 'cancel')), ['cancelled'])
  assert.deepEqual(status('postponed', simple('postponed', 'postpone')), ['postponed'])
  const will = `4 will will AUX VerbForm=Fin 5 aux
5 hold hold VERB VerbForm=Inf 0 root
6 talks talk NOUN Number=Plur 5 obj
7 . . PUNCT 5 punct`
  assert.deepEqual(status('will hold', will), ['scheduled'])
})

test('the same words in other senses are no contacts', () => {
  const sentences = [
    `
# text = Berg called Rojas a liar.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 a a DET 5 det
5 liar liar NOUN 2 xcomp
6 . . PUNCT 2 punct
`,
    `
# text = Berg met the deadline of Rojas.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 deadline deadline NOUN 2 obj
5 of of ADP 6 case
6 Rojas Rojas PROPN 4 nmod
7 . . PUNCT 2 punct
`,
    `
# text = Berg called on Rojas to resign.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Rojas Rojas PROPN 2 obl
5 to to PART 6 mark
6 resign resign VERB VerbForm=Inf 2 xcomp
7 . . PUNCT 2 punct
`,
    `
# text = Berg and Rojas did not meet.
1 Berg Berg PROPN 6 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 did do AUX Tense=Past|VerbForm=Fin 6 aux
5 not not PART Polarity=Neg 6 advmod
6 meet meet VERB VerbForm=Inf 0 root
7 . . PUNCT 6 punct
`,
    `
# text = Berg spoke with reporters after her visit to the doctor.
1 Berg Berg PROPN 2 nsubj
2 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
3 with with ADP 4 case
4 reporters reporter NOUN Number=Plur 2 obl
5 after after ADP 7 case
6 her her PRON Gender=Fem|Poss=Yes 7 nmod:poss
7 visit visit NOUN Number=Sing 2 obl
8 to to ADP 10 case
9 the the DET 10 det
10 doctor doctor NOUN Number=Sing 7 nmod
11 . . PUNCT 2 punct
`,
  ]
  for (const conllu of sentences)
    assert.deepEqual(lines(withPeople(conllu, { entities: [['Berg#2', 'PER']] })), [], conllu)
})

test('every span slices the text, every field has its words', () => {
  const written = between(
    'held',
    `4 held hold VERB Tense=Past|VerbForm=Fin 0 root
5 talks talk NOUN Number=Plur @4 obj
6 . . PUNCT 4 punct`,
  )
  const { reading, statements } = readingFrom(written)
  const { length } = reading.layers.text
  for (const contact of findContacts(reading, statements)) {
    const spans = [...contact.evidence, ...Object.values(contact.fields).flatMap(field => field.evidence)]
    assert.ok(contact.evidence.length > 0)
    for (const span of spans) assert.ok(span.start >= 0 && span.start < span.end && span.end <= length)
  }
})
