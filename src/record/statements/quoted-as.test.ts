import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import { slice } from '../../base/span.ts'

/** Each statement in one line: speaker, cue, words; through which outlet, to whom. */
function told(written: Written): string[] {
  const { reading, statements } = readingFrom(written)
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(span => slice(reading.layers.text, span)).join(' … ')
  return statements.map(
    ({ speaker, cue, content, venue, addressee }) =>
      `${speaker.name ?? speaker.role ?? '?'} [${words(cue)}] ${words(content)}` +
      `${venue ? ` in: ${venue}` : ''}${addressee ? ` to: ${addressee}` : ''}`,
  )
}

test('who is quoted as saying something speaks, and who quotes is the outlet', () => {
  const conllu = `
# text = The Interfax agency quoted Minister Luis Rojas as saying that the border was closed.
1 The the DET 3 det
2 Interfax Interfax PROPN 3 compound
3 agency agency NOUN Number=Sing 4 nsubj
4 quoted quote VERB Tense=Past|VerbForm=Fin 0 root
5 Minister Minister PROPN 6 nmod:desc
6 Luis Luis PROPN 4 obj
7 Rojas Rojas PROPN 6 flat
8 as as SCONJ 9 mark
9 saying say VERB Tense=Pres|VerbForm=Part 4 advcl
10 that that SCONJ 14 mark
11 the the DET 12 det
12 border border NOUN 14 nsubj
13 was be AUX Tense=Past|VerbForm=Fin 14 cop
14 closed closed ADJ 9 ccomp
15 . . PUNCT 4 punct
`
  const found = told({
    conllu,
    entities: [
      ['Interfax agency', 'ORG'],
      ['Luis Rojas', 'PER'],
    ],
    attributions: [
      {
        source: 'The Interfax agency',
        cue: 'quoted',
        content: 'Minister Luis Rojas as saying that the border was closed',
      },
    ],
  })
  assert.deepEqual(found, ['Luis Rojas [quoted … saying] the border was closed in: Interfax agency'])
})

test('in the passive who quotes stands after "by"', () => {
  const conllu = `
# text = "The talks have failed," Ann Berg was quoted as saying by the Reuters news agency.
1 " " PUNCT 5 punct
2 The the DET 3 det
3 talks talk NOUN Number=Plur 5 nsubj
4 have have AUX Tense=Pres|VerbForm=Fin 5 aux
5 failed fail VERB Tense=Past|VerbForm=Part 11 ccomp
6 , , PUNCT 5 punct
7 " " PUNCT 5 punct
8 Ann Ann PROPN 11 nsubj:pass
9 Berg Berg PROPN 8 flat
10 was be AUX Tense=Past|VerbForm=Fin 11 aux:pass
11 quoted quote VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
12 as as SCONJ 13 mark
13 saying say VERB Tense=Pres|VerbForm=Part 11 advcl
14 by by ADP 18 case
15 the the DET 18 det
16 Reuters Reuters PROPN 18 compound
17 news news NOUN 18 compound
18 agency agency NOUN 13 obl
19 . . PUNCT 11 punct
`
  const found = told({
    conllu,
    entities: [
      ['Ann Berg', 'PER'],
      ['Reuters news agency', 'ORG'],
    ],
    attributions: [{ source: 'Ann Berg', cue: 'was quoted as saying', content: '"The talks have failed,"' }],
  })
  assert.deepEqual(found, ['Ann Berg [quoted … saying] The talks have failed in: Reuters news agency'])
})

test('a person who quotes another is no outlet, and what is quoted without "as saying" is left alone', () => {
  const conllu = `
# text = Rojas quoted Berg as saying that she would not come.
1 Rojas Rojas PROPN 2 nsubj
2 quoted quote VERB Tense=Past|VerbForm=Fin 0 root
3 Berg Berg PROPN 2 obj
4 as as SCONJ 5 mark
5 saying say VERB Tense=Pres|VerbForm=Part 2 advcl
6 that that SCONJ 10 mark
7 she she PRON PronType=Prs 10 nsubj
8 would would AUX VerbForm=Fin 10 aux
9 not not PART 10 advmod
10 come come VERB VerbForm=Inf 5 ccomp
11 . . PUNCT 2 punct

# text = Rojas quoted a poem about the sea.
1 Rojas Rojas PROPN 2 nsubj
2 quoted quote VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 poem poem NOUN 2 obj
5 about about ADP 7 case
6 the the DET 7 det
7 sea sea NOUN 4 nmod
8 . . PUNCT 2 punct
`
  const entities: Written['entities'] = [
    ['Rojas', 'PER'],
    ['Berg', 'PER'],
  ]
  assert.deepEqual(told({ conllu, entities }), ['Berg [quoted … saying] she would not come'])
})

test('an outlet has the name that stands behind what it is; an office that is informed is no outlet', () => {
  const conllu = `
# text = "We will not yield," Luis Rojas told the newspaper Die Zeit.
1 " " PUNCT 5 punct
2 We we PRON PronType=Prs 5 nsubj
3 will will AUX VerbForm=Fin 5 aux
4 not not PART 5 advmod
5 yield yield VERB VerbForm=Inf 10 ccomp
6 , , PUNCT 5 punct
7 " " PUNCT 5 punct
8 Luis Luis PROPN 10 nsubj
9 Rojas Rojas PROPN 8 flat
10 told tell VERB Tense=Past|VerbForm=Fin 0 root
11 the the DET 12 det
12 newspaper newspaper NOUN 10 iobj
13 Die Die PROPN 8 flat
14 Zeit Zeit PROPN 13 flat
15 . . PUNCT 10 punct

# text = He informed the Peace Office that the border was closed.
1 He he PRON PronType=Prs 2 nsubj
2 informed inform VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 5 det
4 Peace Peace PROPN 5 compound
5 Office Office PROPN 2 iobj
6 that that SCONJ 10 mark
7 the the DET 8 det
8 border border NOUN 10 nsubj
9 was be AUX Tense=Past|VerbForm=Fin 10 cop
10 closed closed ADJ 2 ccomp
11 . . PUNCT 2 punct
`
  const found = told({
    conllu,
    entities: [
      ['Luis Rojas', 'PER'],
      ['Die Zeit', 'ORG'],
      ['Peace Office', 'ORG'],
    ],
    attributions: [{ source: 'Luis Rojas', cue: 'told', content: '"We will not yield,"' }],
  })
  assert.equal(found[0], 'Luis Rojas [told] We will not yield in: newspaper Die Zeit')
  assert.match(found[1] ?? '', /the border was closed to: Peace Office$/)
})

test('an outlet is told by its whole name, also where the tree takes the first word of it away', () => {
  const conllu = `
# text = Berg was quoted by Radio Lima as saying that talks failed.
1 Berg Berg PROPN 3 nsubj:pass
2 was be AUX Tense=Past|VerbForm=Fin 3 aux:pass
3 quoted quote VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
4 by by ADP 6 case
5 Radio Radio PROPN 3 nmod
6 Lima Lima PROPN 3 obl:agent
7 as as SCONJ 8 mark
8 saying say VERB Tense=Pres|VerbForm=Part 3 advcl
9 that that SCONJ 11 mark
10 talks talk NOUN Number=Plur 11 nsubj
11 failed fail VERB Tense=Past|VerbForm=Fin 8 ccomp
12 . . PUNCT 3 punct
`
  const found = told({
    conllu,
    entities: [
      ['Berg', 'PER'],
      ['Radio Lima', 'ORG'],
    ],
  })
  assert.deepEqual(found, ['Berg [quoted … saying] talks failed in: Radio Lima'])
})

test('who tells a news conference something speaks there, whatever it came after', () => {
  const conllu = `
# text = Luis Rojas told a news conference after a meeting that the border was closed.
1 Luis Luis PROPN 3 nsubj
2 Rojas Rojas PROPN 1 flat
3 told tell VERB Tense=Past|VerbForm=Fin 0 root
4 a a DET 6 det
5 news news NOUN Number=Sing 6 compound
6 conference conference NOUN Number=Sing 3 obj
7 after after ADP 9 case
8 a a DET 9 det
9 meeting meeting NOUN Number=Sing 3 obl
10 that that SCONJ 14 mark
11 the the DET 12 det
12 border border NOUN 14 nsubj
13 was be AUX Tense=Past|VerbForm=Fin 14 cop
14 closed closed ADJ 3 ccomp
15 . . PUNCT 3 punct
`
  const found = told({
    conllu,
    entities: [['Luis Rojas', 'PER']],
    attributions: [{ source: ['Luis Rojas'], cue: ['told'], content: ['that the border was closed'] }],
  })
  assert.deepEqual(found, ['Luis Rojas [told] the border was closed in: news conference'])
})
