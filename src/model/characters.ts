/** What a character is to the tokenizer. */
export const SPACE = 1
export const IGNORED = 2
export const ALONE = 3
export const WORD = 0

const WHITE = /\p{White_Space}/u
const PUNCTUATION = /[\p{P}\p{S}]/u
const CONTROL = /\p{Cc}/u

const IGNORED_RANGES = [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xd800, 0xdfff],
] as const
const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ceaf],
  [0x2f800, 0x2fa1f],
] as const

const within = (ranges: readonly (readonly [number, number])[], point: number): boolean =>
  ranges.some(([first, last]) => first <= point && point <= last)

const UNKNOWN = 255
const table = new Uint8Array(0x10000).fill(UNKNOWN)

/** Kind of a code point; answers for the Basic Multilingual Plane are kept. */
export function kindOf(point: number): number {
  if (point > 0xffff) return classify(point)
  const known = table[point] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const kind = classify(point)
  table[point] = kind
  return kind
}

function classify(point: number): number {
  if (point === 9 || point === 10 || point === 13) return SPACE
  if (point === 0xfeff || point === 0xad || within(IGNORED_RANGES, point)) return IGNORED
  const character = String.fromCodePoint(point)
  if (CONTROL.test(character)) return point === 0x85 || point === 0xb || point === 0xc ? SPACE : IGNORED
  if (WHITE.test(character)) return SPACE
  if (PUNCTUATION.test(character) || within(IDEOGRAPHS, point)) return ALONE
  return WORD
}
