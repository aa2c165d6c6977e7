import { overlaps, type Span } from '../../base/span.ts'
import { placeOf } from '../identity.ts'
import type { Item } from '../types.ts'
import type { Target } from './types.ts'

/** How much of the text around a quotation an edit remembers. */
const AROUND = 48

/** What an edit holds on to of an item: its words, not its id. */
export function targetOf(item: Item, text: string): Target {
  const { start, end } = placeOf(item)
  return {
    article: item.article,
    kind: item.kind,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, end + AROUND),
    },
    position: { start, end },
    names: namesIn(item),
  }
}

/**
 * The item that an edit means, in a text that may have been extracted anew and read anew. Undefined where its words are
 * not found or stand there twice, or where no item or several are at the place: then the edit is an orphan and never
 * lands on a look-alike.
 */
export function itemAt(target: Target, items: readonly Item[], text: string): Item | undefined {
  const place = placeIn(target, text)
  if (!place) return undefined
  const near = items.filter(
    one => one.article === target.article && one.kind === target.kind && overlaps(placeOf(one), place),
  )
  return (
    only(near) ??
    only(near.filter(one => sameNames(namesIn(one), target.names))) ??
    only(near.filter(one => sameNames(namesIn(one), target.names) && isAt(one, place)))
  )
}

/** Where the quoted words stand: at their old place, or at the one place with the same surroundings. */
function placeIn({ quote, position }: Target, text: string): Span | undefined {
  const { exact, prefix, suffix } = quote
  const fits = (start: number): boolean =>
    text.startsWith(exact, start) &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, start + exact.length)
  if (fits(position.start)) return position
  const places: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at)
  const around = places.filter(fits)
  const start =
    only(around) ?? (around.length === 0 ? only(places.filter(at => halfFits(text, at, quote))) : undefined)
  return start === undefined ? undefined : { start, end: start + exact.length }
}

/** One side of the surroundings is as it was; both have changed where a sentence moved, and then it is not known. */
function halfFits(text: string, start: number, { exact, prefix, suffix }: Target['quote']): boolean {
  const before = prefix !== '' && text.slice(0, start).endsWith(prefix)
  return before || (suffix !== '' && text.startsWith(suffix, start + exact.length))
}

const isAt = (item: Item, place: Span): boolean => {
  const { start, end } = placeOf(item)
  return start === place.start && end === place.end
}

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** Who takes part, to tell two items of one sentence apart. */
function namesIn({ item }: Item): string[] {
  const named =
    'parties' in item ? item.parties : 'actor' in item ? item.actor : 'speaker' in item ? [item.speaker] : []
  return named.flatMap(one => one.name ?? []).sort()
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n')
