import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'
import { findContacts } from '../contacts/index.ts'
import { withSides } from './sides.ts'

const SAID = `
# text = Each side called it useful.
1 Each each DET 2 det
2 side side NOUN 3 nsubj
3 called call VERB Tense=Past|VerbForm=Fin 0 root
4 it it PRON 3 obj
5 useful useful ADJ 3 xcomp
6 . . PUNCT 3 punct
`

const MET = `
# text = Peru met Kenya.
1 Peru Peru PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Kenya Kenya PROPN 2 obj
4 . . PUNCT 2 punct
`

const ACTED = `
# text = Peru praised Kenya.
1 Peru Peru PROPN 2 nsubj
2 praised praise VERB Tense=Past|VerbForm=Fin 0 root
3 Kenya Kenya PROPN 2 obj
4 . . PUNCT 2 punct
`

function speakers(before: string): (string | undefined)[] {
  const { reading, statements } = readingFrom({
    conllu: `${before}\n${SAID}`,
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
    ],
    attributions: [{ source: 'Each side', cue: 'called', content: 'it useful' }],
  })
  return withSides(reading, statements, findContacts(reading, statements)).map(one => one.speaker.name)
}

test('"each side" speaks for the two who met', () => {
  assert.deepEqual(speakers(MET), ['Peru and Kenya'])
})

test('"each side" stays open where no contact of two is told', () => {
  assert.deepEqual(speakers(ACTED), [undefined])
})

/** Who says what follows a contact, or something else, where "They" does. */
function theySay(before: string): (string | undefined)[] {
  const { reading, statements } = readingFrom({
    conllu: `${before}
# text = They said talks help.
1 They they PRON PronType=Prs 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 4 nsubj
4 help help VERB VerbForm=Fin 2 ccomp
5 . . PUNCT 2 punct
`,
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
    ],
    attributions: [{ source: 'They', cue: 'said', content: 'talks help' }],
  })
  return withSides(reading, statements, findContacts(reading, statements)).map(one => one.speaker.name)
}

test('"they" right after a contact of two are those who met; after anything else they stay open', () => {
  assert.deepEqual(theySay(MET), ['Peru and Kenya'])
  assert.deepEqual(theySay(ACTED), [undefined])
  assert.deepEqual(theySay(`${MET}${ACTED}`), [undefined])
})

/** Two who meet in a town, and what "They" say after that, with the words in between. */
function afterMeetingIn(town: string, between = ''): (string | undefined)[] {
  const { reading, statements } = readingFrom({
    conllu: `
# text = President Anna Berg met President Luis Rojas in ${town}.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 met meet VERB Tense=Past|VerbForm=Fin 0 root
5 President President PROPN 6 nmod:desc
6 Luis Luis PROPN 4 obj
7 Rojas Rojas PROPN 6 flat
8 in in ADP 9 case
9 ${town} ${town} PROPN 4 obl
10 . . PUNCT 4 punct
${between}
# text = They said talks help.
1 They they PRON PronType=Prs 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 4 nsubj
4 help help VERB VerbForm=Fin 2 ccomp
5 . . PUNCT 2 punct
`,
    entities: [
      ['Anna Berg', 'PER'],
      ['Luis Rojas', 'PER'],
      [town, 'LOC'],
    ],
    attributions: [{ source: 'They', cue: 'said', content: 'talks help' }],
  })
  return withSides(reading, statements, findContacts(reading, statements)).map(one => one.speaker.name)
}

test('"they" are those who met, and neither the town nor the country where they did', () => {
  assert.deepEqual(afterMeetingIn('Oslo'), ['Anna Berg and Luis Rojas'])
  assert.deepEqual(afterMeetingIn('Norway'), ['Anna Berg and Luis Rojas'])
})

test('"they" are those who met also behind a sentence about "the leaders"', () => {
  const between = `
# text = The leaders discussed trade.
1 The the DET 2 det
2 leaders leader NOUN Number=Plur 3 nsubj
3 discussed discuss VERB Tense=Past|VerbForm=Fin 0 root
4 trade trade NOUN Number=Sing 3 obj
5 . . PUNCT 3 punct
`
  assert.deepEqual(afterMeetingIn('Oslo', between), ['Anna Berg and Luis Rojas'])
  const rain = between.replaceAll('leaders leader', 'rains rain').replace('The leaders', 'The rains')
  assert.deepEqual(afterMeetingIn('Oslo', rain), [undefined])
})
