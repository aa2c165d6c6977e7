import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { lines, movesOf } from '../../../tests/moves.ts'

const DEMAND = `
# text = France demanded that Italy withdraw its troops.
1 France France PROPN 2 nsubj
2 demanded demand VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 5 mark
4 Italy Italy PROPN 5 nsubj
5 withdraw withdraw VERB VerbForm=Fin 2 ccomp
6 its its PRON 7 nmod:poss
7 troops troop NOUN Number=Plur 5 obj
8 . . PUNCT 2 punct
`

test('a demand is one act of the one who demands; what is demanded is none', () => {
  const found = movesOf({
    conllu: DEMAND,
    entities: [
      ['France', 'GPE'],
      ['Italy', 'GPE'],
    ],
  })
  assert.deepEqual(lines(found), ['REQUEST: France > Italy [demanded]'])
  assert.deepEqual(found.moves[0]?.actor, [{ name: 'France', country: 'FRA' }])
})

test('the passive names its actor after "by"; without one there is no move', () => {
  const conllu = (by: string): string => `
# text = The bill was rejected${by === '' ? '' : ' by Chile'}.
1 The the DET 2 det
2 bill bill NOUN Number=Sing 4 nsubj:pass
3 was be AUX Tense=Past|VerbForm=Fin 4 aux:pass
4 rejected reject VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
${by}5${by === '' ? '' : '.1'} . . PUNCT 4 punct
`
  const written = `5 by by ADP 6 case\n6 Chile Chile PROPN 4 obl:agent\n`
  const named = movesOf({ conllu: conllu(written).replace('5.1', '7'), entities: [['Chile', 'GPE']] })
  assert.deepEqual(lines(named), ['REJECT: Chile >  [was rejected]'])
  assert.deepEqual(movesOf({ conllu: conllu('') }).moves, [])
})

test('what is still to come is agreed or threatened', () => {
  const future = (verb: string, object: string): string => `
# text = Norway will ${verb} ${object} on Peru.
1 Norway Norway PROPN 3 nsubj
2 will will AUX VerbForm=Fin 3 aux
3 ${verb} ${verb} VERB VerbForm=Inf 0 root
4 ${object} ${object === 'sanctions' ? 'sanction' : object} NOUN Number=Plur 3 obj
5 on on ADP 6 case
6 Peru Peru PROPN 3 obl
7 . . PUNCT 3 punct
`
  const entities: Written['entities'] = [
    ['Norway', 'GPE'],
    ['Peru', 'GPE'],
  ]
  assert.deepEqual(lines(movesOf({ conllu: future('impose', 'sanctions'), entities })), [
    'THREATEN: Norway > Peru [will impose]',
  ])
})

test('what is denied, supposed or only wished for is no act', () => {
  const entities: Written['entities'] = [
    ['Kenya', 'GPE'],
    ['Ghana', 'GPE'],
  ]
  const denied = `
# text = Kenya did not attack Ghana.
1 Kenya Kenya PROPN 4 nsubj
2 did do AUX Tense=Past|VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 attack attack VERB VerbForm=Inf 0 root
5 Ghana Ghana PROPN 4 obj
6 . . PUNCT 4 punct
`
  const supposed = `
# text = If Kenya attacks Ghana, nobody wins.
1 If if SCONJ 3 mark
2 Kenya Kenya PROPN 3 nsubj
3 attacks attack VERB Tense=Pres|VerbForm=Fin 7 advcl
4 Ghana Ghana PROPN 3 obj
5 , , PUNCT 3 punct
6 nobody nobody PRON 7 nsubj
7 wins win VERB Tense=Pres|VerbForm=Fin 0 root
8 . . PUNCT 7 punct
`
  const wished = `
# text = Kenya wanted to attack Ghana.
1 Kenya Kenya PROPN 2 nsubj
2 wanted want VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 attack attack VERB VerbForm=Inf 2 xcomp
5 Ghana Ghana PROPN 4 obj
6 . . PUNCT 2 punct
`
  for (const conllu of [denied, supposed, wished]) assert.deepEqual(movesOf({ conllu, entities }).moves, [])
})

test('a friendly act that is denied is refused', () => {
  const conllu = `
# text = Kenya did not ratify the treaty.
1 Kenya Kenya PROPN 4 nsubj
2 did do AUX Tense=Past|VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 ratify ratify VERB VerbForm=Inf 0 root
5 the the DET 6 det
6 treaty treaty NOUN Number=Sing 4 obj
7 . . PUNCT 4 punct
`
  assert.deepEqual(lines(movesOf({ conllu, entities: [['Kenya', 'GPE']] })), [
    'REJECT: Kenya >  [did not ratify]',
  ])
})

test('nouns have their own actors', () => {
  const conllu = `
# text = Turkish airstrikes on Syria killed civilians.
1 Turkish Turkish ADJ Degree=Pos 2 amod
2 airstrikes airstrike NOUN Number=Plur 5 nsubj
3 on on ADP 4 case
4 Syria Syria PROPN 2 nmod
5 killed kill VERB Tense=Past|VerbForm=Fin 0 root
6 civilians civilian NOUN Number=Plur 5 obj
7 . . PUNCT 5 punct
`
  const [move] = movesOf({ conllu, entities: [['Syria', 'GPE']] }).moves
  assert.equal(move?.type, 'ASSAULT')
  assert.equal(move?.actor[0]?.country, 'TUR')
  assert.equal(move?.recipient?.[0]?.country, 'SYR')
})

test('one act in two sentences is one move with two triggers', () => {
  const again = `
# text = The demand came from France.
1 The the DET 2 det
2 demand demand NOUN Number=Sing 3 nsubj
3 came come VERB Tense=Past|VerbForm=Fin 0 root
4 from from ADP 5 case
5 France France PROPN 3 obl
6 . . PUNCT 3 punct

# text = France urged Italy to act.
1 France France PROPN 2 nsubj
2 urged urge VERB Tense=Past|VerbForm=Fin 0 root
3 Italy Italy PROPN 2 obj
4 to to PART 5 mark
5 act act VERB VerbForm=Inf 2 xcomp
6 . . PUNCT 2 punct
`
  const found = movesOf({
    conllu: `${DEMAND}\n${again}`,
    entities: [
      ['France', 'GPE'],
      ['Italy', 'GPE'],
      ['France#2', 'GPE'],
      ['France#3', 'GPE'],
      ['Italy#2', 'GPE'],
    ],
  })
  assert.deepEqual(lines(found), ['REQUEST: France > Italy [demanded | urged]'])
  assert.equal(found.moves[0]?.evidence.length, 2)
})

test('the same words in other senses are no political acts', () => {
  const conllu = `
# text = The storm hit Ghana and the firm ended its sale.
1 The the DET 2 det
2 storm storm NOUN Number=Sing 3 nsubj
3 hit hit VERB Tense=Past|VerbForm=Fin 0 root
4 Ghana Ghana PROPN 3 obj
5 and and CCONJ 8 cc
6 the the DET 7 det
7 firm firm NOUN Number=Sing 8 nsubj
8 ended end VERB Tense=Past|VerbForm=Fin 3 conj
9 its its PRON 10 nmod:poss
10 sale sale NOUN Number=Sing 8 obj
11 . . PUNCT 3 punct
`
  assert.deepEqual(movesOf({ conllu, entities: [['Ghana', 'GPE']] }).moves, [])
})

test('ids and order do not change from run to run', () => {
  const written: Written = {
    conllu: DEMAND,
    entities: [
      ['France', 'GPE'],
      ['Italy', 'GPE'],
    ],
  }
  assert.deepEqual(movesOf(written), movesOf(written))
})

test('what somebody’s people demand is not their own demand', () => {
  const conllu = `
# text = Ann Berg's lawyers demanded that Italy withdraw.
1 Ann Ann PROPN 4 nmod:poss
2 Berg Berg PROPN 1 flat
3 's 's PART 1 case
4 lawyers lawyer NOUN Number=Plur 5 nsubj
5 demanded demand VERB Tense=Past|VerbForm=Fin 0 root
6 that that SCONJ 8 mark
7 Italy Italy PROPN 8 nsubj
8 withdraw withdraw VERB VerbForm=Fin 5 ccomp
9 . . PUNCT 5 punct
`
  const entities: Written['entities'] = [
    ['Ann Berg', 'PER'],
    ['Italy', 'GPE'],
  ]
  assert.equal(
    lines(movesOf({ conllu, entities })).some(line => line.includes('Ann Berg >')),
    false,
  )
})

test('who is only said to report an act does not act', () => {
  const conllu = `
# text = According to France, the raid struck Italy.
1 According accord VERB 3 case
2 to to ADP 1 fixed
3 France France PROPN 7 obl
4 , , PUNCT 3 punct
5 the the DET 6 det
6 raid raid NOUN 7 nsubj
7 struck strike VERB Tense=Past|VerbForm=Fin 0 root
8 Italy Italy PROPN 7 obj
9 . . PUNCT 7 punct
`
  const entities: Written['entities'] = [
    ['France', 'GPE'],
    ['Italy', 'GPE'],
  ]
  assert.deepEqual(lines(movesOf({ conllu, entities })), [])
})
