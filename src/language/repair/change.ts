import type { Token } from '../types.ts'

/** Gives a token of a list another tag, head or relation; the other tokens stay as they are. */
export function changeToken(tokens: Token[], index: number, change: Partial<Token>): void {
  const token = tokens[index]
  if (token) tokens[index] = { ...token, ...change }
}
