import { byPosition, contains, overlaps, type Span, trim } from '../../base/span.ts'
import { type Html, html } from './html.ts'

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

/** How many characters before and after a span are looked at for the ends of its sentence. */
const AROUND = 1200

/** The sentence, or sentences, that a span stands in; never over an empty line. */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(paragraphStart(text, span.start), span.start - AROUND)
  const to = Math.min(paragraphEnd(text, span.end), span.end + AROUND)
  let start = from
  let end = to
  for (const { index, segment } of SEGMENTER.segment(text.slice(from, to))) {
    const [first, last] = [from + index, from + index + segment.length]
    // A single line break ends no sentence: reports break their lines anywhere.
    if (first <= span.start && /[.!?…”"’'):]\s*$/.test(text.slice(from, first))) start = first
    if (last >= span.end && /[.!?…”"’')]\s*$/.test(segment)) {
      end = last
      break
    }
  }
  return trim(text, { start, end: Math.max(end, span.end) })
}

function paragraphStart(text: string, at: number): number {
  const gap = /\n\s*\n/g
  let start = 0
  const from = Math.max(0, at - AROUND)
  gap.lastIndex = from
  for (let match = gap.exec(text); match && match.index + match[0].length <= at; match = gap.exec(text))
    start = match.index + match[0].length
  return Math.max(start, from === 0 ? 0 : start)
}

function paragraphEnd(text: string, at: number): number {
  const match = /\n\s*\n/.exec(text.slice(at, at + AROUND))
  return match ? at + match.index : Math.min(text.length, at + AROUND)
}

/**
 * The sentences around some spans, each once, with the words under the spans marked. `sentences` are those that the
 * reading has found; where a span stands in none of them its sentence is looked for.
 */
export function evidenceHtml(
  text: string,
  spans: readonly Span[],
  sentences: readonly Span[] = [],
  most = 3,
): Html {
  const around: Span[] = []
  for (const span of [...spans].sort(byPosition)) {
    if (span.end > text.length) continue
    const found = sentences.find(one => contains(one, span)) ?? sentenceAround(text, span)
    if (!around.some(one => overlaps(one, found))) around.push(found)
  }
  return html`${around
    .slice(0, most)
    .map(
      (sentence, index) => html`${index > 0 && ' … '}${markedHtml(text, sentence, spans)}`,
    )}${around.length > most && ' …'}`
}

/** Part of a text with the words under spans in `mark`, unless that were all of it. */
function markedHtml(text: string, part: Span, spans: readonly Span[]): Html {
  const pieces: Html[] = []
  let at = part.start
  for (const span of merged(spans.filter(one => overlaps(one, part)))) {
    const [start, end] = [Math.max(span.start, part.start), Math.min(span.end, part.end)]
    if (start <= part.start && end >= part.end) break
    if (start > at) pieces.push(html`${text.slice(at, start)}`)
    pieces.push(html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return html`${pieces}${text.slice(at, part.end)}`
}

/** Spans in text order, those that touch or overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort(byPosition)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/**
 * The address of a page with a text fragment (`#:~:text=`) that leads to some words. Long words are named by their
 * first and last few. See the WICG's scroll-to-text-fragment.
 */
export function fragmentUrl(url: string, words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const parts = line.split(' ')
  const named =
    parts.length > 10
      ? `${encoded(parts.slice(0, 5).join(' '))},${encoded(parts.slice(-5).join(' '))}`
      : encoded(line)
  return `${url.replace(/#.*$/, '')}#:~:text=${named}`
}

/** Dashes and commas have a meaning in text fragments. */
const encoded = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replace(/-/g, '%2D').replace(/'/g, '%27')
