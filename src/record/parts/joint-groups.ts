import { overlaps, slice } from '../../base/span.ts'
import type { Reading } from '../reading.ts'
import { POLITICAL_GROUPS } from './groups.ts'
import type { Participant } from './participant.ts'

/**
 * "Labour Commons and Lords members": two bodies that share the plural after them are one group of people, though a
 * tree takes the first body for somebody and joins the plural to it.
 */
export function jointGroup(reading: Reading, head: number): Participant[] {
  const { trees, layers } = reading
  const [first, and, second, plural] = [0, 1, 2, 3].map(step => trees.tokens[head + step])
  if (first?.upos !== 'PROPN' || and?.upos !== 'CCONJ' || second?.upos !== 'PROPN' || !plural) return []
  const shares = plural.head === head && second.head === head + 3 && trees.hasRelation(head + 3, 'conj')
  const isGroup = plural.feats?.includes('Number=Plur') && POLITICAL_GROUPS.has(plural.lemma.toLowerCase())
  if (!shares || !isGroup || trees.dependents(head, 'conj').length > 1) return []
  if (layers.entities.some(one => one.type === 'PER' && overlaps(one, first))) return []
  const before = trees.dependents(head, 'amod', 'compound').filter(child => child < head)
  const start = trees.tokens[Math.min(head, ...before)]?.start ?? first.start
  const span = { start, end: plural.end }
  const name = slice(layers.text, span)
  return [
    { key: `group:${name.toLowerCase()}`, name, person: false, span, known: 'stated', by: 'unnamed-group' },
  ]
}
