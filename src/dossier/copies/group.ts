import { compare } from '../../base/compare.ts'
import { SAME } from '../match/judge.ts'
import { connected, partition } from '../partition.ts'
import type { Fit } from '../types.ts'
import { containment, type Sketch } from './sketch.ts'

/** A report as the search for copies sees it. */
export interface Text {
  readonly article: string
  readonly publisher?: string
  readonly url?: string
  readonly published?: string
  /** When the page says that it was changed last. */
  readonly modified?: string
  readonly sketch: Sketch
}

/** What a report repeats or corrects. `voice` is the article at the head of its group, itself if it is the head. */
export interface Descent {
  readonly article: string
  readonly voice: string
  readonly copyOf?: string
  readonly versionOf?: string
  /** The first article of the connected set: texts of two sets never become copies of one another. */
  readonly setId: string
}

/** The share of common shingles from which one text repeats another. */
const REPEATED = 0.3
/** A text shorter than this many shingles must be repeated for the greater part: briefs on one event are alike. */
const SHORT = 40
const SHORT_REPEATED = 0.6

/** Points for one text repeating the other. Symmetric; `undefined` never, since halves of one text share nothing. */
export function fitOfTexts(a: Text, b: Text): Fit {
  const share = containment(a.sketch, b.sketch)
  const bar = Math.min(a.sketch.size, b.sketch.size) < SHORT ? SHORT_REPEATED : REPEATED
  if (isSamePage(a, b) && share >= bar / 2) return { points: SAME + 2 }
  return { points: SAME + (share - bar) * 10 }
}

/**
 * Sorts texts into copies and versions. The first publisher is the source; what the same outlet publishes again is a
 * version of its own earlier text, what another publishes is a copy of the source.
 */
export function descend(texts: readonly Text[]): Descent[] {
  const ordered = [...texts].sort((a, b) => compare(a.article, b.article))
  const near = bandMates(ordered)
  const place = new Map(ordered.map((one, index) => [one, index]))
  const edges = ordered.flatMap((one, index) =>
    [...near(one)].flatMap(other => {
      const at = place.get(other) ?? 0
      return at > index && fitOfTexts(one, other).points >= SAME ? [[index, at] as const] : []
    }),
  )
  return connected(ordered.length, edges).flatMap(set =>
    descendSet(
      set.map(index => ordered[index] as Text),
      near,
    ),
  )
}

function descendSet(set: readonly Text[], near: (text: Text) => Iterable<Text>): Descent[] {
  const setId = (set[0] as Text).article
  return partition(set, one => one.article, fitOfTexts, near).flatMap(group => {
    const sorted = [...group].sort(byPublication)
    return sorted.map((text, index) => ({
      ...descentOf(text, sorted.slice(0, index), sorted[0] as Text),
      setId,
    }))
  })
}

/** Texts that share a band of their sketches, or stand at one address. */
function bandMates(texts: readonly Text[]): (text: Text) => Iterable<Text> {
  const byKey = new Map<string, Text[]>()
  for (const text of texts)
    for (const key of textKeys(text)) {
      const list = byKey.get(key)
      if (list) list.push(text)
      else byKey.set(key, [text])
    }
  return text => new Set(textKeys(text).flatMap(key => byKey.get(key) ?? []))
}

/** Keys under which copies of a text are looked up. */
export function textKeys(text: Text): string[] {
  const page = addressOf(text)?.page
  return page === undefined ? [...text.sketch.bands] : [...text.sketch.bands, `u:${page}`]
}

function descentOf(text: Text, earlier: readonly Text[], head: Text): Omit<Descent, 'setId'> {
  const own = { article: text.article, voice: head.article }
  if (earlier.length === 0) return own
  const before = earlier.filter(other => isSameOutlet(text, other)).at(-1)
  return before ? { ...own, versionOf: before.article } : { ...own, copyOf: head.article }
}

function isSamePage(a: Text, b: Text): boolean {
  const [one, other] = [addressOf(a), addressOf(b)]
  return one !== undefined && one.page === other?.page
}

function isSameOutlet(a: Text, b: Text): boolean {
  const [one, other] = [addressOf(a), addressOf(b)]
  if (one !== undefined && other !== undefined && one.host === other.host) return true
  const [left, right] = [a.publisher?.toLowerCase(), b.publisher?.toLowerCase()]
  return left !== undefined && left === right
}

function addressOf({ url }: Text): { host: string; page: string } | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { host, pathname } = new URL(url)
  const bare = host.replace(/^(?:www|amp|m)\./, '')
  return { host: bare, page: `${bare}${pathname.replace(/\/(?:amp\/?)?$/, '')}` }
}

const byPublication = (a: Text, b: Text): number =>
  compare(a.published ?? '~', b.published ?? '~') ||
  compare(stateOf(a), stateOf(b)) ||
  b.sketch.size - a.sketch.size ||
  compare(a.article, b.article)

/** The time of which a text is: it was changed after it was published, or is as it was then. */
function stateOf({ published = '', modified = '' }: Text): string {
  return modified > published ? modified : published
}
