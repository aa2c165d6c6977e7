import { asideKind, isScrapBio } from '../aside.ts'
import type { Aside } from '../types.ts'

/** Plain text with whole lines of junk cut out and nothing else changed. */
export function cutAside(text: string): { text: string; aside: Aside[] } {
  const lines = text.split('\n')
  const aside: Aside[] = []
  const bio = lastLine(lines)
  const kept = lines.filter((line, index) => {
    const kind = index === bio && isScrapBio(line) ? 'author-bio' : asideKind(line)
    if (kind !== undefined) aside.push({ kind, text: line.trim() })
    return kind === undefined
  })
  if (aside.length === 0) return { text, aside }
  return { text: kept.join('\n').replace(/\n+$/, '\n'), aside }
}

function lastLine(lines: readonly string[]): number {
  for (let index = lines.length - 1; index >= 0; index--) if (lines[index]?.trim() !== '') return index
  return -1
}
