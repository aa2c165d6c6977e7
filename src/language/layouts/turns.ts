import { overlaps, type Span, slice } from '../../base/span.ts'
import type { Attribution, Entity } from '../types.ts'
import { linesOf } from './lines.ts'

interface Labelled {
  readonly line: number
  readonly label: Span
  readonly colon: Span
  readonly words: Span
  /** Whether each paragraph of the transcript opens with a quotation mark. */
  readonly marked: boolean
}

/** A line that may begin with its speaker: up to six capitalised words, perhaps an office in brackets, and a colon. */
const LABEL =
  /^(?<mark>["“„]?)(?<label>\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,5}(?: \([^)\n]{1,40}\))?)(?<colon> ?: ?)(?=\S)/u
const CAPITALS = /^(?:\p{Lu}[\p{Lu}.'’-]*(?: |$))+$/u
/** What desks write before a colon that speaks itself. */
const EDITORIAL =
  /^(?:update[ds]?|note|editor['’]s note|correction|read(?: more)?|related|more|watch|photos?|video|image|sources?|warning|breaking|date|time|when|where|who|what|why|how|cost|location|contact|tags?|topics?|by|via)$/i
const ASKED = /^(?:q|a|question|answer|reporter|moderator|host)$/i
/** A transcript has at least so many lines with labels, and a speaker who comes again. */
const LEAST_LINES = 3
/** Paragraphs that a speaker may go on for without a new label. */
const MOST_PARAGRAPHS = 6
/** “(CROSSTALK)”, “[Laughter]”. */
const REMARK = /^["“]?[([][^)\]]*[)\]]\.?["”]?$/

/**
 * The turns of a transcript or interview as attributions: the label is the source, its colon the cue, the words up to
 * the next label the content. Newspapers, broadcasters and governments print talk in this form.
 */
export function readTurns(text: string, entities: readonly Entity[]): Attribution[] {
  const lines = linesOf(text)
  const labelled = lines.flatMap((line, index) => labelOf(text, line, index) ?? [])
  const turns = ofOneStyle(
    text,
    labelled.filter(({ label }) => isSpeaker(text, label, entities)),
  )
  if (turns.length < LEAST_LINES || !someoneComesAgain(text, turns)) return []
  return turns.map((turn, index) => ({
    source: [turn.label],
    cue: [turn.colon],
    content: [turn.words, ...goesOn(text, lines, turn, turns[index + 1])],
  }))
}

function labelOf(text: string, line: Span, index: number): Labelled | undefined {
  const found = LABEL.exec(slice(text, line))?.groups
  if (!found) return undefined
  const { mark = '', label = '', colon = '' } = found
  const start = line.start + mark.length
  const end = start + label.length
  const at = end + colon.indexOf(':')
  const from = end + colon.length
  return {
    line: index,
    label: { start, end },
    colon: { start: at, end: at + 1 },
    words: { start: from, end: line.end },
    marked: mark !== '',
  }
}

function isSpeaker(text: string, label: Span, entities: readonly Entity[]): boolean {
  const words = slice(text, label).replace(/ \(.*\)$/, '')
  if (EDITORIAL.test(words)) return false
  return (
    ASKED.test(words) ||
    CAPITALS.test(words) ||
    entities.some(one => one.type === 'PER' && overlaps(one, label))
  )
}

/** Where most labels are in capitals, others are headings. */
function ofOneStyle(text: string, turns: readonly Labelled[]): readonly Labelled[] {
  const capital = turns.filter(({ label }) => CAPITALS.test(slice(text, label).replace(/ \(.*\)$/, '')))
  return 2 * capital.length > turns.length ? capital : turns
}

function someoneComesAgain(text: string, turns: readonly Labelled[]): boolean {
  const labels = new Set(turns.map(({ label }) => slice(text, label)))
  return labels.size > 1 && labels.size < turns.length
}

/** The paragraphs between two labels: none where nobody speaks again, since the report may go on in its own words. */
function goesOn(
  text: string,
  lines: readonly Span[],
  turn: Labelled,
  next: Labelled | undefined,
): readonly Span[] {
  if (!next || next.line - turn.line - 1 > MOST_PARAGRAPHS) return []
  return lines
    .slice(turn.line + 1, next.line)
    .filter(line => !REMARK.test(slice(text, line)))
    .map(line =>
      turn.marked && /["“„]/.test(text.charAt(line.start)) ? { ...line, start: line.start + 1 } : line,
    )
}
