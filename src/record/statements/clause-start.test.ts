import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'

const CALLED = `
# text = Berg phoned his colleague, the ministry said.
1 Berg Berg PROPN 2 nsubj
2 phoned phone VERB Tense=Past|VerbForm=Fin 8 ccomp
3 his his PRON 4 nmod:poss
4 colleague colleague NOUN Number=Sing 2 obj
5 , , PUNCT 8 punct
6 the the DET 7 det
7 ministry ministry NOUN Number=Sing 8 nsubj
8 said say VERB Tense=Past|VerbForm=Fin 0 root
9 . . PUNCT 8 punct
`

/** What a ministry says, of which the model found no more than `content`. */
function said(conllu: string, content: string, cue = 'said', source = 'the ministry'): string[] {
  const { reading, statements } = readingFrom({
    conllu,
    entities: [['Berg', 'PER']],
    attributions: [{ source, cue, content }],
  })
  return statements.flatMap(one => one.content.map(({ start, end }) => reading.layers.text.slice(start, end)))
}

test('what is said begins with the subject of its clause', () => {
  assert.deepEqual(said(CALLED, 'his colleague'), ['Berg phoned his colleague'])
  assert.deepEqual(said(CALLED, 'Berg phoned his colleague'), ['Berg phoned his colleague'])
})

test('the subject of the cue is no part of what is said', () => {
  const conllu = `
# text = Berg said it was late.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 it it PRON 5 nsubj
4 was be AUX Tense=Past|VerbForm=Fin 5 cop
5 late late ADJ 2 ccomp
6 . . PUNCT 2 punct
`
  assert.deepEqual(said(conllu, 'it was late', 'said', 'Berg'), ['it was late'])
})

test('who says it speaks, and not the paper that passes it on', () => {
  const conllu = `
# text = Berg said as reported by Alfa that talks ended.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 as as SCONJ 4 mark
4 reported report VERB Tense=Past|VerbForm=Part 2 advcl
5 by by ADP 6 case
6 Alfa Alfa PROPN 4 obl:agent
7 that that SCONJ 9 mark
8 talks talk NOUN Number=Plur 9 nsubj
9 ended end VERB Tense=Past|VerbForm=Fin 2 ccomp
10 . . PUNCT 2 punct
`
  const { statements } = readingFrom({
    conllu,
    entities: [
      ['Berg', 'PER'],
      ['Alfa', 'ORG'],
    ],
    attributions: [{ source: 'Alfa', cue: 'said as reported', content: 'talks ended' }],
  })
  assert.deepEqual(
    statements.map(one => one.speaker.name),
    ['Berg'],
  )
})

const SIGNED = `
# text = Berg, who had opposed it, signed the deal, the ministry said.
1 Berg Berg PROPN 9 nsubj
2 , , PUNCT 5 punct
3 who who PRON PronType=Rel 5 nsubj
4 had have AUX Tense=Past|VerbForm=Fin 5 aux
5 opposed oppose VERB Tense=Past|VerbForm=Part 1 acl:relcl
6 it it PRON 5 obj
7 , , PUNCT 1 punct
8 then then ADV 9 advmod
9 signed sign VERB Tense=Past|VerbForm=Fin 15 ccomp
10 the the DET 11 det
11 deal deal NOUN Number=Sing 9 obj
12 , , PUNCT 15 punct
13 the the DET 14 det
14 ministry ministry NOUN Number=Sing 15 nsubj
15 said say VERB Tense=Past|VerbForm=Fin 0 root
16 . . PUNCT 15 punct
`.replace('it, signed', 'it, then signed')

test('what is said before its cue goes on to the end of its clause', () => {
  const whole = 'Berg, who had opposed it, then signed the deal'
  assert.deepEqual(said(SIGNED, 'Berg'), [whole])
  assert.deepEqual(said(SIGNED, whole), [whole])
})
