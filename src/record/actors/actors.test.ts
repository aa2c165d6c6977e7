import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, spanOfWords, type Written } from '../../../tests/layers.ts'
import { articleFromText } from '../../article/index.ts'
import { slice } from '../../base/span.ts'
import { treesOf } from '../../language/tree.ts'
import { actorsOf } from './index.ts'

/** Who some words of a text mean, by name. */
function readerOf(written: Written) {
  const layers = layersFrom(written)
  const actors = actorsOf(articleFromText(layers.text), layers, treesOf(layers))
  return {
    actors,
    text: layers.text,
    meant: (words: string): string[] =>
      actors.resolve(spanOfWords(layers.text, words)).map(one => `${one.actor.name} (${one.by})`),
    actor: (name: string) => actors.all.find(one => one.name === name),
  }
}

const BERLIN: Written = {
  conllu: `
# text = French President Emmanuel Macron met Chancellor Angela Merkel in Berlin.
1 French French ADJ _ 2 amod
2 President president PROPN _ 3 nmod:desc
3 Emmanuel Emmanuel PROPN _ 5 nsubj
4 Macron Macron PROPN _ 3 flat
5 met meet VERB Tense=Past|VerbForm=Fin 0 root
6 Chancellor chancellor PROPN _ 7 nmod:desc
7 Angela Angela PROPN _ 5 obj
8 Merkel Merkel PROPN _ 7 flat
9 in in ADP _ 10 case
10 Berlin Berlin PROPN _ 5 obl
11 . . PUNCT _ 5 punct

# text = He told reporters that the talks were good.
1 He he PRON _ 2 nsubj
2 told tell VERB Tense=Past|VerbForm=Fin 0 root
3 reporters reporter NOUN Number=Plur 2 iobj
4 that that SCONJ _ 8 mark
5 the the DET _ 6 det
6 talks talk NOUN Number=Plur 8 nsubj
7 were be AUX VerbForm=Fin 8 cop
8 good good ADJ _ 2 ccomp
9 . . PUNCT _ 2 punct

# text = The two leaders called Moscow.
1 The the DET _ 3 det
2 two two NUM _ 3 nummod
3 leaders leader NOUN Number=Plur 4 nsubj
4 called call VERB Tense=Past|VerbForm=Fin 0 root
5 Moscow Moscow PROPN _ 4 obj
6 . . PUNCT _ 4 punct

# text = She said that the French president left.
1 She she PRON _ 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ _ 7 mark
4 the the DET _ 6 det
5 French French ADJ _ 6 amod
6 president president NOUN Number=Sing 7 nsubj
7 left leave VERB Tense=Past|VerbForm=Fin 2 ccomp
8 . . PUNCT _ 2 punct

# text = The ambassador left.
1 The the DET _ 2 det
2 ambassador ambassador NOUN Number=Sing 3 nsubj
3 left leave VERB Tense=Past|VerbForm=Fin 0 root
4 . . PUNCT _ 3 punct
`,
  entities: [
    ['Emmanuel Macron', 'PER'],
    ['Angela Merkel', 'PER'],
    ['Berlin', 'LOC'],
    ['Moscow', 'LOC'],
  ],
}

test('a title before a name gives role and country, with the words for them', () => {
  const { actor, text } = readerOf(BERLIN)
  const macron = actor('Emmanuel Macron')
  assert.equal(macron?.kind, 'person')
  assert.equal(macron?.role, 'French President')
  assert.equal(macron?.country, 'FRA')
  assert.equal(slice(text, macron?.evidence.role ?? { start: 0, end: 0 }), 'French President')
  assert.equal(actor('Angela Merkel')?.country, undefined)
})

test('pronouns agree in gender, descriptions in role and country', () => {
  const { meant } = readerOf(BERLIN)
  assert.deepEqual(meant('He'), ['Emmanuel Macron (pronoun)'])
  assert.deepEqual(meant('She'), ['Angela Merkel (pronoun)'])
  assert.deepEqual(meant('the French president'), ['Emmanuel Macron (definite)'])
  assert.deepEqual(meant('The two leaders'), ['Emmanuel Macron (plural)', 'Angela Merkel (plural)'])
})

test('a capital acts for its country, and is a place where something takes place', () => {
  const { meant } = readerOf(BERLIN)
  assert.deepEqual(meant('Moscow'), ['Russia (metonym)'])
  assert.deepEqual(meant('Berlin'), ['Berlin (name)'])
})

test('who is not there is not guessed', () => {
  assert.deepEqual(readerOf(BERLIN).meant('The ambassador'), [])
})

const PRESIDENTS: Written = {
  conllu: `
# text = US and Chinese presidents Joe Biden and Xi spoke.
1 US US PROPN _ 4 compound
2 and and CCONJ _ 3 cc
3 Chinese Chinese ADJ _ 1 conj
4 presidents president NOUN Number=Plur 9 nsubj
5 Joe Joe PROPN _ 4 appos
6 Biden Biden PROPN _ 5 flat
7 and and CCONJ _ 8 cc
8 Xi Xi PROPN _ 5 conj
9 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
10 . . PUNCT _ 9 punct

# text = The president thinks that the Biden administration agrees.
1 The the DET _ 2 det
2 president president NOUN Number=Sing 3 nsubj
3 thinks think VERB VerbForm=Fin 0 root
4 that that SCONJ _ 8 mark
5 the the DET _ 7 det
6 Biden Biden PROPN _ 7 compound
7 administration administration NOUN Number=Sing 8 nsubj
8 agrees agree VERB VerbForm=Fin 3 ccomp
9 . . PUNCT _ 3 punct

# text = Lee Park, a spokesman for the Foreign Ministry in Seoul, and German officials said so.
1 Lee Lee PROPN _ 15 nsubj
2 Park Park PROPN _ 1 flat
3 , , PUNCT _ 5 punct
4 a a DET _ 5 det
5 spokesman spokesman NOUN Number=Sing 1 appos
6 for for ADP _ 9 case
7 the the DET _ 9 det
8 Foreign foreign ADJ _ 9 amod
9 Ministry ministry PROPN _ 5 nmod
10 in in ADP _ 11 case
11 Seoul Seoul PROPN _ 9 nmod
12 , , PUNCT _ 5 punct
13 and and CCONJ _ 15 cc
14 German German ADJ _ 15 amod
15 officials official NOUN Number=Plur 16 nsubj
16 said say VERB VerbForm=Fin 0 root
17 so so ADV _ 16 advmod
18 . . PUNCT _ 16 punct
`,
  entities: [
    ['US', 'LOC'],
    ['Joe Biden', 'PER'],
    ['Xi', 'PER'],
    ['Biden#2', 'PER'],
    ['Lee Park', 'PER'],
    ['Foreign Ministry', 'ORG'],
    ['Seoul', 'LOC'],
  ],
}

test('titles in the plural are shared out over the names', () => {
  const { actor } = readerOf(PRESIDENTS)
  assert.deepEqual([actor('Joe Biden')?.country, actor('Joe Biden')?.role], ['USA', 'US president'])
  assert.deepEqual([actor('Xi')?.country, actor('Xi')?.role], ['CHN', 'Chinese president'])
})

test('with two presidents "the president" is nobody; an administration is its country', () => {
  const { meant } = readerOf(PRESIDENTS)
  assert.deepEqual(meant('The president'), [])
  assert.deepEqual(meant('the Biden administration'), ['United States (government)'])
})

test('an apposition gives role, organisation and the country behind it; groups keep their words', () => {
  const { actor, meant } = readerOf(PRESIDENTS)
  const park = actor('Lee Park')
  assert.equal(park?.role, 'spokesman for the Foreign Ministry in Seoul')
  assert.equal(park?.organization, 'Foreign Ministry')
  assert.equal(park?.country, 'KOR')
  assert.deepEqual(meant('German officials'), ['German officials (group)'])
  assert.equal(actor('German officials')?.country, 'DEU')
})

test('every mention of every actor is words of the text, and reading again gives the same', () => {
  const first = readerOf(BERLIN)
  for (const actor of first.actors.all)
    for (const span of actor.mentions) assert.match(slice(first.text, span), /\S/)
  assert.deepEqual(readerOf(BERLIN).actors.all, first.actors.all)
})

test('a pronoun is nobody whom its own clause or one without a subject deals with', () => {
  const { meant } = readerOf({
    conllu: `
# text = Anna Berg met Maria Holm.
1 Anna Anna PROPN _ 3 nsubj
2 Berg Berg PROPN _ 1 flat
3 met meet VERB VerbForm=Fin 0 root
4 Maria Maria PROPN _ 3 obj
5 Holm Holm PROPN _ 4 flat
6 . . PUNCT _ 3 punct

# text = Maria Holm smiled.
1 Maria Maria PROPN _ 3 nsubj
2 Holm Holm PROPN _ 1 flat
3 smiled smile VERB VerbForm=Fin 0 root
4 . . PUNCT _ 3 punct

# text = She spoke, asking Maria Holm.
1 She she PRON _ 2 nsubj
2 spoke speak VERB VerbForm=Fin 0 root
3 , , PUNCT _ 4 punct
4 asking ask VERB VerbForm=Ger 2 advcl
5 Maria Maria PROPN _ 4 obj
6 Holm Holm PROPN _ 5 flat
7 . . PUNCT _ 2 punct
`,
    entities: [
      ['Anna Berg', 'PER'],
      ['Maria Holm', 'PER'],
      ['Maria Holm#2', 'PER'],
      ['Maria Holm#3', 'PER'],
    ],
  })
  assert.deepEqual(meant('She'), ['Anna Berg (pronoun)'])
})

test('a title that the tree makes a subject beside the name is the bearer’s', () => {
  const { meant, actor } = readerOf({
    conllu: `
# text = Norwegian Envoy for Peace Ann Berg said little.
1 Norwegian Norwegian ADJ _ 2 amod
2 Envoy envoy PROPN _ 7 nsubj
3 for for ADP _ 4 case
4 Peace Peace PROPN _ 2 nmod
5 Ann Ann PROPN _ 7 nsubj
6 Berg Berg PROPN _ 5 flat
7 said say VERB VerbForm=Fin 0 root
8 little little ADJ _ 7 obj
9 . . PUNCT _ 7 punct

# text = She left.
1 She she PRON _ 2 nsubj
2 left leave VERB VerbForm=Fin 0 root
3 . . PUNCT _ 2 punct
`,
    entities: [['Ann Berg', 'PER']],
  })
  assert.deepEqual(meant('She'), ['Ann Berg (pronoun)'])
  assert.equal(actor('Ann Berg')?.country, 'NOR')
  assert.equal(actor('Ann Berg')?.role, 'Norwegian Envoy for Peace')
})

test('an office without a name yields to a person with one', () => {
  const { meant } = readerOf({
    conllu: `
# text = Ann Berg met a Norwegian senator.
1 Ann Ann PROPN _ 3 nsubj
2 Berg Berg PROPN _ 1 flat
3 met meet VERB VerbForm=Fin 0 root
4 a a DET _ 6 det
5 Norwegian Norwegian ADJ _ 6 amod
6 senator senator NOUN Number=Sing 3 obj
7 . . PUNCT _ 3 punct

# text = A Norwegian senator smiled.
1 A a DET _ 3 det
2 Norwegian Norwegian ADJ _ 3 amod
3 senator senator NOUN Number=Sing 4 nsubj
4 smiled smile VERB VerbForm=Fin 0 root
5 . . PUNCT _ 4 punct

# text = She left.
1 She she PRON _ 2 nsubj
2 left leave VERB VerbForm=Fin 0 root
3 . . PUNCT _ 2 punct
`,
    entities: [['Ann Berg', 'PER']],
  })
  assert.deepEqual(meant('She'), ['Ann Berg (pronoun)'])
})

test('an official among others is nobody whom the report names', () => {
  const { meant } = readerOf({
    conllu: `
# text = French Foreign Minister Anna Berg came.
1 French French ADJ 3 amod
2 Foreign Foreign ADJ 3 amod
3 Minister Minister PROPN 4 compound
4 Anna Anna PROPN 6 nsubj
5 Berg Berg PROPN 4 flat
6 came come VERB Tense=Past|VerbForm=Fin 0 root
7 . . PUNCT 6 punct

# text = A French minister spoke.
1 A a DET 3 det
2 French French ADJ 3 amod
3 minister minister NOUN 4 nsubj
4 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
5 . . PUNCT 4 punct
`,
    entities: [['Anna Berg', 'PER']],
  })
  assert.ok(meant('A French minister').every(one => !one.startsWith('Anna Berg')))
})

test('"Presidents A of one state and B of another" hold one office each', () => {
  const { actor } = readerOf({
    conllu: `
# text = Presidents Kim of Peru and Lee of Kenya met.
1 Presidents president NOUN Number=Plur 2 nmod:desc
2 Kim Kim PROPN 8 nsubj
3 of of ADP 4 case
4 Peru Peru PROPN 2 nmod
5 and and CCONJ 6 cc
6 Lee Lee PROPN 2 conj
7 of of ADP 8 case
8 Kenya Kenya PROPN 6 nmod
9 met meet VERB Tense=Past|VerbForm=Fin 0 root
10 . . PUNCT 9 punct
`,
    entities: [
      ['Kim', 'PER'],
      ['Peru', 'LOC'],
      ['Lee', 'PER'],
      ['Kenya', 'LOC'],
    ],
  })
  assert.equal(actor('Kim')?.role, 'President of Peru')
  assert.equal(actor('Lee')?.role, 'President of Kenya')
  assert.equal(actor('Lee')?.country, 'KEN')
})

test('an agency with another name is another agency, and a name takes no state from the sentence before', () => {
  const { actor, meant } = readerOf({
    conllu: `
# text = The Alfa agency reported on Kenyans.
1 The the DET 3 det
2 Alfa Alfa PROPN 3 compound
3 agency agency NOUN Number=Sing 4 nsubj
4 reported report VERB Tense=Past|VerbForm=Fin 0 root
5 on on ADP 6 case
6 Kenyans Kenyan PROPN Number=Plur 4 obl
7 . . PUNCT 4 punct

# text = Gamma left.
1 Gamma Gamma PROPN 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 . . PUNCT 2 punct

# text = The Beta agency followed.
1 The the DET 3 det
2 Beta Beta PROPN 3 compound
3 agency agency NOUN Number=Sing 4 nsubj
4 followed follow VERB Tense=Past|VerbForm=Fin 0 root
5 . . PUNCT 4 punct
`,
    entities: [
      ['Alfa agency', 'ORG'],
      ['Gamma', 'ORG'],
    ],
  })
  assert.equal(actor('Gamma')?.country, undefined)
  assert.notDeepEqual(meant('The Beta agency'), ['Alfa agency (definite)'])
})

test('a highly placed source is named with the adverb', () => {
  const { actors, text } = readerOf({
    conllu: `
# text = A highly placed Kenyan official spoke.
1 A a DET 5 det
2 highly highly ADV 3 advmod
3 placed placed ADJ 5 amod
4 Kenyan Kenyan ADJ 5 amod
5 official official NOUN Number=Sing 6 nsubj
6 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
7 . . PUNCT 6 punct
`,
  })
  const [who] = actors.resolve(spanOfWords(text, 'A highly placed Kenyan official'))
  assert.equal(who?.actor.name, 'highly placed Kenyan official')
})
