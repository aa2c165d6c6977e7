import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { withTitles } from './titled.ts'

/** "word < head (relation)" for the words whose place in the tree changes. */
function changed(conllu: string, people: readonly string[]): string[] {
  const layers = layersFrom({ conllu, entities: people.map(name => [name, 'PER'] as const) })
  const word = (index: number): string => {
    const token = layers.tokens[index]
    return token ? layers.text.slice(token.start, token.end) : 'root'
  }
  return withTitles(layers).tokens.flatMap((token, index) => {
    const before = layers.tokens[index]
    if (before?.head === token.head && before.deprel === token.deprel) return []
    return [`${word(index)} < ${word(token.head)} (${token.deprel})`]
  })
}

test('a country that begins a title is no subject of its own', () => {
  const conllu = `
# text = U.S. Secretary of State Ann Berg and Luis Rojas met.
1 U.S. U.S. PROPN 10 nsubj
2 Secretary Secretary PROPN 1 appos
3 of of ADP 4 case
4 State State PROPN 5 compound
5 Ann Ann PROPN 2 appos
6 Berg Berg PROPN 5 flat
7 and and CCONJ 8 cc
8 Luis Luis PROPN 1 conj
9 Rojas Rojas PROPN 8 flat
10 met meet VERB Tense=Past|VerbForm=Fin 0 root
11 . . PUNCT 10 punct
`
  assert.deepEqual(changed(conllu, ['Ann Berg', 'Luis Rojas']), [
    'U.S. < Ann (nmod:desc)',
    'Secretary < Ann (nmod:desc)',
    'Ann < met (nsubj)',
    'Luis < Ann (conj)',
  ])
})

test('its preposition goes with the name', () => {
  const conllu = `
# text = He had a call with U.S. President Ann Berg.
1 He he PRON 2 nsubj
2 had have VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 call call NOUN 2 obj
5 with with ADP 6 case
6 U.S. U.S. PROPN 4 nmod
7 President President PROPN 8 nmod:desc
8 Ann Ann PROPN 4 nmod
9 Berg Berg PROPN 8 flat
10 . . PUNCT 2 punct
`
  assert.deepEqual(changed(conllu, ['Ann Berg']), ['with < Ann (case)', 'U.S. < Ann (nmod:desc)'])
})

test('a name below its title tells who holds it', () => {
  const conllu = `
# text = He met Secretary of State Ann Berg.
1 He he PRON 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Secretary secretary NOUN 2 obj
4 of of ADP 5 case
5 State State PROPN 3 nmod
6 Ann Ann PROPN 3 nmod
7 Berg Berg PROPN 6 flat
8 . . PUNCT 2 punct
`
  assert.deepEqual(changed(conllu, ['Ann Berg']), ['Ann < Secretary (appos)'])
})

test('the country after the second of two names is the second one’s', () => {
  const conllu = `
# text = Ann Berg and President Luis Rojas of Chile met.
1 Ann Ann PROPN 9 nsubj
2 Berg Berg PROPN 1 flat
3 and and CCONJ 5 cc
4 President President PROPN 5 nmod:desc
5 Luis Luis PROPN 1 conj
6 Rojas Rojas PROPN 5 flat
7 of of ADP 8 case
8 Chile Chile PROPN 1 nmod
9 met meet VERB Tense=Past|VerbForm=Fin 0 root
10 . . PUNCT 9 punct
`
  assert.deepEqual(changed(conllu, ['Ann Berg', 'Luis Rojas']), ['Chile < Luis (nmod)'])
})

test('owners, and countries that meet persons, stay where they are', () => {
  const owner = `
# text = Chile's President Luis Rojas spoke.
1 Chile Chile PROPN 4 nmod:poss
2 's 's PART 1 case
3 President President PROPN 4 nmod:desc
4 Luis Luis PROPN 6 nsubj
5 Rojas Rojas PROPN 4 flat
6 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
7 . . PUNCT 6 punct
`
  const apart = `
# text = Chile thanked Luis Rojas.
1 Chile Chile PROPN 2 nsubj
2 thanked thank VERB Tense=Past|VerbForm=Fin 0 root
3 Luis Luis PROPN 2 obj
4 Rojas Rojas PROPN 3 flat
5 . . PUNCT 2 punct
`
  assert.deepEqual(changed(owner, ['Luis Rojas']), [])
  assert.deepEqual(changed(apart, ['Luis Rojas']), [])
})

const phoned = (relation: string, noun = 'colleague'): string => `
# text = He phoned his ${noun}, Ann Berg, on Monday.
1 He he PRON 2 nsubj
2 phoned phone VERB Tense=Past|VerbForm=Fin 0 root
3 his his PRON 4 nmod:poss
4 ${noun} ${noun} NOUN Number=Sing 2 obj
5 , , PUNCT 6 punct
6 Ann Ann PROPN ${relation}
7 Berg Berg PROPN 6 flat
8 , , PUNCT 6 punct
9 on on ADP 10 case
10 Monday Monday PROPN 2 obl
11 . . PUNCT 2 punct
`

test('a name between commas names who has the title before it, and no thing', () => {
  assert.deepEqual(changed(phoned('2 obl', 'counterpart'), ['Ann Berg']), ['Ann < counterpart (appos)'])
  assert.deepEqual(changed(phoned('4 appos', 'counterpart'), ['Ann Berg']), [])
  assert.deepEqual(changed(phoned('2 obl', 'office'), ['Ann Berg']), [])
})

test('whose visit it is does not end the visit', () => {
  const conllu = `
# text = Ann Berg's visit ended.
1 Ann Ann PROPN 5 nsubj
2 Berg Berg PROPN 1 flat
3 's 's PART 1 case
4 visit visit NOUN Number=Sing 5 nsubj
5 ended end VERB Tense=Past|VerbForm=Fin 0 root
6 . . PUNCT 5 punct
`
  assert.deepEqual(changed(conllu, ['Ann Berg']), ['Ann < visit (nmod:poss)'])
})
