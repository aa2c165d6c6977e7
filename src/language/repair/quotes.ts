import type { Span } from '../../base/span.ts'

const OPENING = '“„«"'
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '"': '"' }

/** Takes in the quotation mark that stands just outside a content when its partner stands inside. */
export function balanceQuotes(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const before = text.charAt(span.start - 1)
  const after = text.charAt(span.end)
  const wantsOpening =
    OPENING.includes(before) &&
    before !== '' &&
    endsWith(words, CLOSING[before] ?? '') &&
    unbalanced(words, before)
  const opener = [...words].find(character => OPENING.includes(character))
  const wantsClosing = opener !== undefined && after === CLOSING[opener] && unbalanced(words, opener)
  return { start: wantsOpening ? span.start - 1 : span.start, end: wantsClosing ? span.end + 1 : span.end }
}

const endsWith = (words: string, mark: string): boolean => mark !== '' && words.trimEnd().endsWith(mark)

function unbalanced(words: string, opening: string): boolean {
  const closing = CLOSING[opening] ?? opening
  if (closing === opening) return words.split(opening).length % 2 === 0
  return words.split(opening).length !== words.split(closing).length
}
