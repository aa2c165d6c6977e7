import { type Span, trim } from '../../base/span.ts'
import type { Block, BlockKind } from '../types.ts'

const ITEM = /^(?:[-*•·–—]|\d{1,2}[.)])\s+\S/
/** Longest heading, in words and characters. */
const HEADING_WORDS = 14
const HEADING_LENGTH = 110
/** Lines of hard-wrapped text are about as long as the column they were wrapped to. */
const COLUMN = { least: 45, most: 100 }

/** Paragraphs, headings and list items of plain text; lines of hard-wrapped text are joined to paragraphs. */
export function textBlocks(text: string): Block[] {
  const found = chunks(text)
  const all = isWrappedText(text, found)
  const blocks = found.flatMap(chunk =>
    (all ? !isItems(text, chunk) : isWrapped(text, chunk)) ? [whole(chunk)] : chunk,
  )
  const spans = blocks.map(span => trim(text, span)).filter(span => span.end > span.start)
  const kinds = spans.map((span, index) => kindOf(text, spans, span, index))
  return spans.map((span, index) => ({ ...span, kind: kinds[index] ?? 'paragraph' }))
}

/** Runs of lines between empty lines. */
function chunks(text: string): Span[][] {
  const found: Span[][] = []
  let open: Span[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) !== 10) continue
    if (text.slice(start, at).trim() === '') {
      if (open.length > 0) found.push(open)
      open = []
    } else open.push({ start, end: at })
    start = at + 1
  }
  if (open.length > 0) found.push(open)
  return found
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const lengths = full.map(line => line.end - line.start)
  if (!lengths.every(length => length >= COLUMN.least && length <= COLUMN.most)) return false
  const unfinished = full.filter(line => !/[.!?:;”"»)]\s*$/.test(text.slice(line.start, line.end)))
  return unfinished.length >= full.length / 2
}

/** A text of which nearly all paragraphs of several lines are wrapped is wrapped throughout, also where a line ends a sentence. */
function isWrappedText(text: string, found: readonly (readonly Span[])[]): boolean {
  const several = found.filter(lines => lines.length > 1)
  const wrapped = several.filter(lines => isWrapped(text, lines))
  return wrapped.length >= 3 && wrapped.length >= MOSTLY * several.length
}

const MOSTLY = 0.75

const isItems = (text: string, lines: readonly Span[]): boolean =>
  lines.filter(line => ITEM.test(text.slice(line.start, line.end))).length > 1

const whole = (lines: readonly Span[]): Span => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
})

function kindOf(text: string, spans: readonly Span[], span: Span, index: number): BlockKind {
  const words = text.slice(span.start, span.end)
  const next = spans[index + 1]
  if (index === 0 && next && looksLikeHeading(words) && /\n[^\S\n]*\n/.test(text.slice(span.end, next.start)))
    return 'title'
  if (
    ITEM.test(words) &&
    words.length < 400 &&
    !/[–—]\s+(?:said|says|told|asked|added)\b/.test(words) &&
    isList(text, spans, index)
  )
    return 'item'
  return next && looksLikeHeading(words) && next.end - next.start > span.end - span.start
    ? 'heading'
    : 'paragraph'
}

/** A dash before one paragraph is dialogue; a list has another item beside it. */
function isList(text: string, spans: readonly Span[], index: number): boolean {
  return [spans[index - 1], spans[index + 1]].some(
    span => span !== undefined && ITEM.test(text.slice(span.start, span.end)),
  )
}

function looksLikeHeading(words: string): boolean {
  if (words.length > HEADING_LENGTH || words.split(/\s+/).length > HEADING_WORDS) return false
  return (
    /^[\p{Lu}\p{N}"“‘«„]/u.test(words) &&
    !/[.!;,:…–—-]\s*["”’»]?$/.test(words) &&
    !/^["“„«].*["”»]$/.test(words)
  )
}
