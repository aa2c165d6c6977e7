import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import { slice } from '../../base/span.ts'

/** Each statement in one line: speaker (its role), cue, words. */
function told(written: Written): string[] {
  const { reading, statements } = readingFrom(written)
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(span => slice(reading.layers.text, span)).join(' | ')
  return statements.map(
    ({ speaker, cue, content }) => `${speaker.name ?? speaker.role ?? '?'} [${words(cue)}] ${words(content)}`,
  )
}

const DIRECTOR = `
# text = The director of Norway's Peace Institute, Ann Berg, said talks help.
1 The the DET 2 det
2 director director NOUN Number=Sing 12 nsubj
3 of of ADP 7 case
4 Norway Norway PROPN 7 nmod:poss
5 's 's PART 4 case
6 Peace Peace PROPN 7 compound
7 Institute Institute PROPN 2 nmod
8 , , PUNCT 9 punct
9 Ann Ann PROPN 7 appos
10 Berg Berg PROPN 9 flat
11 , , PUNCT 2 punct
12 said say VERB Tense=Past|VerbForm=Fin 0 root
13 talks talk NOUN Number=Plur 14 nsubj
14 help help VERB VerbForm=Fin 12 ccomp
15 . . PUNCT 12 punct
`

/** The rows of a tree numbered anew, where some were taken out. */
const numbered = (conllu: string): string => {
  const rows = conllu.trim().split('\n')
  const ids = new Map<string, number>()
  rows.forEach(row => {
    if (!row.startsWith('#')) ids.set(row.split(' ')[0] ?? '', ids.size + 1)
  })
  return `\n${rows
    .map(row => {
      if (row.startsWith('#')) return row
      const cells = row.split(' ')
      const head = cells.at(-2) ?? '0'
      return [ids.get(cells[0] ?? ''), ...cells.slice(1, -2), ids.get(head) ?? 0, cells.at(-1)].join(' ')
    })
    .join('\n')}\n`
}

test('the name behind a title and a comma speaks, whatever the tree hangs it on', () => {
  const found = told({
    conllu: DIRECTOR,
    entities: [
      ['Norway', 'LOC'],
      ['Peace Institute', 'ORG'],
      ['Ann Berg', 'PER'],
    ],
    attributions: [
      { source: "The director of Norway's Peace Institute, Ann Berg,", cue: 'said', content: 'talks help' },
    ],
  })
  assert.deepEqual(found, ['Ann Berg [said] talks help'])
})

const CAMPAIGN = `
# text = Senator Berg's campaign said talks help.
1 Senator senator PROPN 4 compound
2 Berg Berg PROPN 4 compound
3 's 's PART 2 case
4 campaign campaign NOUN Number=Sing 5 nsubj
5 said say VERB Tense=Past|VerbForm=Fin 0 root
6 talks talk NOUN Number=Plur 7 nsubj
7 help help VERB VerbForm=Fin 5 ccomp
8 . . PUNCT 5 punct
`

test("somebody's campaign speaks, not its owner; an ordinal is nobody", () => {
  const entities: Written['entities'] = [['Berg', 'PER']]
  const attributions = [{ source: "Senator Berg's campaign", cue: 'said', content: 'talks help' }]
  assert.match(told({ conllu: CAMPAIGN, entities, attributions })[0] ?? '', /^Senator Berg's campaign /)
  const first = CAMPAIGN.replace("Senator Berg's campaign", 'The second')
    .replace(
      "1 Senator senator PROPN 4 compound\n2 Berg Berg PROPN 4 compound\n3 's 's PART 2 case\n",
      '1 The the DET 4 det\n',
    )
    .replace('4 campaign campaign NOUN Number=Sing', '4 second second ADJ _')
  const open = told({
    conllu: numbered(first),
    attributions: [{ source: 'The second', cue: 'said', content: 'talks help' }],
  })
  assert.deepEqual(open, ['? [said] talks help'])
})

const NESTED = `
# text = Reuters reported Norway urged talks to start.
1 Reuters Reuters PROPN 2 nsubj
2 reported report VERB Tense=Past|VerbForm=Fin 0 root
3 Norway Norway PROPN 4 nsubj
4 urged urge VERB Tense=Past|VerbForm=Fin 2 ccomp
5 talks talk NOUN Number=Plur 4 obj
6 to to PART 7 mark
7 start start VERB VerbForm=Inf 4 xcomp
8 . . PUNCT 2 punct
`

test('a verb inside the words told is no cue of them, and tells what it tells', () => {
  const found = told({
    conllu: NESTED,
    entities: [
      ['Reuters', 'ORG'],
      ['Norway', 'LOC'],
    ],
    attributions: [{ source: 'Reuters', cue: ['reported', 'urged'], content: 'Norway urged talks to start' }],
  })
  assert.deepEqual(found, ['Reuters [reported] Norway urged talks to start', 'Norway [urged] to start'])
})

const FIRM = `
# text = The minister was adamant that talks help.
1 The the DET 2 det
2 minister minister NOUN Number=Sing 4 nsubj
3 was be AUX Tense=Past|VerbForm=Fin 4 cop
4 adamant adamant ADJ _ 0 root
5 that that SCONJ 7 mark
6 talks talk NOUN Number=Plur 7 nsubj
7 help help VERB VerbForm=Fin 4 ccomp
8 . . PUNCT 4 punct
`
const CLAIM = `
# text = Norway's claim that talks help was wrong.
1 Norway Norway PROPN 3 nmod:poss
2 's 's PART 1 case
3 claim claim NOUN Number=Sing 8 nsubj
4 that that SCONJ 6 mark
5 talks talk NOUN Number=Plur 6 nsubj
6 help help VERB VerbForm=Fin 3 acl
7 was be AUX Tense=Past|VerbForm=Fin 8 cop
8 wrong wrong ADJ _ 0 root
9 . . PUNCT 8 punct
`

test('somebody is adamant that; somebody’s claim that; but nobody’s claim, and not "it is clear"', () => {
  assert.deepEqual(told({ conllu: FIRM }), ['minister [was adamant] talks help'])
  const clear = FIRM.replaceAll('adamant', 'clear').replace('The minister', 'It')
  assert.deepEqual(
    told({
      conllu: numbered(clear.replace(/1 The.*\n2 minister minister NOUN Number=Sing/, '2 It it PRON _')),
    }),
    [],
  )
  assert.deepEqual(told({ conllu: CLAIM, entities: [['Norway', 'LOC']] }), ['Norway [claim] talks help'])
  const nobodys = CLAIM.replace("Norway's", 'The').replace(/1 Norway.*\n2 's.*\n/, '1 The the DET 3 det\n')
  assert.deepEqual(told({ conllu: numbered(nobodys) }), [])
})

const PRAISE = `
# text = Norway congratulated President Ann Berg on Monday.
1 Norway Norway PROPN 2 nsubj
2 congratulated congratulate VERB Tense=Past|VerbForm=Fin 0 root
3 President president PROPN 4 nmod:desc
4 Ann Ann PROPN 2 obj
5 Berg Berg PROPN 4 flat
6 on on ADP 7 case
7 Monday Monday PROPN 2 obl
8 . . PUNCT 2 punct
`

test('who is congratulated is not what was said; what is still to be said is not said', () => {
  const entities: Written['entities'] = [
    ['Norway', 'LOC'],
    ['Ann Berg', 'PER'],
  ]
  const praise = { source: 'Norway', cue: 'congratulated', content: 'President Ann Berg' }
  assert.deepEqual(told({ conllu: PRAISE, entities, attributions: [praise] }), [])
  const plans = NESTED.replace('Reuters reported Norway', 'Norway plans to announce').replace(
    /1 Reuters[\s\S]*?3 Norway.*\n/,
    '1 Norway Norway PROPN 2 nsubj\n2 plans plan VERB VerbForm=Fin 0 root\n3 to to PART 4 mark\n',
  )
  const announced = plans
    .replace(
      '4 urged urge VERB Tense=Past|VerbForm=Fin 2 ccomp',
      '4 announce announce VERB VerbForm=Inf 2 xcomp',
    )
    .replace('announce urged', 'announce')
  const later = { source: 'Norway', cue: 'announce', content: 'talks to start' }
  assert.deepEqual(told({ conllu: announced, entities: [['Norway', 'LOC']], attributions: [later] }), [])
})

const MAYOR = `
# text = According to the mayor, Ann Berg, talks help.
1 According accord VERB 4 case
2 to to ADP 1 fixed
3 the the DET 4 det
4 mayor mayor NOUN Number=Sing 10 obl
5 , , PUNCT 4 punct
6 Ann Ann PROPN 4 appos
7 Berg Berg PROPN 6 flat
8 , , PUNCT 4 punct
9 talks talk NOUN Number=Plur 10 nsubj
10 help help VERB VerbForm=Fin 0 root
11 . . PUNCT 10 punct
`

test('the name after the title belongs to the source of "according to"', () => {
  const found = told({ conllu: MAYOR, entities: [['Ann Berg', 'PER']] })
  assert.deepEqual(found, ['Ann Berg [According to] talks help'])
})

const LETTER = `
# text = Norway announced the vote in a letter on Monday.
1 Norway Norway PROPN 2 nsubj
2 announced announce VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 vote vote NOUN Number=Sing 2 obj
5 in in ADP 7 case
6 a a DET 7 det
7 letter letter NOUN Number=Sing 2 obl
8 on on ADP 9 case
9 Monday Monday PROPN 2 obl
10 . . PUNCT 2 punct
`

test('the letter in which a thing is announced is no part of it; a letter that is announced is', () => {
  const entities: Written['entities'] = [['Norway', 'LOC']]
  const said = (content: string) => [{ source: 'Norway', cue: 'announced', content }]
  const found = told({ conllu: LETTER, entities, attributions: said('the vote in a letter on Monday') })
  assert.deepEqual(found, ['Norway [announced] the vote'])
  const letter = LETTER.replace('vote in a letter', 'letter on a strike')
    .replace('vote vote', 'letter letter')
    .replace('5 in in', '5 on on')
    .replace('7 letter letter NOUN Number=Sing 2 obl', '7 strike strike NOUN Number=Sing 4 nmod')
  assert.deepEqual(told({ conllu: letter, entities, attributions: said('the letter on a strike') }), [
    'Norway [announced] the letter on a strike',
  ])
})

const DECLARED = `
# text = Norway declared an emergency on Monday.
1 Norway Norway PROPN 2 nsubj
2 declared declare VERB Tense=Past|VerbForm=Fin 0 root
3 an a DET 4 det
4 emergency emergency NOUN Number=Sing 2 obj
5 on on ADP 6 case
6 Monday Monday PROPN 2 obl
7 . . PUNCT 2 punct
`

test('what is declared as a deed is no statement; what is announced is', () => {
  const entities: Written['entities'] = [['Norway', 'LOC']]
  const said = (cue: string) => [{ source: 'Norway', cue, content: 'an emergency' }]
  assert.deepEqual(told({ conllu: DECLARED, entities, attributions: said('declared') }), [])
  const announced = DECLARED.replaceAll('declare', 'announce')
  assert.deepEqual(told({ conllu: announced, entities, attributions: said('announced') }), [
    'Norway [announced] an emergency',
  ])
})

test('a verb says nothing of the sentence before, and a second verb keeps its own words', () => {
  const found = told({
    conllu: `
# text = Berlin suspects that quotas rose.
1 Berlin Berlin PROPN 2 nsubj
2 suspects suspect VERB VerbForm=Fin 0 root
3 that that SCONJ 5 mark
4 quotas quota NOUN Number=Plur 5 nsubj
5 rose rise VERB VerbForm=Fin 2 ccomp
6 . . PUNCT 2 punct

# text = Oslo denies this and demands that they fall.
1 Oslo Oslo PROPN 2 nsubj
2 denies deny VERB VerbForm=Fin 0 root
3 this this PRON 2 obj
4 and and CCONJ 5 cc
5 demands demand VERB VerbForm=Fin 2 conj
6 that that SCONJ 8 mark
7 they they PRON 8 nsubj
8 fall fall VERB VerbForm=Fin 5 ccomp
9 . . PUNCT 2 punct
`,
    entities: [
      ['Berlin', 'LOC'],
      ['Oslo', 'LOC'],
    ],
    attributions: [
      { source: 'Oslo', cue: 'demands', content: 'quotas rose' },
      { source: 'Oslo', cue: 'denies', content: 'this and demands that they fall' },
    ],
  })
  assert.deepEqual(found, ['Norway [demands] they fall'])
})

test('the agency that opens a report is no part of who speaks', () => {
  const conllu = `
# text = IRNA – Spokesman Behrouz Karimi said no date was set.
1 IRNA IRNA PROPN 6 nsubj
2 – – PUNCT 3 punct
3 Spokesman spokesman NOUN 1 appos
4 Behrouz Behrouz PROPN 1 flat
5 Karimi Karimi PROPN 4 flat
6 said say VERB Tense=Past|VerbForm=Fin 0 root
7 no no DET 8 det
8 date date NOUN 10 nsubj
9 was be AUX Tense=Past|VerbForm=Fin 10 aux
10 set set VERB Tense=Past|VerbForm=Part 6 ccomp
11 . . PUNCT 6 punct
`
  const found = told({
    conllu,
    entities: [
      ['IRNA', 'ORG'],
      ['Behrouz Karimi', 'PER'],
    ],
    attributions: [{ source: 'IRNA – Spokesman Behrouz Karimi', cue: 'said', content: 'no date was set' }],
  })
  assert.deepEqual(found, ['Behrouz Karimi [said] no date was set'])
})

test('who is phoned to talk about something is told nothing yet, and an envoy who is recalled is no words', () => {
  const phoned = `
# text = Berg called Rojas on Friday to discuss the pact.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 to to PART 7 mark
7 discuss discuss VERB VerbForm=Inf 2 advcl
8 the the DET 9 det
9 pact pact NOUN 7 obj
10 . . PUNCT 2 punct
`
  const recalled = `
# text = Norway recalled its ambassador.
1 Norway Norway PROPN 2 nsubj
2 recalled recall VERB Tense=Past|VerbForm=Fin 0 root
3 its its PRON 4 nmod:poss
4 ambassador ambassador NOUN 2 obj
5 . . PUNCT 2 punct
`
  assert.deepEqual(
    told({
      conllu: phoned,
      entities: [
        ['Berg', 'PER'],
        ['Rojas', 'PER'],
      ],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
      attributions: [{ source: 'Berg', cue: 'called', content: 'to discuss the pact' }],
    }),
    [],
  )
  assert.deepEqual(
    told({
      conllu: recalled,
      entities: [['Norway', 'GPE']],
      attributions: [{ source: 'Norway', cue: 'recalled', content: 'its ambassador' }],
    }),
    [],
  )
})
