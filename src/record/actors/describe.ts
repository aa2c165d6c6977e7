import { type Span, slice } from '../../base/span.ts'
import { wordBefore } from '../../language/clause.ts'
import {
  COUNTRY_NOUNS,
  DOCUMENT_NOUNS,
  GOVERNMENT_NOUNS,
  isPersonNoun,
  ORGANIZATION_NOUNS,
} from '../../language/mentions/lexicon.ts'
import { affiliation } from './affiliation.ts'
import { phraseRange } from './phrase.ts'
import { formAt, lemmaAt, type Nation, nationsIn, type Scene, spanOfRange } from './scene.ts'

export type Sort = 'person' | 'organization' | 'government' | 'country' | 'document'

/** A noun phrase that tells who is meant without a name: "the Russian ambassador", "both presidents". */
export interface Description {
  readonly head: number
  readonly noun: string
  readonly sort: Sort
  readonly plural: boolean
  readonly definite: boolean
  /** The number that the phrase gives: two for "both". */
  readonly count?: number
  readonly nation?: Pick<Nation, 'code' | 'span'>
  readonly organization?: string
  /** Of several countries, which the words name. */
  readonly several?: true
  /** The token of "Merkel's" or "his" in front. */
  readonly owner?: number
  /** The words of the phrase without article. */
  readonly words: string
  readonly span: Span
}

/** Reads the phrase that a noun heads; undefined for nouns that name nobody who acts or speaks. */
export function describe(scene: Scene, head: number): Description | undefined {
  const token = scene.trees.tokens[head]
  if (token?.upos !== 'NOUN' && token?.upos !== 'PROPN' && token?.upos !== 'ADJ') return undefined
  const noun = lemmaAt(scene, head)
  const sort = sortOf(noun)
  if (!sort) return undefined
  const { first, last } = phraseRange(scene, head)
  const span = spanOfRange(scene, first, last)
  const nation = nationIn(scene, first, last, head) ?? nationBefore(scene, head)
  const { organization } = affiliation(scene, first, last, head)
  const owner = scene.trees.dependents(head, 'nmod:poss')[0]
  const count = countOf(scene, head)
  return {
    head,
    noun,
    sort: sort === 'organization' && GOVERNMENT_NOUNS.has(noun) ? 'government' : sort,
    plural: token.feats?.includes('Number=Plur') ?? false,
    definite: isDefinite(scene, head),
    ...(count !== undefined && { count }),
    ...(nation && { nation }),
    ...(organization !== undefined && { organization }),
    ...(owner !== undefined && { owner }),
    words: slice(scene.layers.text, span)
      .replace(/\s+/g, ' ')
      .replace(/^whose /i, ''),
    span,
  }
}

function sortOf(noun: string): Sort | undefined {
  if (isPersonNoun(noun) && noun !== 'ally' && noun !== 'neighbour') return 'person'
  if (COUNTRY_NOUNS.has(noun)) return 'country'
  if (ORGANIZATION_NOUNS.has(noun)) return 'organization'
  return DOCUMENT_NOUNS.has(noun) ? 'document' : undefined
}

/** The country that a description belongs to, by the rule for titles. */
function nationIn(
  scene: Scene,
  first: number,
  last: number,
  head: number,
): Pick<Nation, 'code' | 'span'> | undefined {
  const { country, countrySpan } = affiliation(scene, first, last, head)
  return country !== undefined && countrySpan ? { code: country, span: countrySpan } : undefined
}

/** "Oman, whose minister": the country right before the clause that is about it. */
function nationBefore(scene: Scene, head: number): Pick<Nation, 'code' | 'span'> | undefined {
  const [whose] = scene.trees.dependents(head, 'nmod:poss').filter(child => lemmaAt(scene, child) === 'whose')
  if (whose === undefined) return undefined
  const before = wordBefore(scene.trees, whose)
  return nationsIn(scene, before, before + 1)[0]
}

/** All the countries inside a phrase: "US and Russian diplomats". */
export const nationsOf = (scene: Scene, description: Description): Nation[] => {
  const { first, last } = scene.trees.tokensIn(description.span)
  return nationsIn(scene, first, last)
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'all'])

/** With "the", "this", "both", or an owner in front. */
export function isDefinite(scene: Scene, head: number): boolean {
  const { trees } = scene
  if (trees.dependents(head, 'nmod:poss').length > 0) return true
  const articles = trees.dependents(head, 'det', 'det:predet')
  // "the secretary and foreign minister": one article for both.
  const shared = articles.length === 0 && trees.hasRelation(head, 'conj')
  const own = shared ? trees.dependents(trees.tokens[head]?.head ?? -1, 'det', 'det:predet') : articles
  return own.some(child => DEFINITE.has(formAt(scene, child).toLowerCase()))
}

const NUMBERS: Readonly<Record<string, number>> = {
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  '2': 2,
  '3': 3,
  '4': 4,
}

function countOf(scene: Scene, head: number): number | undefined {
  for (const child of scene.trees.dependents(head, 'det', 'nummod', 'det:predet', 'advmod', 'amod')) {
    const count = NUMBERS[formAt(scene, child).toLowerCase()]
    if (count !== undefined) return count
  }
  return undefined
}
