import { overlaps, type Span, slice } from '../../base/span.ts'
import { quotationsIn } from '../quotations.ts'
import type { Attribution, Entity } from '../types.ts'
import { linesOf } from './lines.ts'

/** “— Name”, “– Name, minister” and “— Name (@handle) date” at the end of a line. */
const SIGNED =
  /(?<dash>[—–―]|--?)\s?(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:(?:de|del|der|van|von|bin|al|el|la|of|the) )?\p{Lu}[\p{L}\p{M}.'’-]*){0,5})(?<handle> \(@\w+\))?(?<rest>,? [^\n]{0,60})?$/u
/** What may follow a name that signs. */
const REST = /^(?:, .*|,? ?(?:\w+ \d{1,2},? )?\d{4})?\.?$/
const CLOSED = /["”»’]\s*$/
/** Fewer words are a title or a nickname. */
const LEAST_WORDS = 4

/**
 * Quotations that their speaker signs after a dash, as attributions: in the same line (“…” — Name), or in the next
 * one; and posts that a page shows with the name and handle of their author.
 */
export function readSignatures(text: string, entities: readonly Entity[]): Attribution[] {
  const lines = linesOf(text)
  // Few texts have a signed line: their quotations are found when the first one asks.
  let found: readonly Span[] | undefined
  const quotations = (): readonly Span[] => {
    found ??= quotationsIn(text)
    return found
  }
  return lines.flatMap((line, index) => {
    const signed = SIGNED.exec(slice(text, line))
    const { dash = '', name = '', handle, rest = '' } = signed?.groups ?? {}
    if (!signed || !REST.test(rest)) return []
    const at = line.start + signed.index
    const start = at + signed[0].indexOf(name)
    const signer = handle === undefined ? name.replace(/(?<=\p{L}{3})\.$/u, '') : name + handle
    const source = { start, end: start + signer.length }
    if (handle === undefined && !entities.some(one => overlaps(one, source))) return []
    const content = signedWords({
      text,
      before: lines[index - 1],
      line,
      at,
      quotations,
      post: handle !== undefined,
    })
    return content
      ? [{ source: [source], cue: [{ start: at, end: at + dash.length }], content: [content] }]
      : []
  })
}

interface Place {
  readonly text: string
  readonly before: Span | undefined
  readonly line: Span
  /** Where the dash stands. */
  readonly at: number
  readonly quotations: () => readonly Span[]
  readonly post: boolean
}

/** What stands before the dash, back to the mark that opens it; a line before it where the dash begins its line. */
function signedWords({ text, before, line, at, quotations, post }: Place): Span | undefined {
  const home = at === line.start ? before : { start: line.start, end: at }
  if (!home) return undefined
  const end = home.start + slice(text, home).trimEnd().length
  const whole = { start: home.start, end }
  const words = slice(text, whole)
  const quoted = CLOSED.test(words)
    ? /^["“”„«]/.test(words)
      ? whole
      : quotations().find(one => one.end === end)
    : undefined
  const content = quoted ?? (post ? whole : undefined)
  return content && slice(text, content).split(/\s+/).length >= LEAST_WORDS
    ? { start: content.start, end: content.end }
    : undefined
}
