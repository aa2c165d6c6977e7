import type { Span } from '../../../base/span.ts'
import type { ArticleRecord } from '../../../record/types.ts'
import { clean, type Line, run, wrap } from './lines.ts'

/** What is shown, and how. */
export interface Page {
  readonly record: ArticleRecord
  /** Sentences of the article's text, in order: evidence is shown in them. */
  readonly sentences: readonly Span[]
  /** Columns of the terminal. */
  readonly width: number
  /** Show the sentence behind every field. */
  readonly evidence: boolean
}

/** Columns of the margin that holds times, cues and types; narrow terminals have less room for it. */
export const marginOf = (page: Page): number => (page.width >= 64 ? 20 : 14)

/** Columns beside the margin. */
export const bodyOf = (page: Page): number => page.width - marginOf(page) - INDENT

/** Columns that everything under a heading is moved to the right. */
export const INDENT = 2

/** A section with its heading; nothing when there is nothing to show. */
export function section(title: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [[], [run(title.toUpperCase(), 'heading')], [], ...lines]
}

/** The article's words under spans, on one line; what lies between the spans as an ellipsis. */
export const wordsAt = (page: Page, spans: readonly Span[]): string =>
  spans.map(span => clean(page.record.article.text.slice(span.start, span.end))).join(' … ')

/** Facts of one kind on one line, parted by a dot in the middle; no line for none. */
export function facts(page: Page, parts: readonly (string | undefined)[]): Line[] {
  const known = parts.filter(part => part !== undefined)
  return known.length === 0 ? [] : wrap([run(known.join(' · '))], bodyOf(page), 2)
}

/** Items with an empty line between them. */
export const apart = (items: readonly (readonly Line[])[]): Line[] =>
  items.flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]))

/** `a`, `a and b`, `a, b and c`. */
export const list = (names: readonly string[]): string => LIST.format(names)

const LIST = new Intl.ListFormat('en-GB')
