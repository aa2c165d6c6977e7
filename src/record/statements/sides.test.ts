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
