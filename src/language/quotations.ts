import type { Span } from '../base/span.ts'

/** A stretch of direct speech with its marks. */
export interface Quotation extends Span {
  /** Without the marks; `open` says that the closing one is missing. */
  readonly inner: Span
  readonly open: boolean
  readonly kind: 'marks' | 'dash'
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '”“', '«': '»', '"': '"', '‟': '”' }
const PARAGRAPH = /\n\s*/g

/**
 * The quotations of a text in text order. One that its paragraph does not close goes on in the next paragraph if that
 * begins with an opening mark (the habit of newspapers), as a quotation of its own; else it ends with its paragraph.
 */
export function quotationsIn(original: string): Quotation[] {
  const text = withTypewriterMarks(original)
  return paragraphsOf(text).flatMap(paragraph => [...dashesIn(text, paragraph), ...marksIn(text, paragraph)])
}

/** ``Words'' and ''words'' of old wires as “words”, character for character: the mark is the inner of the two. */
const withTypewriterMarks = (text: string): string =>
  text.includes("''") ? text.replace(/``|(?<=^|[\s([])''(?=\S)/g, ' “').replace(/''/g, '” ') : text

function paragraphsOf(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const gap of text.matchAll(PARAGRAPH)) {
    if (gap.index > start) found.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (text.length > start) found.push({ start, end: text.length })
  return found
}

function marksIn(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = []
  let start = -1
  let closing = ''
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text.charAt(at)
    if (start < 0) {
      const partner = PAIRS[mark]
      if (partner === undefined || !opens(text, at, paragraph)) continue
      start = at
      closing = partner
    } else if (closing.includes(mark) && closes(text, at, mark)) {
      found.push({
        start,
        end: at + 1,
        inner: { start: start + 1, end: at },
        open: false,
        kind: 'marks',
      })
      start = -1
    }
  }
  if (start >= 0 && paragraph.end > start + 1)
    found.push({
      start,
      end: paragraph.end,
      inner: { start: start + 1, end: paragraph.end },
      open: true,
      kind: 'marks',
    })
  return found
}

/** A straight mark opens before a word and not after one (6'2", the 90"). */
const opens = (text: string, at: number, { start, end }: Span): boolean =>
  text.charAt(at) !== '"' ||
  ((at === start || /[\s([—–-]/.test(text.charAt(at - 1))) && at + 1 < end && /\S/.test(text.charAt(at + 1)))

const closes = (text: string, at: number, mark: string): boolean =>
  mark !== '"' || !/[\s([]/.test(text.charAt(at - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))

const DASH = /^[–—-]\s+/
/** A dash that closes speech: before a verb of saying in the third person, or a name and such a verb. */
const TURN =
  /\s[–—-]\s+(?=(?:\p{L}+\s+){0,4}?(?:said|says|told|tells|added|adds|explained|stressed|noted|asked|replied|answered|wrote|announced|declared|emphasi[sz]ed|continued|concluded|stated|warned|admitted|commented)\b)/u

/** Dialogue after a dash, as Polish, Russian and French write it: – Words – said X. – More words. */
function dashesIn(text: string, paragraph: Span): Quotation[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const lead = DASH.exec(words)
  const turn = lead && TURN.exec(words)
  if (!lead || !turn) return []
  const first = dash(paragraph, lead[0].length, turn.index)
  const rest = /[.!?]?\s[–—-]\s+(?=\p{Lu})/u.exec(words.slice(turn.index + turn[0].length))
  if (!rest) return [first]
  const from = turn.index + turn[0].length + rest.index + rest[0].length
  return [first, dash(paragraph, from, words.length)]
}

const dash = ({ start }: Span, from: number, to: number): Quotation => ({
  start: start + from,
  end: start + to,
  inner: { start: start + from, end: start + to },
  open: false,
  kind: 'dash',
})
