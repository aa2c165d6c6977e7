import { findContacts } from '../src/record/contacts/index.ts'
import type { Words, Written } from './layers.ts'
import { readingFrom } from './reading.ts'

/** Three people with offices, so that what is told of them is of state. */
const PEOPLE = `
# text = Norwegian President Anna Berg, Chilean President Luis Rojas and Japanese Minister Ken Mori are in office.
1 Norwegian Norwegian ADJ 2 amod
2 President President PROPN 3 nmod:desc
3 Anna Anna PROPN 17 nsubj
4 Berg Berg PROPN 3 flat
5 , , PUNCT 8 punct
6 Chilean Chilean ADJ 7 amod
7 President President PROPN 8 nmod:desc
8 Luis Luis PROPN 3 conj
9 Rojas Rojas PROPN 8 flat
10 and and CCONJ 13 cc
11 Japanese Japanese ADJ 12 amod
12 Minister Minister PROPN 13 nmod:desc
13 Ken Ken PROPN 3 conj
14 Mori Mori PROPN 13 flat
15 are be AUX Tense=Pres|VerbForm=Fin 17 cop
16 in in ADP 17 case
17 office office NOUN 0 root
18 . . PUNCT 17 punct
`

/**
 * The contacts of some sentences (CoNLL-U) about Anna Berg, Luis Rojas and Ken Mori, one line each: mode, status,
 * parties, then what is known of start, end, place, length and who asked for it.
 */
export function told(conllu: string, more: Partial<Written> = {}): string[] {
  const people = ['Anna Berg', 'Luis Rojas', 'Ken Mori'].flatMap(name => namesOf(name, conllu))
  const { reading, statements } = readingFrom({
    ...more,
    conllu: `${PEOPLE}\n${conllu}`,
    entities: [...people.map(words => [words, 'PER'] as const), ...(more.entities ?? [])],
  })
  return findContacts(reading, statements).map(one =>
    [
      `${one.mode} ${one.status}: ${one.parties.map(party => party.name).join(' + ')}`,
      one.start,
      one.end && `to ${one.end}`,
      one.place && `in ${one.place}`,
      one.duration,
      one.initiator && `by ${one.initiator}`,
    ]
      .filter(part => part !== undefined)
      .join(', '),
  )
}

/** The full name in the first sentence, and the last name wherever the others use it. */
function namesOf(name: string, conllu: string): Words[] {
  const last = name.split(' ').at(-1) ?? ''
  const texts = [...conllu.matchAll(/# text = (.+)/g)].map(match => match[1]).join(' ')
  return [
    name,
    ...texts
      .split(last)
      .slice(1)
      .map((_, index) => `${last}#${index + 2}`),
  ]
}
