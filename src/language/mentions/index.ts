import { slice } from '../../base/span.ts'
import { quotationsIn } from '../quotations.ts'
import { type Trees, treesOf } from '../tree.ts'
import type { AnnotatedText, Attribution, Mention } from '../types.ts'
import { type Candidate, rankAntecedents, stretchesOf } from './antecedents.ts'
import { type Features, featuresOfNoun, featuresOfPronoun, genderOfName } from './features.ts'
import { groupNames } from './names.ts'
import { type Phrase, phrasesOf } from './phrases.ts'

type Layers = Pick<AnnotatedText, 'text' | 'tokens' | 'entities' | 'attributions'>

/**
 * Who is meant by the same: names by their parts, definite phrases by their head, pronouns by agreement and salience.
 * One walk through the text; clusters of two mentions at least, numbered by their first mention.
 */
export function readMentions(layers: Layers): Mention[] {
  const trees = treesOf(layers)
  const walk: Walk = {
    layers,
    trees,
    stretches: stretchesOf(layers.tokens, quotationsIn(layers.text)),
    names: nameKeys(layers, trees),
    candidates: [],
    byHead: new Map(),
    words: new Map(),
    clusters: new Map(),
    sources: sourcesOf(layers, trees),
  }
  for (const phrase of phrasesOf(trees, layers.entities)) place(walk, phrase)
  return mentionsOf(walk)
}

interface Walk {
  readonly layers: Layers
  readonly trees: Trees
  readonly stretches: Int32Array
  /** For the head of a name its bearer. */
  readonly names: ReadonlyMap<number, { readonly key: string; readonly features: Features }>
  readonly candidates: Candidate<string>[]
  /** The last cluster of a noun, by lemma, with the modifiers that it had. */
  readonly byHead: Map<string, { readonly key: string; readonly modifiers: ReadonlySet<string> }[]>
  readonly words: Map<string, string>
  readonly clusters: Map<string, Phrase[]>
  readonly sources: ReadonlyMap<number, Attribution>
}

function nameKeys(layers: Layers, trees: Trees): Map<number, { key: string; features: Features }> {
  const keys = new Map<number, { key: string; features: Features }>()
  groupNames(layers).forEach((group, index) => {
    const person = group.kind === 'person'
    const gender = person ? genderOfName(group.name) : undefined
    const features: Features = {
      number: 'singular',
      animate: person,
      ...(gender && { gender }),
    }
    for (const at of group.entities) {
      const entity = layers.entities[at]
      if (entity) keys.set(trees.headOf(entity), { key: `name ${index}`, features })
    }
  })
  return keys
}

const sourcesOf = (layers: Layers, trees: Trees): Map<number, Attribution> =>
  new Map(
    layers.attributions.flatMap(one => (one.source[0] ? [[trees.headOf(one.source[0]), one] as const] : [])),
  )

/** Puts a phrase to the cluster it belongs to, or opens one. */
function place(walk: Walk, phrase: Phrase): void {
  const token = walk.trees.tokens[phrase.head]
  if (!token) return
  const form = slice(walk.layers.text, token)
  const pronoun = featuresOfPronoun(form)
  const named = nameOf(walk, phrase)
  const key = pronoun
    ? antecedentKey(walk, phrase, pronoun)
    : (named?.key ?? speakerKey(form) ?? (token.upos === 'PRON' ? undefined : nounKey(walk, phrase)))
  if (key === undefined) return
  add(walk, key, phrase, pronoun ?? named?.features ?? featuresOfNoun(token))
}

/** The name that a phrase carries: at its head, or after a title. */
function nameOf(walk: Walk, { head }: Phrase): { key: string; features: Features } | undefined {
  const own = walk.names.get(head)
  if (own) return own
  for (const child of walk.trees.dependents(head, 'flat', 'appos')) {
    const found = child > head ? walk.names.get(child) : undefined
    if (found?.features.animate) return found
  }
  return undefined
}

const FIRST = /^(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)$/
const WE = /^(?:we|us|our|ours|ourselves)$/i
const YOU = /^(?:you|your|yours|yourself)$/i

/** Those who speak and listen are the same throughout. */
const speakerKey = (form: string): string | undefined =>
  FIRST.test(form) ? 'I' : WE.test(form) ? 'we' : YOU.test(form) ? 'you' : undefined

function antecedentKey(walk: Walk, phrase: Phrase, features: Features): string | undefined {
  const { trees } = walk
  if (trees.hasRelation(phrase.head, 'expl')) return undefined
  const own = walk.sources.get(phrase.head)
  const ranked = rankAntecedents(trees, phrase.head, walk.candidates, {
    features,
    stretches: walk.stretches,
    ...(own && { blocked: own.content }),
  })
  return ranked[0]?.key
}

const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'such'])

/** The cluster of a noun met before: the same words, or a definite phrase whose modifiers are no news. */
function nounKey(walk: Walk, phrase: Phrase): string {
  const { trees, layers } = walk
  const token = trees.tokens[phrase.head]
  const fresh = `noun ${phrase.head}`
  if (!token) return fresh
  const lemma = `${token.lemma.toLowerCase()}${token.feats?.includes('Number=Plur') ? '+' : ''}`
  const own = modifiersOf(trees, phrase.head)
  const pointing = trees
    .dependents(phrase.head, 'det')
    .some(child => POINTING.has(trees.tokens[child]?.lemma.toLowerCase() ?? ''))
  const owned = trees.dependents(phrase.head, 'nmod:poss').length > 0
  const known = walk.byHead.get(lemma) ?? []
  const words = slice(layers.text, phrase)
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
  const same = walk.words.get(words)
  const found = pointing || owned ? known.findLast(one => agrees(own, one.modifiers)) : undefined
  const indefinite = trees
    .dependents(phrase.head, 'det')
    .some(child =>
      /^(?:a|an|another|some|any|no|every|each)$/.test(trees.tokens[child]?.lemma.toLowerCase() ?? ''),
    )
  const bareCommon = !pointing && !owned && token.upos !== 'PROPN'
  const key = found?.key ?? (indefinite || bareCommon ? undefined : same) ?? fresh
  walk.byHead.set(lemma, [
    ...known.slice(-3),
    { key, modifiers: own.size > 0 || !found ? own : found.modifiers },
  ])
  walk.words.set(words, key)
  return key
}

function modifiersOf(trees: Trees, head: number): Set<string> {
  return new Set(
    trees
      .dependents(head, 'amod', 'compound', 'nmod', 'nummod', 'nmod:poss')
      .map(child => trees.tokens[child]?.lemma.toLowerCase() ?? ''),
  )
}

const agrees = (own: ReadonlySet<string>, earlier: ReadonlySet<string>): boolean =>
  [...own].every(modifier => earlier.has(modifier))

function add(walk: Walk, key: string, phrase: Phrase, features: Features): void {
  walk.candidates.push({ key, head: phrase.head, features })
  const cluster = walk.clusters.get(key)
  if (cluster) cluster.push(phrase)
  else walk.clusters.set(key, [phrase])
}

function mentionsOf(walk: Walk): Mention[] {
  const clusters = [...walk.clusters.values()].filter(cluster => cluster.length > 1)
  return clusters
    .flatMap((phrases, cluster) => phrases.map(({ start, end, head }) => ({ start, end, cluster, head })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
