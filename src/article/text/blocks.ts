import { type Span, trim } from '../../base/span.ts'
import type { Block, BlockKind } from '../types.ts'

const ITEM = /^(?:[-*•·–—]|\d{1,2}[.)])\s+\S/
const SENTENCE_END = /[.!?:;”"»)]\s*$/
/** Longest heading, in words and characters. */
const HEADING_WORDS = 14
const HEADING_LENGTH = 110
/** Hard-wrapped text has a column of about this width, and breaks most of its lines there. */
const COLUMN = { least: 45, most: 100, breaks: 3, share: 0.6 }

/** Paragraphs, headings and list items of plain text; lines of hard-wrapped text are joined to paragraphs. */
export function textBlocks(text: string): Block[] {
  const found = chunks(text)
  const column = columnOf(text, found)
  const blocks = found.flatMap(chunk => (column === undefined ? chunk : unwrapped(text, chunk, column)))
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

/** The width to which a text was wrapped; undefined for one that was not. */
function columnOf(text: string, found: readonly (readonly Span[])[]): number | undefined {
  const several = found.filter(lines => lines.length > 1)
  const column = several.flat().reduce((most, { start, end }) => Math.max(most, end - start), 0)
  if (column < COLUMN.least || column > COLUMN.most) return undefined
  const breaks = several.flatMap(lines =>
    lines.slice(0, -1).map((line, index) => [line, lines[index + 1]] as const),
  )
  const forced = breaks.filter(([line, next]) => next && !isChosen(text, [line, next], column))
  const open = forced.filter(([line]) => !SENTENCE_END.test(text.slice(line.start, line.end)))
  const enough = forced.length >= COLUMN.breaks && forced.length >= COLUMN.share * breaks.length
  return enough && open.length >= forced.length / 2 ? column : undefined
}

/** A break is the writer's own when a sentence ends although the next word would still have fitted, or before an item. */
function isChosen(text: string, [line, next]: readonly [Span, Span], column: number): boolean {
  const words = text.slice(next.start, next.end)
  const [first = ''] = words.trimStart().split(/\s/, 1)
  const fits = line.end - line.start + 1 + first.length <= column
  return ITEM.test(words) || (fits && SENTENCE_END.test(text.slice(line.start, line.end)))
}

/** The lines of a chunk as paragraphs: joined where the break was forced. */
function unwrapped(text: string, lines: readonly Span[], column: number): Span[] {
  const found: { start: number; end: number }[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const open = found.at(-1)
    if (open && before && !isChosen(text, [before, line], column)) open.end = line.end
    else found.push({ ...line })
  })
  return found
}

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
