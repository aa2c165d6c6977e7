import type { Fit, Item, ItemKind } from '../types.ts'
import { contactFacts, contactKeys, fitOfContacts } from './contacts.ts'
import { documentFacts, documentKeys, fitOfDocuments } from './documents.ts'
import { fitOfMoves, moveFacts, moveKeys } from './moves.ts'
import { fitOfStatements, statementFacts, statementKeys } from './statements.ts'

/** An item with its typed facts, ready to be compared with others of its kind. */
export interface Comparable {
  readonly item: Item
  readonly keys: readonly string[]
  readonly fit: (other: Comparable) => Fit | undefined
  readonly facts: unknown
}

/** Works out the facts of an item and the keys under which what may be the same is looked up. */
export function comparable(item: Item): Comparable {
  switch (item.kind) {
    case 'contact':
      return made(item, contactFacts(item), contactKeys, fitOfContacts)
    case 'statement':
      return made(item, statementFacts(item), statementKeys, fitOfStatements)
    case 'move':
      return made(item, moveFacts(item), moveKeys, fitOfMoves)
    case 'document':
      return made(item, documentFacts(item), documentKeys, fitOfDocuments)
  }
}

/** Points for two items being the same; undefined where they cannot be. */
export const fitOf = (a: Comparable, b: Comparable): Fit | undefined => a.fit(b)

function made<F>(
  item: Item,
  facts: F,
  keys: (facts: F) => string[],
  fit: (a: F, b: F) => Fit | undefined,
): Comparable {
  const kind: ItemKind = item.kind
  return {
    item,
    facts,
    keys: [...new Set(keys(facts))],
    fit: other => (other.item.kind === kind ? fit(facts, other.facts as F) : undefined),
  }
}
