import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import { findContacts } from './index.ts'

const lines = (conllu: string): string[] => {
  const written: Written = {
    conllu,
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
    ],
  }
  const { reading, statements } = readingFrom(written)
  return findContacts(reading, statements).map(
    one => `${one.status}: ${one.parties.map(party => party.name).join(' + ')}, by ${one.initiator}`,
  )
}

test('an invitation to talks is a proposal of the one who invites', () => {
  assert.deepEqual(
    lines(`
# text = Peru invited Kenya to talks.
1 Peru Peru PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Kenya Kenya PROPN 2 obj
4 to to ADP 5 case
5 talks talk NOUN Number=Plur 2 obl
6 . . PUNCT 2 punct
`),
    ['proposed: Peru + Kenya, by Peru'],
  )
})

test('an invitation that is declined is a contact refused', () => {
  assert.deepEqual(
    lines(`
# text = Peru declined the invitation from Kenya.
1 Peru Peru PROPN 2 nsubj
2 declined decline VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 invitation invitation NOUN Number=Sing 2 obj
5 from from ADP 6 case
6 Kenya Kenya PROPN 4 nmod
7 . . PUNCT 2 punct
`),
    ['refused: Peru + Kenya, by Kenya'],
  )
})

test('an invitation to join an organisation is none to meet', () => {
  assert.deepEqual(
    lines(`
# text = Peru invited Kenya to the market.
1 Peru Peru PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Kenya Kenya PROPN 2 obj
4 to to ADP 6 case
5 the the DET 6 det
6 market market NOUN Number=Sing 2 obl
7 . . PUNCT 2 punct
`),
    [],
  )
})

test('an invitation rests on the word of who tells of it, and not of who gives it', () => {
  const told = (more: string, head: string): Written => ({
    conllu: `
# text = Peru invited Kenya to visit Lima${more}.
1 Peru Peru PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin ${head}
3 Kenya Kenya PROPN 2 obj
4 to to PART 5 mark
5 visit visit VERB VerbForm=Inf 2 xcomp
6 Lima Lima PROPN 5 obj
${more === '' ? '' : '7 , , PUNCT 9 punct\n8 Chad Chad PROPN 9 nsubj\n9 said say VERB Tense=Past|VerbForm=Fin 0 root\n'}10 . . PUNCT 2 punct
`,
    entities: [['Peru', 'GPE'], ['Kenya', 'GPE'], ...(more === '' ? [] : ([['Chad', 'GPE']] as const))],
    attributions: [
      { source: 'Peru', cue: 'invited', content: 'to visit Lima' },
      ...(more === '' ? [] : [{ source: 'Chad', cue: 'said', content: 'Peru invited Kenya to visit Lima' }]),
    ],
  })
  const sources = (written: Written): (string | undefined)[] => {
    const { reading, statements } = readingFrom(written)
    const contacts = findContacts(reading, statements)
    return contacts.map(({ accordingTo }) => statements.find(one => one.id === accordingTo)?.speaker.name)
  }
  assert.deepEqual(sources(told('', '0 root')), [undefined])
  assert.deepEqual(sources(told(', Chad said', '9 ccomp')), ['Chad'])
})
