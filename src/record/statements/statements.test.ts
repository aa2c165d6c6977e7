import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, type Written } from '../../../tests/layers.ts'
import { articleFromText } from '../../article/index.ts'
import { slice } from '../../base/span.ts'
import { treesOf } from '../../language/tree.ts'
import { actorsOf } from '../actors/index.ts'
import { openSpeakers } from '../problems/index.ts'
import type { Statement } from '../types.ts'
import { statementsOf } from './index.ts'

function read(written: Written) {
  const layers = layersFrom(written)
  const article = articleFromText(layers.text)
  const trees = treesOf(layers)
  const found = statementsOf({ article, layers, trees, actors: actorsOf(article, layers, trees) })
  const words = (spans: Statement['content']): string[] => spans.map(span => slice(layers.text, span))
  return { ...found, text: layers.text, said: found.statements.map(one => words(one.content)), words }
}

const TOLD = `
# text = “Norway will not sign,” Foreign Minister Espen Barth Eide told Reuters on Monday.
1 “ “ PUNCT _ 5 punct
2 Norway Norway PROPN _ 5 nsubj
3 will will AUX _ 5 aux
4 not not PART _ 5 advmod
5 sign sign VERB VerbForm=Inf 13 ccomp
6 , , PUNCT _ 5 punct
7 ” ” PUNCT _ 5 punct
8 Foreign foreign ADJ _ 9 amod
9 Minister minister PROPN _ 10 nmod:desc
10 Espen Espen PROPN _ 13 nsubj
11 Barth Barth PROPN _ 10 flat
12 Eide Eide PROPN _ 10 flat
13 told tell VERB Tense=Past|VerbForm=Fin 0 root
14 Reuters Reuters PROPN _ 13 iobj
15 on on ADP _ 16 case
16 Monday Monday PROPN _ 13 obl
17 . . PUNCT _ 13 punct

# text = He believes that talks help.
1 He he PRON _ 2 nsubj
2 believes believe VERB VerbForm=Fin 0 root
3 that that SCONJ _ 5 mark
4 talks talk NOUN Number=Plur 5 nsubj
5 help help VERB VerbForm=Fin 2 ccomp
6 . . PUNCT _ 2 punct

# text = He added that Oslo is ready.
1 He he PRON _ 2 nsubj
2 added add VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ _ 6 mark
4 Oslo Oslo PROPN _ 6 nsubj
5 is be AUX VerbForm=Fin 6 cop
6 ready ready ADJ _ 2 ccomp
7 . . PUNCT _ 2 punct
`
const NAMES: Written['entities'] = [
  ['Norway', 'LOC'],
  ['Espen Barth Eide', 'PER'],
  ['Reuters', 'ORG'],
  ['Oslo', 'LOC'],
]

test('speaker, venue and time of a quotation; thoughts are no statements', () => {
  const { statements, said } = read({
    conllu: TOLD,
    entities: NAMES,
    times: [{ words: 'Monday', type: 'DATE', value: '2023-03-06', known: 'implied' }],
    attributions: [
      {
        source: 'Foreign Minister Espen Barth Eide',
        cue: 'told',
        content: '“Norway will not sign,”',
        score: 0.9,
      },
      { source: 'He', cue: 'believes', content: 'that talks help' },
    ],
  })
  assert.deepEqual(said, [['Norway will not sign'], ['Oslo is ready']])
  const [quoted, added] = statements
  assert.equal(quoted?.speaker.name, 'Espen Barth Eide')
  assert.equal(quoted?.speaker.role, 'Foreign Minister')
  assert.equal(quoted?.form, 'direct')
  assert.equal(quoted?.venue, 'Reuters')
  assert.equal(quoted?.time, '2023-03-06')
  assert.equal(quoted?.fields.time?.known, 'implied')
  // The tagger's own confidence in a link is no calibrated probability of the speaker: it stays out.
  assert.equal(quoted?.fields.speaker?.score, undefined)
  assert.equal(added?.speaker.name, 'Espen Barth Eide')
  assert.equal(added?.form, 'indirect')
  assert.equal(added?.fields.speaker?.known, 'implied')
})

test('a quotation that the tagger missed is found beside its cue', () => {
  const missed = read({ conllu: TOLD, entities: NAMES })
  assert.equal(missed.statements[0]?.speaker.name, 'Espen Barth Eide')
  assert.equal(missed.statements[0]?.fields.content?.by, 'quotation-mark')
})

const WARNED = `
# text = The ministry said that Kim has warned Seoul that talks may end.
1 The the DET _ 2 det
2 ministry ministry NOUN Number=Sing 3 nsubj
3 said say VERB Tense=Past|VerbForm=Fin 0 root
4 that that SCONJ _ 7 mark
5 Kim Kim PROPN _ 7 nsubj
6 has have AUX VerbForm=Fin 7 aux
7 warned warn VERB VerbForm=Part 3 ccomp
8 Seoul Seoul PROPN _ 7 obj
9 that that SCONJ _ 12 mark
10 talks talk NOUN Number=Plur 12 nsubj
11 may may AUX VerbForm=Fin 12 aux
12 end end VERB VerbForm=Inf 7 ccomp
13 . . PUNCT _ 3 punct

# text = “The talks have to go on,” he said.
1 “ “ PUNCT _ 4 punct
2 The the DET _ 3 det
3 talks talk NOUN Number=Plur 4 nsubj
4 have have VERB VerbForm=Fin 11 ccomp
5 to to PART _ 6 mark
6 go go VERB VerbForm=Inf 4 xcomp
7 on on ADP _ 6 compound:prt
8 , , PUNCT _ 4 punct
9 ” ” PUNCT _ 4 punct
10 he he PRON _ 11 nsubj
11 said say VERB Tense=Past|VerbForm=Fin 0 root
12 . . PUNCT _ 11 punct
`

test('what one says that another said is nested, and names whom it was said to', () => {
  const { statements, said } = read({
    conllu: WARNED,
    entities: [
      ['Kim', 'PER'],
      ['Seoul', 'LOC'],
    ],
    attributions: [
      { source: 'The ministry', cue: 'said', content: 'that Kim has warned Seoul that talks may end' },
    ],
  })
  const [outer, inner] = statements
  assert.deepEqual(said[1], ['talks may end'])
  assert.equal(inner?.within, outer?.id)
  assert.equal(inner?.speaker.name, 'Kim')
  assert.equal(inner?.addressee, 'South Korea')
  assert.equal(outer?.within, undefined)
})

test('where two may be meant there is no name, and a problem says so', () => {
  const { statements } = read({
    conllu: `
# text = Kim met Lee.
1 Kim Kim PROPN 2 nsubj
2 met meet VERB 0 root
3 Lee Lee PROPN 2 obj
4 . . PUNCT 2 punct
${WARNED.slice(WARNED.indexOf('\n\n'))}`,
    entities: [
      ['Kim', 'PER'],
      ['Lee', 'PER'],
    ],
  })
  assert.deepEqual(
    statements.map(one => one.speaker.name),
    [undefined],
  )
  assert.deepEqual(
    openSpeakers(statements).map(one => one.code),
    ['speaker-open'],
  )
})

const DASHES = `
# text = – We will strive for strong guarantees – said Maria, a spokeswoman, on Thursday.
1 – – PUNCT _ 4 punct
2 We we PRON _ 4 nsubj
3 will will AUX _ 4 aux
4 strive strive VERB VerbForm=Inf 0 root
5 for for ADP _ 7 case
6 strong strong ADJ _ 7 amod
7 guarantees guarantee NOUN Number=Plur 4 obl
8 – – PUNCT _ 9 punct
9 said say VERB Tense=Past|VerbForm=Fin 4 parataxis
10 Maria Maria PROPN _ 9 nsubj
11 , , PUNCT _ 13 punct
12 a a DET _ 13 det
13 spokeswoman spokeswoman NOUN Number=Sing 10 appos
14 , , PUNCT _ 13 punct
15 on on ADP _ 16 case
16 Thursday Thursday PROPN _ 9 obl
17 . . PUNCT _ 4 punct
`

test('dialogue between dashes is direct, without its dashes', () => {
  const { statements, said } = read({ conllu: DASHES, entities: [['Maria', 'PER']] })
  assert.deepEqual(said, [['We will strive for strong guarantees']])
  assert.equal(statements[0]?.form, 'direct')
  assert.deepEqual(statements[0]?.speaker, { name: 'Maria', role: 'spokeswoman' })
})

test('a quotation that nobody is named for is a problem and no statement', () => {
  const { statements, problems } = read({
    conllu: `
# text = “Nobody knows who wrote this.” The talks ended.
1 “ “ PUNCT _ 3 punct
2 Nobody nobody PRON _ 3 nsubj
3 knows know VERB VerbForm=Fin 0 root
4 who who PRON _ 5 nsubj
5 wrote write VERB VerbForm=Fin 3 ccomp
6 this this PRON _ 5 obj
7 . . PUNCT _ 3 punct
8 ” ” PUNCT _ 3 punct
9 The the DET _ 10 det
10 talks talk NOUN Number=Plur 11 nsubj
11 ended end VERB VerbForm=Fin 3 parataxis
12 . . PUNCT _ 11 punct
`,
  })
  assert.deepEqual(statements, [])
  assert.deepEqual(
    problems.map(one => one.code),
    ['unattributed-quote'],
  )
})

test('every statement has evidence, content and ids that stay', () => {
  const all = [TOLD, WARNED, DASHES].map(conllu => read({ conllu }))
  for (const { statements, text } of all)
    for (const one of statements) {
      assert.ok(one.evidence.length > 0 && one.content.length > 0)
      for (const field of Object.values(one.fields))
        for (const span of field.evidence) assert.match(slice(text, span), /\S/)
    }
  assert.deepEqual(
    all.map(one => one.statements.map(statement => statement.id)),
    [TOLD, WARNED, DASHES].map(conllu => read({ conllu }).statements.map(statement => statement.id)),
  )
})
