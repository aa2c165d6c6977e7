import { slice } from '../../base/span.ts'
import type { Reading } from '../reading.ts'
import { fromReference, type Participant, unique } from './participant.ts'

/** How many sentences before the pair may stand. */
const BACK = 2

/** Whether a token means two who were told before without saying who they are: "the two", "both", "the pair". */
export function isPair({ trees, layers }: Reading, head: number): boolean {
  const token = trees.tokens[head]
  if (!token || trees.dependents(head, 'nmod', 'acl').length > 0) return false
  const word = slice(layers.text, token).toLowerCase()
  if (word === 'both') return trees.hasRelation(head, 'nsubj')
  const definite = trees.dependents(head, 'det').some(child => trees.tokens[child]?.lemma === 'the')
  return definite && ['two', 'pair', 'duo'].includes(word)
}

/** The two persons whom the last sentence that names any names, if there are two. */
export function pairMeant(reading: Reading, head: number): Participant[] {
  const { trees, layers, actors } = reading
  const token = trees.tokens[head]
  const here = token?.sentence ?? 0
  for (let back = 0; token && back <= BACK; back++) {
    const names = layers.entities.filter(
      one =>
        one.type === 'PER' && one.end <= token.start && trees.tokens[one.first]?.sentence === here - back,
    )
    const people = unique(
      names.flatMap(one => actors.resolveToken(trees.headOf(one)).map(fromReference)),
    ).filter(one => one.person)
    if (people.length === 0) continue
    const known = { span: { start: token.start, end: token.end }, known: 'implied', by: 'pair' } as const
    return people.length === 2 ? people.map(one => ({ ...one, ...known })) : []
  }
  return []
}
