import type { Entity, Token } from '../types.ts'

/**
 * Trees in which a person's name hangs together: where several of its words hang on words outside, the first of them
 * does, and the others are flat below it (UD). The parser now and then makes "Barack" a subject and "Obama" an object.
 */
export function wholeNames(tokens: Token[], entities: readonly Entity[]): Token[] {
  const changed = new Map<number, Token>()
  for (const entity of entities) {
    if (entity.type !== 'PER' || entity.last - entity.first < 2) continue
    const [top, ...others] = looseIn(tokens, entity)
    if (top === undefined || others.length === 0 || leadsBack(tokens, entity, top)) continue
    for (const index of others) changed.set(index, { ...(tokens[index] as Token), head: top, deprel: 'flat' })
  }
  return changed.size === 0 ? tokens : tokens.map((token, index) => changed.get(index) ?? token)
}

/** The words of a name that hang on words outside it. */
function looseIn(tokens: readonly Token[], { first, last }: Entity): number[] {
  const loose: number[] = []
  for (let index = first; index < last; index++) {
    const token = tokens[index]
    if (token && token.upos !== 'PUNCT' && (token.head < first || token.head >= last)) loose.push(index)
  }
  return loose
}

/** Whether the way up from a word of the name comes back to the name. */
function leadsBack(tokens: readonly Token[], { first, last }: Entity, top: number): boolean {
  for (let at = tokens[top]?.head ?? -1; at >= 0; at = tokens[at]?.head ?? -1)
    if (at >= first && at < last) return true
  return false
}
