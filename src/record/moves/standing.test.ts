import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { lines, movesOf } from '../../../tests/moves.ts'

const REFUSED = `
# text = Serbia rejected the plan.
1 Serbia Serbia PROPN 2 nsubj
2 rejected reject VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 plan plan NOUN Number=Sing 2 obj
5 . . PUNCT 2 punct

# text = Serbia vetoed the visa.
1 Serbia Serbia PROPN 2 nsubj
2 vetoed veto VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 visa visa NOUN Number=Sing 2 obj
5 . . PUNCT 2 punct
`

test('other words about other things are other acts; other words about the same thing are one', () => {
  const entities: Written['entities'] = [
    ['Serbia', 'GPE'],
    ['Serbia#2', 'GPE'],
  ]
  assert.deepEqual(lines(movesOf({ conllu: REFUSED, entities })), [
    'REJECT: Serbia >  [rejected]',
    'REJECT: Serbia >  [vetoed]',
  ])
  assert.deepEqual(lines(movesOf({ conllu: REFUSED.replaceAll('visa', 'plan'), entities })), [
    'REJECT: Serbia >  [rejected | vetoed]',
  ])
})

test('what is put off "until" is done after all; a promise on a condition is none, a threat on one is', () => {
  const until = `
# text = Norway did not endorse Peru until June.
1 Norway Norway PROPN 4 nsubj
2 did do AUX Tense=Past|VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 endorse endorse VERB VerbForm=Inf 0 root
5 Peru Peru PROPN 4 obj
6 until until ADP 7 case
7 June June PROPN 4 obl
8 . . PUNCT 4 punct
`
  const entities: Written['entities'] = [
    ['Norway', 'GPE'],
    ['Peru', 'GPE'],
  ]
  assert.deepEqual(movesOf({ conllu: until, entities }).moves, [])
  const condition = (verb: string, object: string): string => `
# text = Norway will ${verb} ${object} if Peru agrees.
1 Norway Norway PROPN 3 nsubj
2 will will AUX VerbForm=Fin 3 aux
3 ${verb} ${verb} VERB VerbForm=Inf 0 root
4 ${object} ${object.replace(/s$/, '')} NOUN Number=Plur 3 obj
5 if if SCONJ 7 mark
6 Peru Peru PROPN 7 nsubj
7 agrees agree VERB Tense=Pres|VerbForm=Fin 3 advcl
8 . . PUNCT 3 punct
`
  assert.deepEqual(movesOf({ conllu: condition('back', 'plans'), entities }).moves, [])
  assert.deepEqual(lines(movesOf({ conllu: condition('impose', 'sanctions'), entities })), [
    'THREATEN: Norway >  [will impose]',
  ])
})

test('a paper or channel does no acts; who is struck does not strike', () => {
  const accuse = `
# text = Norway News accused Peru.
1 Norway Norway PROPN 2 compound
2 News News PROPN 3 nsubj
3 accused accuse VERB Tense=Past|VerbForm=Fin 0 root
4 Peru Peru PROPN 3 obj
5 . . PUNCT 3 punct
`
  const paper: Written['entities'] = [
    ['Norway News', 'ORG'],
    ['Peru', 'GPE'],
  ]
  assert.deepEqual(movesOf({ conllu: accuse, entities: paper }).moves, [])
  const killing = `
# text = The Berg assassination shocked Peru.
1 The the DET 3 det
2 Berg Berg PROPN 3 compound
3 assassination assassination NOUN Number=Sing 4 nsubj
4 shocked shock VERB Tense=Past|VerbForm=Fin 0 root
5 Peru Peru PROPN 4 obj
6 . . PUNCT 4 punct
`
  const victim: Written['entities'] = [
    ['Berg', 'PER'],
    ['Peru', 'GPE'],
  ]
  assert.deepEqual(movesOf({ conllu: killing, entities: victim }).moves, [])
})

test('the mode is the one that word or object makes plain, and none for what is still to come', () => {
  const rule = (verb: string, tense: string, object: string): string => `
# text = Norway ${verb} a ${object} in Peru.
1 Norway Norway PROPN 2 nsubj
2 ${verb} impose VERB ${tense} 0 root
3 a a DET 4 det
4 ${object} ${object} NOUN Number=Sing 2 obj
5 in in ADP 6 case
6 Peru Peru PROPN 2 obl
7 . . PUNCT 2 punct
`
  const entities: Written['entities'] = [
    ['Norway', 'GPE'],
    ['Peru', 'GPE'],
  ]
  const modes = (object: string): unknown[] =>
    movesOf({ conllu: rule('imposed', 'Tense=Past|VerbForm=Fin', object), entities }).moves.map(
      ({ type, mode, fields }) => [type, mode, fields.mode?.by],
    )
  assert.deepEqual(modes('curfew'), [['COERCE', 'curfew', 'plover-mode']])
  assert.deepEqual(modes('lockdown'), [['COERCE', undefined, undefined]])
})

test('what somebody has yet to do is not done; a plan that is executed hurts nobody', () => {
  const entities: Written['entities'] = [['Norway', 'GPE']]
  const yet = `
# text = Norway has yet to concede.
1 Norway Norway PROPN 2 nsubj
2 has have VERB Tense=Pres|VerbForm=Fin 0 root
3 yet yet ADV 2 advmod
4 to to PART 5 mark
5 concede concede VERB VerbForm=Inf 2 xcomp
6 . . PUNCT 2 punct
`
  assert.deepEqual(movesOf({ conllu: yet, entities }).moves, [])
  const executed = (object: string): string => `
# text = Norway executed a ${object}.
1 Norway Norway PROPN 2 nsubj
2 executed execute VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 ${object} ${object} NOUN Number=Sing 2 obj
5 . . PUNCT 2 punct
`
  assert.deepEqual(movesOf({ conllu: executed('plan'), entities }).moves, [])
  assert.deepEqual(lines(movesOf({ conllu: executed('prisoner'), entities })), [
    'ASSAULT: Norway > prisoner [executed]',
  ])
})

test('a policy or plan of doing something does nothing yet', () => {
  const policy = `
# text = Norway has a policy of deporting rebels.
1 Norway Norway PROPN 2 nsubj
2 has have VERB Tense=Pres|VerbForm=Fin 0 root
3 a a DET 4 det
4 policy policy NOUN Number=Sing 2 obj
5 of of SCONJ 6 mark
6 deporting deport VERB VerbForm=Ger 4 acl
7 rebels rebel NOUN Number=Plur 6 obj
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesOf({ conllu: policy, entities: [['Norway', 'GPE']] }).moves, [])
})
