import { countryOfCapital } from '../base/geo/index.ts'
import { regionZone } from '../base/zones.ts'
import type { Pieces } from '../model/index.ts'

const DASH = '(?:—|–|--?)'
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?`
const DAY = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})`
const CAPS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}`
const TOWN = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}`

/** How agencies write where and when a report was made, before its first sentence; a group "place" must be a known one. */
const FORMS = [
  // NEW DELHI, March 18 (Reuters) — · Bogotá, Mar 14 (EFE).-
  String.raw`${TOWN}[,.]?(?: [^\n()—–]{1,30})? ?\(\p{Lu}[^)\n]{1,30}\)\s?(?:\.-|${DASH})`,
  // (Reuters) -
  String.raw`\((?:Reuters|AP|AFP|Bloomberg|UPI|dpa)\) ?${DASH}`,
  // MOSCOW, March 14. /TASS/.
  String.raw`${CAPS},? ${DAY}\.? /\p{L}+/\.`,
  // Tehran, IRNA – · Cairo, March 3, MENA -
  String.raw`${TOWN},(?: ${DAY},)? \p{Lu}{2,8} ?${DASH}`,
  // GENEVA — · VIENNA, Austria —
  String.raw`(?<place>${CAPS})(?:, [^\n(—–]{1,25})? ?(?:—|–|--| -)`,
  // ISLAMABAD:
  `(?<place>${CAPS}):`,
].map(form => new RegExp(String.raw`(?<=^|\n)[^\S\n]*${form}\s+(?=[\p{Lu}"“‘'])`, 'gu'))

/** Offsets of the first words behind datelines, wherever a line begins with one, in text order. */
export function afterDatelines(text: string): number[] {
  const found = FORMS.flatMap(form =>
    [...text.matchAll(form)]
      .filter(match => match.groups?.place === undefined || isKnown(match.groups.place))
      .map(match => match.index + match[0].length),
  )
  return [...new Set(found)].sort((a, b) => a - b)
}

/** How a piece that begins a paragraph is marked, in the lowest two bits of its shape. */
const PARAGRAPH = 3

/** Pieces in which what stands behind datelines, at `offsets`, begins a paragraph, so that the model reads it as the start of a text. */
export function withoutDatelines(offsets: readonly number[], pieces: Pieces): Pieces {
  if (offsets.length === 0) return pieces
  const shapes = pieces.shapes.slice()
  for (const offset of offsets) {
    const at = pieces.starts.indexOf(offset)
    if (at >= 0) shapes[at] = (shapes[at] ?? 0) | PARAGRAPH
  }
  return { ...pieces, shapes }
}

const isKnown = (place: string): boolean =>
  regionZone(place) !== undefined || countryOfCapital(place) !== undefined
