import type { TrainText } from './types.ts'

/** Share of the letters that are misread: bad scans have one to three wrong letters in a hundred. */
const SHARE = 0.015

/** Letters and digits that recognisers take for one another: one for one, so that every offset holds. */
const LIKE: Readonly<Record<string, string>> = {
  a: 'o',
  b: 'h',
  c: 'e',
  e: 'c',
  f: 't',
  g: 'q',
  h: 'b',
  i: 'l',
  l: '1',
  n: 'u',
  o: '0',
  r: 't',
  s: '5',
  t: 'f',
  u: 'n',
  v: 'y',
  y: 'v',
  B: '8',
  D: 'O',
  G: '6',
  I: 'l',
  O: '0',
  S: '5',
}

/** The text with some letters misread, always the same ones; its labels stand where they stood. */
export function misread(text: TrainText): TrainText {
  const next = drawer(text.text.length)
  const noisy = text.text.replace(/[A-Za-z]/g, letter => (next() < SHARE ? (LIKE[letter] ?? letter) : letter))
  return { ...text, id: `${text.id} misread`, text: noisy }
}

/** Uniform numbers in [0, 1) from a seed (a 32-bit linear congruential generator, constants of Numerical Recipes). */
function drawer(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
