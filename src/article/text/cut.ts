import { asideKind, isBio, isScrapBio } from '../aside.ts'
import type { Aside } from '../types.ts'

/** Plain text with whole lines of junk cut out and nothing else changed. */
export function cutAside(text: string): { text: string; aside: Aside[] } {
  const lines = text.split('\n')
  const end = lastLines(lines)
  const aside: Aside[] = []
  const kept = lines.filter((line, index) => {
    const kind =
      asideKind(line) ??
      (end.includes(index) && isClosingBio(line, index === end[0]) ? 'author-bio' : undefined)
    if (kind !== undefined) aside.push({ kind, text: line.trim() })
    return kind === undefined
  })
  return { text: aside.length === 0 ? text : kept.join('\n'), aside }
}

/** The author's bio closes a report; elsewhere a sentence like it is about a journalist in the news. */
const isClosingBio = (line: string, last: boolean): boolean => isBio(line) || (last && isScrapBio(line))

/** So many lines with words at the end are looked at. */
const END = 3

/** Their indexes, the last first. */
function lastLines(lines: readonly string[]): number[] {
  const found: number[] = []
  for (let index = lines.length - 1; index >= 0 && found.length < END; index--)
    if (lines[index]?.trim() !== '') found.push(index)
  return found
}
