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
