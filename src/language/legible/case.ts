import { countryOfDemonym, countryOfName, organizationCode } from '../../base/geo/index.ts'
import { type Span, slice } from '../../base/span.ts'
import type { Token } from '../types.ts'

/** Fewer letters than this tell nothing about how a line is written. */
const LETTERS = 12
/** Share of letters of the other case that a line of one case may have: McCAIN, iPHONE. */
const OTHERS = 0.05

/**
 * The lines of a text whose capitals say nothing: those written in capitals, and all lines of a text that has none.
 * In text order.
 */
export function caselessLines(text: string): Span[] {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    ...lettersOf(line),
  }))
  const upper = lines.reduce((sum, line) => sum + line.upper, 0)
  const lower = lines.reduce((sum, line) => sum + line.lower, 0)
  if (lower >= LETTERS && upper === 0) return lines
  return lines.filter(
    line => line.upper >= LETTERS && line.lower <= OTHERS * line.upper && /\s/.test(slice(text, line).trim()),
  )
}

const lettersOf = (line: string): { upper: number; lower: number } => ({
  upper: line.match(/\p{Lu}/gu)?.length ?? 0,
  lower: line.match(/\p{Ll}/gu)?.length ?? 0,
})

/** Only those lines of a text, in lower case, each where it stood. */
export function linesInLower(text: string, lines: readonly Span[]): string {
  let result = ''
  for (const line of lines)
    result += blank(text.slice(result.length, line.start)) + lowered(slice(text, line))
  return result + blank(text.slice(result.length))
}

const blank = (words: string): string => words.replace(/[^\n]/g, ' ')

/** In lower case, unit for unit: what has another length in lower case stays. */
const lowered = (words: string): string => {
  const lower = words.toLowerCase()
  return lower.length === words.length
    ? lower
    : words.replace(/\p{Lu}/gu, letter =>
        letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
      )
}

/**
 * The text with the capitals that its lines without case would have: of names (as the tagger has them, or as countries
 * and their people are called), of the initials of known bodies, of "I" and of first words.
 */
export function recased(text: string, lines: readonly Span[], tokens: readonly Token[]): string {
  const small = linesInLower(text, lines)
  const units = Array.from({ length: text.length }, (_, at) => text.charAt(at))
  for (const { start, end } of lines) for (let at = start; at < end; at++) units[at] = small.charAt(at)
  tokens.forEach((token, index) => {
    const form = slice(small, token)
    const first = token.sentence !== tokens[index - 1]?.sentence
    if (isInitials(form, token)) for (let at = token.start; at < token.end; at++) raise(units, at)
    else if (first || isCapitalised(form, token)) raise(units, token.start)
  })
  return units.join('')
}

function raise(units: string[], at: number): void {
  const raised = units[at]?.toUpperCase() ?? ''
  if (raised.length === 1) units[at] = raised
}

const isInitials = (form: string, { upos }: Token): boolean =>
  upos === 'PROPN' &&
  (/^(?:\p{L}\.){2,}$/u.test(form) ||
    (/^\p{L}{2,5}$/u.test(form) && organizationCode(form.toUpperCase()) !== undefined))

const isCapitalised = (form: string, { upos }: Token): boolean =>
  upos === 'PROPN' ||
  form === 'i' ||
  (/^(?:ADJ|NOUN)$/.test(upos) && (countryOfName(form) ?? countryOfDemonym(form)) !== undefined)
