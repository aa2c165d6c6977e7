import type { Span } from '../../src/base/span.ts'
import type { ArticleRecord, Contact, Statement } from '../../src/record/types.ts'
import { namesAgree } from '../record/names.ts'

/** One expectation from the seed report, and whether the record has it. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  /** What the record has instead, for a developer. */
  readonly found?: string
}

/** A check; `found` is told only where it fails. */
export function check(name: string, ok: boolean, found?: unknown): Check {
  return ok || found === undefined ? { name, ok } : { name, ok, found: JSON.stringify(found) }
}

/** Whether a list of named ones has all these names. */
export const hasNames = (all: readonly { readonly name: string }[], ...names: readonly string[]): boolean =>
  names.every(name => all.some(one => namesAgree(one.name, name)))

/** The words under spans, joined by a space. */
export const wordsAt = (record: ArticleRecord, spans: readonly Span[]): string =>
  spans.map(span => record.article.text.slice(span.start, span.end)).join(' ')

/** The contacts between exactly these parties. */
export const between = (record: ArticleRecord, ...names: readonly string[]): Contact[] =>
  record.contacts.filter(one => one.parties.length === names.length && hasNames(one.parties, ...names))

/** What a statement must be like. */
export interface Wanted {
  /** Of the speaker's name, role and organisation together. */
  readonly speaker: RegExp
  /** How the content begins, or what it holds. */
  readonly content: RegExp
}

/** The statements whose speaker and content fit. */
export function statementsLike(record: ArticleRecord, wanted: Wanted): Statement[] {
  return record.statements.filter(
    one => wanted.speaker.test(speakerOf(one)) && wanted.content.test(wordsAt(record, one.content)),
  )
}

/** All that a statement says of its speaker. */
export const speakerOf = ({ speaker }: Statement): string =>
  [speaker.name, speaker.role, speaker.organization, speaker.country].filter(Boolean).join(', ')

/** Lines that end without a full stop: the headings of a plain text. */
export function headingsOf(record: ArticleRecord): Span[] {
  const found: Span[] = []
  for (const match of record.article.text.matchAll(/[^\n]+/g)) {
    if (/[\p{L}\p{N}]\s*$/u.test(match[0]))
      found.push({ start: match.index, end: match.index + match[0].trimEnd().length })
  }
  return found
}
