import { styleText } from 'node:util'

/** How a run of words stands out: on a terminal with colour by style; what must be seen without colour has signs of its own. */
export type Look = 'title' | 'heading' | 'strong' | 'faint' | 'mark'

/** Words in one look. */
export interface Run {
  readonly text: string
  readonly look?: Look
}

/** One line of a terminal: runs that fit its width. */
export type Line = readonly Run[]

export const run = (text: string, look?: Look): Run => (look === undefined ? { text } : { text, look })

/** Breaks runs into lines of at most `width` columns between words; a longer word is cut. Lines after the first hang in. */
export function wrap(runs: readonly Run[], width: number, hang = 0): Line[] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const word of wordsOf(runs)) {
    const size = word.reduce((sum, { text }) => sum + widthOf(text), 0)
    const room = (): number => Math.max(width - (lines.length > 1 ? hang : 0), 2)
    if (used > 0 && used + 1 + size > room()) {
      lines.push([])
      used = 0
    }
    if (used > 0) lines.at(-1)?.push(run(' '))
    used += used > 0 ? 1 : 0
    for (const part of size > room() ? letters(word) : word) {
      const taken = widthOf(part.text)
      if (used > 0 && used + taken > room()) {
        lines.push([])
        used = 0
      }
      lines.at(-1)?.push(part)
      used += taken
    }
  }
  return lines.map((line, index) => (index > 0 && hang > 0 ? [run(' '.repeat(hang)), ...line] : line))
}

/** `1 report`, `2 reports`. */
export const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`

/** A margin of `columns` on the left, the body beside it; the longer of the two decides the height. */
export function beside(margin: readonly Line[], body: readonly Line[], columns: number): Line[] {
  const height = Math.max(margin.length, body.length)
  return Array.from({ length: height }, (_, index) => {
    const left = margin[index] ?? []
    const gap = columns - left.reduce((sum, { text }) => sum + widthOf(text), 0)
    return [...left, run(' '.repeat(Math.max(gap, 1))), ...(body[index] ?? [])]
  })
}

/** Lines moved to the right. */
export const indent = (lines: readonly Line[], columns: number): Line[] =>
  lines.map(line => (line.length === 0 ? line : [run(' '.repeat(columns)), ...line]))

/** The lines as text, each with its line end. */
export const render = (lines: readonly Line[], colour: boolean): string =>
  lines
    .map(line =>
      joined(line)
        .map(({ text, look }) => (colour && look ? styleText(STYLES[look], text, FORCED) : text))
        .join('')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('')

/** Neighbours of one look as one run, with the spaces between them: fewer signs on the wire. */
function joined(line: Line): Run[] {
  const runs: Run[] = []
  for (const one of line) {
    const last = runs.at(-1)
    const before = last?.text.trim() === '' ? runs.at(-2) : undefined
    if (last && last.look === one.look) runs.splice(-1, 1, run(last.text + one.text, one.look))
    else if (last && before && before.look === one.look && last.look === undefined)
      runs.splice(-2, 2, run(before.text + last.text + one.text, one.look))
    else runs.push(one)
  }
  return runs
}

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const character of text)
    if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) width += WIDE.test(character) ? 2 : 1
  return width
}

/**
 * Words of others made safe for a terminal and set on one line: no control characters (they could move the cursor or
 * change its colours), no marks that turn the direction of what follows, white space as single spaces.
 */
export const clean = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(UNSAFE, '').trim().toWellFormed()

const STYLES = {
  title: ['bold'],
  heading: ['bold', 'cyan'],
  strong: ['bold'],
  faint: ['dim'],
  mark: ['bold', 'yellow'],
} as const

const FORCED = { validateStream: false } as const
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const UNSAFE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Words: runs between which no white space stands. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = []
  let spaced = true
  for (const { text, look } of runs)
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue
      if (/^\s/.test(part)) spaced = true
      else {
        if (spaced) words.push([])
        words.at(-1)?.push(run(part, look))
        spaced = false
      }
    }
  return words
}

const letters = (word: readonly Run[]): Run[] =>
  word.flatMap(({ text, look }) => [...text].map(letter => run(letter, look)))
