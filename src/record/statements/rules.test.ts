import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, type Written } from '../../../tests/layers.ts'
import { articleFromText } from '../../article/index.ts'
import { slice } from '../../base/span.ts'
import { treesOf } from '../../language/tree.ts'
import { actorsOf } from '../actors/index.ts'
import { statementsOf } from './index.ts'

/** Of each statement the speaker, the rule that found it and the words. */
function told(written: Written): (readonly [speaker: string, by: string, ...words: string[]])[] {
  const layers = layersFrom(written)
  const article = articleFromText(layers.text)
  const trees = treesOf(layers)
  const reading = { article, layers, trees, actors: actorsOf(article, layers, trees) }
  return statementsOf(reading).statements.map(
    one =>
      [
        one.speaker.name ?? '?',
        one.fields.content?.by ?? '',
        ...one.content.map(span => slice(layers.text, span)),
      ] as const,
  )
}

const ACCORDING = `
# text = According to Norway, talks ended.
1 According accord VERB _ 3 case
2 to to ADP _ 1 fixed
3 Norway Norway PROPN _ 6 obl
4 , , PUNCT _ 3 punct
5 talks talk NOUN Number=Plur 6 nsubj
6 ended end VERB VerbForm=Fin 0 root
7 . . PUNCT _ 6 punct
`

test('the rest of the sentence is what "according to" tells', () => {
  const entities: Written['entities'] = [['Norway', 'LOC']]
  assert.deepEqual(told({ conllu: ACCORDING, entities }), [['Norway', 'according-to', 'talks ended']])
  const wrong = [{ source: 'talks', cue: 'According to', content: 'ended' }]
  assert.deepEqual(told({ conllu: ACCORDING, entities, attributions: wrong }), [
    ['Norway', 'according-to', 'talks ended'],
  ])
})

test('what goes by a law is nobody’s word', () => {
  const conllu = ACCORDING.replaceAll('Norway', 'law').replace('law law PROPN', 'law law NOUN')
  assert.deepEqual(told({ conllu }), [])
})

const ASKED = `
# text = Norway called on Iran to stop and will promise to help.
1 Norway Norway PROPN _ 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP _ 4 case
4 Iran Iran PROPN _ 2 obl
5 to to PART _ 6 mark
6 stop stop VERB VerbForm=Inf 2 xcomp
7 and and CCONJ _ 9 cc
8 will will AUX VerbForm=Fin 9 aux
9 promise promise VERB VerbForm=Inf 2 conj
10 to to PART _ 11 mark
11 help help VERB VerbForm=Inf 9 xcomp
12 . . PUNCT _ 2 punct
`

test('what is asked for is said; what will be promised is not', () => {
  assert.deepEqual(
    told({
      conllu: ASKED,
      entities: [
        ['Norway', 'LOC'],
        ['Iran', 'LOC'],
      ],
    }),
    [['Norway', 'speech-act', 'to stop']],
  )
})

const PARAGRAPHS = `
# text = “We talked for hours.
1 “ “ PUNCT _ 3 punct
2 We we PRON _ 3 nsubj
3 talked talk VERB VerbForm=Fin 0 root
4 for for ADP _ 5 case
5 hours hour NOUN Number=Plur 3 obl
6 . . PUNCT _ 3 punct

# newpar
# text = “We will talk again,” Eide said. “Not today.”
1 “ “ PUNCT _ 4 punct
2 We we PRON _ 4 nsubj
3 will will AUX _ 4 aux
4 talk talk VERB VerbForm=Inf 9 ccomp
5 again again ADV _ 4 advmod
6 , , PUNCT _ 4 punct
7 ” ” PUNCT _ 4 punct
8 Eide Eide PROPN _ 9 nsubj
9 said say VERB VerbForm=Fin 0 root
10 . . PUNCT _ 9 punct
11 “ “ PUNCT _ 13 punct
12 Not not PART _ 13 advmod
13 today today NOUN _ 9 parataxis
14 . . PUNCT _ 13 punct
15 ” ” PUNCT _ 13 punct
`

test('a quotation over two paragraphs, broken by its cue, is one statement', () => {
  const attributions = [
    { source: 'Eide', cue: 'said', content: ['“We talked for hours.', '“We will talk again,”'] },
  ]
  assert.deepEqual(told({ conllu: PARAGRAPHS, entities: [['Eide', 'PER']], attributions }), [
    ['Eide', 'attribution-head', 'We talked for hours.', 'We will talk again', 'Not today.'],
  ])
})

const HEADING = `
# text = Norway says talks ended
1 Norway Norway PROPN _ 2 nsubj
2 says say VERB VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 4 nsubj
4 ended end VERB VerbForm=Fin 2 ccomp

# newpar
# text = The delegations left the hall early on Monday and will meet again in a week.
1 The the DET _ 2 det
2 delegations delegation NOUN Number=Plur 3 nsubj
3 left leave VERB VerbForm=Fin 0 root
4 the the DET _ 5 det
5 hall hall NOUN _ 3 obj
6 early early ADV _ 3 advmod
7 on on ADP _ 8 case
8 Monday Monday PROPN _ 3 obl
9 and and CCONJ _ 11 cc
10 will will AUX _ 11 aux
11 meet meet VERB VerbForm=Inf 3 conj
12 again again ADV _ 11 advmod
13 in in ADP _ 15 case
14 a a DET _ 15 det
15 week week NOUN _ 11 obl
16 . . PUNCT _ 3 punct
`

test('a title speaks, a section heading does not', () => {
  const entities: Written['entities'] = [['Norway', 'LOC']]
  assert.deepEqual(told({ conllu: HEADING, entities }), [['Norway', 'speech-verb', 'talks ended']])
  const below = `${HEADING.slice(HEADING.indexOf('# newpar') + 9)}\n\n# newpar${HEADING.slice(0, HEADING.indexOf('# newpar'))}\n# newpar${HEADING.slice(HEADING.indexOf('# newpar') + 8)}`
  assert.deepEqual(told({ conllu: below, entities }), [])
})

const ISSUED = `
# text = Norway released a statement saying talks ended.
1 Norway Norway PROPN _ 2 nsubj
2 released release VERB VerbForm=Fin 0 root
3 a a DET _ 4 det
4 statement statement NOUN _ 2 obj
5 saying say VERB VerbForm=Ger 4 acl
6 talks talk NOUN Number=Plur 7 nsubj
7 ended end VERB VerbForm=Fin 5 ccomp
8 . . PUNCT _ 2 punct

# text = No delegation stayed.
1 No no DET _ 2 det
2 delegation delegation NOUN _ 3 nsubj
3 stayed stay VERB VerbForm=Fin 0 root
4 . . PUNCT _ 3 punct
`

test('nobody is no speaker', () => {
  const attributions = [
    { source: 'No delegation', cue: 'released a statement saying', content: 'talks ended' },
  ]
  const found = told({ conllu: ISSUED, entities: [['Norway', 'LOC']], attributions })
  assert.equal(
    found.some(([speaker]) => /delegation/.test(speaker)),
    false,
  )
})

const NAMED = `
# text = A trade department spokeswoman, Ann Berg, said talks ended.
1 A a DET _ 3 det
2 trade trade NOUN _ 3 compound
3 department department NOUN _ 9 nsubj
4 spokeswoman spokeswoman NOUN _ 3 nmod
5 , , PUNCT _ 6 punct
6 Ann Ann PROPN _ 4 appos
7 Berg Berg PROPN _ 6 flat
8 , , PUNCT _ 6 punct
9 said say VERB VerbForm=Fin 0 root
10 talks talk NOUN Number=Plur 11 nsubj
11 ended end VERB VerbForm=Fin 9 ccomp
12 . . PUNCT _ 9 punct
`

test('the name after a title and a comma is who speaks', () => {
  const attributions = [
    { source: 'A trade department spokeswoman, Ann Berg,', cue: 'said', content: 'talks ended' },
  ]
  const found = told({ conllu: NAMED, entities: [['Ann Berg', 'PER']], attributions })
  assert.deepEqual(
    found.map(([speaker]) => speaker),
    ['Ann Berg'],
  )
})

const TOLD = `
# text = Ann Berg spoke.
1 Ann Ann PROPN _ 3 nsubj
2 Berg Berg PROPN _ 1 flat
3 spoke speak VERB VerbForm=Fin 0 root
4 . . PUNCT _ 3 punct

# text = She told Ann Berg that talks ended.
1 She she PRON _ 2 nsubj
2 told tell VERB VerbForm=Fin 0 root
3 Ann Ann PROPN _ 2 iobj
4 Berg Berg PROPN _ 3 flat
5 that that SCONJ _ 7 mark
6 talks talk NOUN Number=Plur 7 nsubj
7 ended end VERB VerbForm=Fin 2 ccomp
8 . . PUNCT _ 2 punct
`

test('nobody is told by himself', () => {
  const attributions = [{ source: 'She', cue: 'told', content: 'that talks ended' }]
  const entities: Written['entities'] = [
    ['Ann Berg', 'PER'],
    ['Ann Berg#2', 'PER'],
  ]
  const found = told({ conllu: TOLD, entities, attributions })
  assert.deepEqual(
    found.map(([speaker]) => speaker),
    ['?'],
  )
})
