import { treesOf } from '../tree.ts'
import type { Token } from '../types.ts'
import { changeToken } from './change.ts'

/**
 * "met with visiting Iraqi Minister A": the tagger's clause ("with somebody visiting A") is an adjective before a name,
 * and A the one whom the verb is about.
 */
export function settleVisiting(text: string, tokens: readonly Token[]): Token[] {
  const trees = treesOf({ tokens })
  const mended = [...tokens]
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
    changeToken(mended, index, { upos: 'ADJ', head: guest, deprel: 'amod' })
    changeToken(mended, mark, { upos: 'ADP', head: guest, deprel: 'case' })
    changeToken(mended, guest, { head: token.head, deprel: 'obl' })
  })
  return mended
}
