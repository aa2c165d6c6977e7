import { ALONE, IGNORED, kindOf, SPACE, WORD } from './characters.ts'

/** How a pre-token is set off from the one before: 0 not at all, 1 by space, 2 by a line break, 3 by an empty line. */
export type Gap = 0 | 1 | 2 | 3

/** A run of letters and digits, or one sign: what WordPiece works on. */
export interface PreToken {
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

/** Stems before "n't", without the n. */
const NEGATED = new Set(
  'do is are was were has have had does did wo would could should ca must might need ai sha dare ought'.split(
    ' ',
  ),
)
/** Two words written as one, with the length of the first. */
const PAIRS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['lemme', 3],
  ['gimme', 3],
])
const LONGEST_SPLIT = 100

/** Cuts a text into pre-tokens; offsets are UTF-16. Two UD words never share one (do|n't, can|not, 5|pm). */
export function pretokens(text: string): PreToken[] {
  const found: PreToken[] = []
  let gap: Gap = 3
  let at = 0
  while (at < text.length) {
    const kind = kindOf(text.codePointAt(at) ?? 0)
    if (kind === SPACE) {
      const run = spaceRun(text, at)
      if (gap !== 3) gap = run.lines >= 2 ? 3 : run.lines === 1 ? 2 : 1
      at = run.end
    } else if (kind === IGNORED) {
      at += 1
    } else if (kind === ALONE) {
      const end = at + widthAt(text, at)
      found.push({ start: at, end, gap })
      gap = 0
      at = end
    } else {
      const run = wordRun(text, at)
      gap = pushRun(found, text, { start: at, end: run.end, gap })
      at = run.next
    }
  }
  return found
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function spaceRun(text: string, from: number): { end: number; lines: number } {
  let at = from
  let lines = 0
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind !== SPACE && kind !== IGNORED) break
    if (kind === IGNORED && code >= 0xd800 && code <= 0xdbff && widthAt(text, at) === 2) break
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++
  }
  return { end: at, lines }
}

function wordRun(text: string, from: number): { end: number; next: number } {
  let at = from
  let end = from
  while (at < text.length) {
    const kind = kindOf(text.codePointAt(at) ?? 0)
    if (kind !== WORD && kind !== IGNORED) break
    at += widthAt(text, at)
    if (kind === WORD) end = at
  }
  return { end, next: at }
}

function pushRun(found: PreToken[], text: string, run: PreToken): 0 {
  let start = run.start
  let { gap } = run
  for (const cut of [...cutsIn(text, run), run.end]) {
    found.push({ start, end: cut, gap })
    start = cut
    gap = 0
  }
  return 0
}

function cutsIn(text: string, { start, end }: PreToken): number[] {
  const run = text.slice(start, end)
  const lower = run.toLowerCase()
  const pair = PAIRS.get(lower)
  if (pair !== undefined) return [start + pair]
  if (lower.endsWith('n') && NEGATED.has(lower.slice(0, -1)) && isNegation(text, end)) return [end - 1]
  return run.length > LONGEST_SPLIT ? [] : digitsBeforeLetters(run).map(at => start + at)
}

function isNegation(text: string, end: number): boolean {
  if (!/^['’ʼ`][tT]/.test(text.slice(end, end + 2))) return false
  return end + 2 >= text.length || kindOf(text.codePointAt(end + 2) ?? 0) !== WORD
}

const DIGIT_LETTER = /\p{Nd}(?=\p{L})/gu

function digitsBeforeLetters(run: string): number[] {
  if (!/\d/.test(run) && !/\p{Nd}/u.test(run)) return []
  return [...run.matchAll(DIGIT_LETTER)].map(match => match.index + match[0].length)
}
