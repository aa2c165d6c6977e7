import type { Fit, Item, ItemKind } from '../types.ts'
import { contactFacts, contactKeys, contactProbes, fitOfContacts } from './contacts.ts'
import { documentFacts, documentKeys, fitOfDocuments } from './documents.ts'
import { fitOfMoves, moveFacts, moveKeys, moveProbes } from './moves.ts'
import { fitOfStatements, statementFacts, statementKeys, statementProbes } from './statements.ts'

/** An item with its typed facts, ready to be compared with others of its kind. */
export interface Comparable {
  readonly item: Item
  /** Keys under which it is kept. */
  readonly keys: readonly string[]
  /** Keys under which others are kept that may be the same. For two items, either both find each other or neither does. */
  readonly probes: readonly string[]
  readonly fit: (other: Comparable) => Fit | undefined
  readonly facts: unknown
}

/** Works out the facts of an item and its keys. */
export function comparable(item: Item): Comparable {
  switch (item.kind) {
    case 'contact':
      return made(item, contactFacts(item), [contactKeys, contactProbes], fitOfContacts)
    case 'statement':
      return made(item, statementFacts(item), [statementKeys, statementProbes], fitOfStatements)
    case 'move':
      return made(item, moveFacts(item), [moveKeys, moveProbes], fitOfMoves)
    case 'document':
      return made(item, documentFacts(item), [documentKeys, documentKeys], fitOfDocuments)
  }
}

/** Points for two items being the same; undefined where they cannot be. */
export const fitOf = (a: Comparable, b: Comparable): Fit | undefined => a.fit(b)

type Keys<F> = (facts: F) => string[]

function made<F>(
  item: Item,
  facts: F,
  [keys, probes]: readonly [Keys<F>, Keys<F>],
  fit: (a: F, b: F) => Fit | undefined,
): Comparable {
  const kind: ItemKind = item.kind
  let [kept, asked]: (readonly string[])[] = []
  return {
    item,
    facts,
    // Candidates are compared by their facts alone: their keys are never asked for.
    get keys() {
      kept ??= [...new Set(keys(facts))]
      return kept
    },
    get probes() {
      asked ??= [...new Set(probes(facts))]
      return asked
    },
    fit: other => (other.item.kind === kind ? fit(facts, other.facts as F) : undefined),
  }
}
