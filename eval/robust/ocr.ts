import type { Edit } from '../../src/base/edits.ts'
import type { Script } from './types.ts'

/** Share of the letters that are misread, and the width at which the scanned column ends. */
const MISREAD = 0.015
const COLUMN = 66
/** The shortest word that is broken, and the fewest letters on either line. */
const BROKEN = { word: 7, part: 3 }

/** What recognisers read for a letter; some see two letters in one or one in two. */
const LIKE: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'u'],
  b: ['h', '6'],
  c: ['e', 'o'],
  d: ['cl'],
  e: ['c', 'o'],
  g: ['q', '9'],
  h: ['b', 'li'],
  i: ['l', '1', 'j'],
  l: ['1', 'i', 'I'],
  m: ['rn', 'nn'],
  n: ['u', 'ri'],
  o: ['0', 'c'],
  r: ['t'],
  s: ['5'],
  t: ['f', 'l'],
  u: ['n', 'ii'],
  v: ['y'],
  w: ['vv'],
  y: ['v'],
  B: ['8', 'R'],
  D: ['O'],
  G: ['6', 'C'],
  I: ['l', '1'],
  O: ['0', 'Q'],
  S: ['5'],
}

/** A scan: lines as wide as a column, long words broken at their ends with a hyphen, some letters misread. */
export const scanned: Script = (text, { random }) => {
  const edits: Edit[] = []
  let line = 0
  for (const { 0: run, index } of text.matchAll(/\S+|\s+/g)) {
    if (run.includes('\n')) line = 0
    else if (/^\s/.test(run)) line += run.length
    else {
      const room = COLUMN - line
      const cut = run.length > room ? cutIn(run, room) : undefined
      if (run.length > room && cut === undefined && line > 0)
        edits.push({ start: index - 1, end: index, text: '\n' })
      line = run.length > room ? run.length - (cut ?? 0) : line + run.length
      for (let at = 0; at < run.length; at++) {
        if (at === cut) edits.push({ start: index + at, end: index + at, text: '-\n' })
        const like = LIKE[run.charAt(at)]
        if (like && random() < MISREAD)
          edits.push({
            start: index + at,
            end: index + at + 1,
            text: like[Math.floor(random() * like.length)] ?? '',
          })
      }
    }
  }
  return edits
}

/** Where a word is broken so that its first part and a hyphen fit into the room; undefined where it moves down whole. */
function cutIn(word: string, room: number): number | undefined {
  const letters = /^\p{L}+/u.exec(word)?.[0].length ?? 0
  const cut = Math.min(room - 1, letters - BROKEN.part)
  return letters >= BROKEN.word && cut >= BROKEN.part ? cut : undefined
}
