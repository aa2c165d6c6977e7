import { type ActorFacts, actorFacts, fitOfActors } from '../actors.ts'
import type { Fit, ItemOf } from '../types.ts'
import { fitOfTimes, type When, whenOf } from '../when.ts'
import { type Anchors, anchorsOf, likeness, stemsOf } from '../words.ts'
import { SAME } from './judge.ts'

export interface DocumentFacts {
  readonly article: string
  readonly stems: readonly string[]
  readonly anchors: Anchors
  readonly authors: readonly ActorFacts[]
  readonly when: When
}

export function documentFacts({ article, item, published }: ItemOf<'document'>): DocumentFacts {
  return {
    article,
    stems: [...new Set(stemsOf(item.title))].sort(),
    anchors: anchorsOf(item.title),
    authors: item.authors.map(name => actorFacts({ name })),
    when: whenOf({ start: item.date }, [], published),
  }
}

/** Pairs of the title's stems, in any order. */
export function documentKeys({ stems }: DocumentFacts): string[] {
  const keys = stems.flatMap((one, index) => stems.slice(index + 1).map(other => `d:${one} ${other}`))
  return keys.length > 0 ? keys : stems.map(one => `d:${one}`)
}

/** One document: a title of the same words, numbers included, and no author or day against it. */
export function fitOfDocuments(a: DocumentFacts, b: DocumentFacts): Fit | undefined {
  const { contained, jaccard, size } = likeness(a.stems, b.stems)
  if (size === 0 || [...a.anchors.numbers].join() !== [...b.anchors.numbers].join()) return undefined
  const dated = a.when.kind !== 'none' && b.when.kind !== 'none'
  const time = dated ? fitOfTimes(a.when, b.when) : { points: 0 }
  if (!time) return undefined
  const authors = fitOfAuthors(a.authors, b.authors)
  if (authors === undefined) return undefined
  const title = jaccard >= 0.99 ? 3.5 : jaccard >= 0.6 ? 3 : contained >= 0.99 && size >= 2 ? 2.5 : undefined
  if (title === undefined) return undefined
  const points =
    title + authors + (dated ? 0.75 : 0) + (size >= 3 ? 0.5 : 0) - (a.article === b.article ? 1 : 0)
  return { points: Math.min(points, SAME + 2) }
}

function fitOfAuthors(a: readonly ActorFacts[], b: readonly ActorFacts[]): number | undefined {
  if (a.length === 0 || b.length === 0) return 0
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every(one => many.some(other => fitOfActors(one, other))) ? 1 : undefined
}
