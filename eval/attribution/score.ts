import type { Span } from '../../src/base/span.ts'
import type { Counts } from '../record/counts.ts'
import { bestPairing } from '../record/pairing.ts'

export const ROLES = ['source', 'cue', 'content'] as const
export type Role = (typeof ROLES)[number]

/** Who said what, gold or predicted. */
export interface Roles {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface AttributionScore {
  /** Tokens in a role of any attribution. */
  readonly tokens: Record<Role, Counts>
  /** Contiguous pieces with exactly the same tokens. */
  readonly exact: Record<Role, Counts>
  /** Whole attributions: cue and content overlap and the source matches (overlaps, or neither has one). */
  readonly whole: Counts
  /** Of the pairs whose cue and content overlap, those whose source matches: `right` and `false`. */
  readonly links: Counts
}

/** Compares the attributions of one text. Tokens are runs of letters and digits, and single other marks. */
export function scoreAttributions(
  text: string,
  predicted: readonly Roles[],
  gold: readonly Roles[],
): AttributionScore {
  const tokens = tokensOf(text)
  const a = predicted.map(one => onTokens(tokens, one))
  const b = gold.map(one => onTokens(tokens, one))
  const perRole = (compare: (role: Role) => Counts) =>
    Object.fromEntries(ROLES.map(role => [role, compare(role)])) as Record<Role, Counts>
  return {
    tokens: perRole(role => compareSets(tokensIn(a, role), tokensIn(b, role))),
    exact: perRole(role => compareSets(piecesIn(a, role), piecesIn(b, role))),
    ...pairWhole(a, b),
  }
}

/** Token ranges `[first, last)` of each role. */
type Ranges = Record<Role, readonly (readonly [number, number])[]>

function tokensOf(text: string): Span[] {
  const marks = text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)
  return Array.from(marks, mark => ({ start: mark.index, end: mark.index + mark[0].length }))
}

function onTokens(tokens: readonly Span[], roles: Roles): Ranges {
  const ranges = (spans: readonly Span[]) =>
    spans.flatMap(span => {
      const first = tokens.findIndex(token => token.end > span.start)
      if (first < 0) return []
      let last = first
      while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++
      return last > first ? [[first, last] as const] : []
    })
  return { source: ranges(roles.source), cue: ranges(roles.cue), content: ranges(roles.content) }
}

const tokensIn = (all: readonly Ranges[], role: Role): Set<number> =>
  new Set(all.flatMap(one => one[role].flatMap(range => [...numbersOf(range)])))

const piecesIn = (all: readonly Ranges[], role: Role): Set<string> =>
  new Set(all.flatMap(one => one[role].map(([first, last]) => `${first}-${last}`)))

function* numbersOf([first, last]: readonly [number, number]): Generator<number> {
  for (let index = first; index < last; index++) yield index
}

function compareSets<T>(predicted: ReadonlySet<T>, gold: ReadonlySet<T>): Counts {
  let right = 0
  for (const one of predicted) if (gold.has(one)) right++
  return { right, false: predicted.size - right, missed: gold.size - right }
}

function pairWhole(predicted: readonly Ranges[], gold: readonly Ranges[]): { whole: Counts; links: Counts } {
  const said = predicted.map(a => gold.map(b => meet(a.cue, b.cue) && meet(a.content, b.content)))
  const sources = predicted.map(a => gold.map(b => sourceMatches(a, b)))
  const pairs = bestPairing(said.map((row, i) => row.map((ok, j) => (ok ? 1 + Number(sources[i]?.[j]) : 0))))
  const linked = pairs.filter(([i, j]) => sources[i]?.[j]).length
  const whole = bestPairing(
    said.map((row, i) => row.map((ok, j) => Number(ok && sources[i]?.[j] === true))),
  ).length
  return {
    whole: { right: whole, false: predicted.length - whole, missed: gold.length - whole },
    links: { right: linked, false: pairs.length - linked, missed: 0 },
  }
}

const sourceMatches = (a: Ranges, b: Ranges): boolean =>
  a.source.length === 0 && b.source.length === 0 ? true : meet(a.source, b.source)

const meet = (
  a: readonly (readonly [number, number])[],
  b: readonly (readonly [number, number])[],
): boolean => a.some(x => b.some(y => x[0] < y[1] && y[0] < x[1]))
