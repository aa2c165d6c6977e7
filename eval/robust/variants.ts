import { applyEdits, type Edit, type Edited } from '../../src/base/edits.ts'
import { generator } from '../../src/base/random.ts'
import type { Span } from '../../src/base/span.ts'
import { htmlLeftovers } from './leftovers.ts'
import { scanned } from './ocr.ts'
import { translated } from './translated.ts'
import type { Script } from './types.ts'

/** A way in which text comes worse than it was written. */
export interface Variant {
  readonly name: string
  readonly label: string
  readonly script: Script
  /** Points that names and attributions may lose against the clean text. */
  readonly mayCost: { readonly attributions: number; readonly names: number }
}

/** All of `pattern` in a text, each with what stands in its place. */
export const replacing = (text: string, pattern: RegExp, by: (match: string, at: number) => string): Edit[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    text: by(match, index),
  }))

const opens = (text: string, at: number): boolean => at === 0 || /[\s([{—–-]/.test(text.charAt(at - 1))

const capitals: Script = text => replacing(text, /\p{Ll}+/gu, match => match.toUpperCase())
const noCapitals: Script = text => replacing(text, /\p{Lu}+/gu, match => match.toLowerCase())
const typographic: Script = text =>
  replacing(text, /["']/g, (mark, at) =>
    mark === '"' ? (opens(text, at) ? '“' : '”') : opens(text, at) ? '‘' : '’',
  )
const straight: Script = text => replacing(text, /[“”„‘’]/g, mark => (/[‘’]/.test(mark) ? "'" : '"'))
const noMarks: Script = text => replacing(text, /[“”„"«»]/g, () => '')

const FIVE = { attributions: 5, names: 5 }

/** The variants of the table, after the clean text. */
export const VARIANTS: readonly Variant[] = [
  { name: 'clean', label: 'as written', script: () => [], mayCost: { attributions: 0, names: 0 } },
  { name: 'capitals', label: 'all capitals', script: capitals, mayCost: FIVE },
  { name: 'lower', label: 'no capitals', script: noCapitals, mayCost: { attributions: 5, names: 10 } },
  { name: 'typographic', label: 'typographic marks', script: typographic, mayCost: FIVE },
  { name: 'straight', label: 'straight marks', script: straight, mayCost: FIVE },
  { name: 'unmarked', label: 'no quotation marks', script: noMarks, mayCost: FIVE },
  { name: 'translated', label: 'translationese', script: translated, mayCost: FIVE },
  { name: 'scanned', label: 'misread scan', script: scanned, mayCost: FIVE },
  { name: 'html', label: 'HTML leftovers', script: htmlLeftovers, mayCost: FIVE },
]

/** The variant of a text, always the same one; gold spans are carried over and not torn apart. */
export function variantOf(text: string, { script }: Variant, gold: readonly Span[]): Edited {
  const borders = [...new Set(gold.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const free = (start: number, end: number): boolean => !borders.some(at => start < at && at < end)
  return applyEdits(text, script(text, { random: generator(text.length), free }))
}
