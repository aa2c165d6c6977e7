import { treesOf } from '../tree.ts'
import type { Token } from '../types.ts'

/**
 * "met with visiting Iraqi Minister A": the tagger's clause ("with somebody visiting A") is an adjective before a name,
 * and A the one whom the verb is about.
 */
export function settleVisiting(text: string, tokens: readonly Token[]): Token[] {
  const trees = treesOf({ tokens })
  const mended = [...tokens]
  const set = (index: number, change: Partial<Token>): void => {
    const token = mended[index]
    if (token) mended[index] = { ...token, ...change }
  }
  tokens.forEach((token, index) => {
    if (token.upos !== 'VERB' || text.slice(token.start, token.end) !== 'visiting') return
    const [mark] = trees.dependents(index, 'mark')
    const [guest] = trees.dependents(index, 'obj')
    if (
      mark !== index - 1 ||
      guest === undefined ||
      !/^(?:with|by|to|from)$/.test(trees.tokens[mark]?.lemma ?? '')
    )
      return
    set(index, { upos: 'ADJ', head: guest, deprel: 'amod' })
    set(mark, { upos: 'ADP', head: guest, deprel: 'case' })
    set(guest, { head: token.head, deprel: 'obl' })
  })
  return mended
}
