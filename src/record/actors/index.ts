import type { Article } from '../../article/types.ts'
import { contains, type Span, spanOf } from '../../base/span.ts'
import { allJoined } from '../../language/clause.ts'
import { isPersonNoun, ORGANIZATION_NOUNS } from '../../language/mentions/lexicon.ts'
import type { Trees } from '../../language/tree.ts'
import type { AnnotatedText, Entity } from '../../language/types.ts'
import { authorsOf } from './author.ts'
import { houseOf } from './house.ts'
import { readThrough } from './read.ts'
import { formAt, headOfPhrase, lemmaAt, type Scene, sceneOf } from './scene.ts'
import type { Walk } from './state.ts'
import type { Actors, Reference } from './types.ts'

/** Who is who in a report, learnt from its own words: names, titles, appositions, descriptions, pronouns. */
export function actorsOf(article: Article, layers: AnnotatedText, trees: Trees): Actors {
  const scene = sceneOf(layers, trees, houseOf(article))
  const walk = readThrough(scene)
  const resolveToken = (index: number): readonly Reference[] => withConjuncts(scene, walk, index, () => true)
  const author = authorsOf(scene, resolveToken)
  return {
    all: [...walk.cast.members.values()].map(member => member.actor),
    resolveToken,
    authorOf: span => author(headOfPhrase(trees, span)),
    resolve: span => {
      const head = headOfPhrase(trees, span)
      const inside = (index: number): boolean => {
        const token = layers.tokens[index]
        return token !== undefined && contains(span, token)
      }
      const titled = titledName(scene, walk, span)
      if (titled.length > 0) return titled
      const found = withConjuncts(scene, walk, head, inside)
      if (found.length === 0) return isBody(scene, head) ? [] : closingName(scene, walk, span)
      return namesOnlyAPart(scene, span, found) ? [] : found
    },
  }
}

/** "the office of Ann Berg" is not Ann Berg. */
const isBody = (scene: Scene, head: number): boolean =>
  scene.entityAt[head] === -1 && ORGANIZATION_NOUNS.has(lemmaAt(scene, head))

/** "Hong Kong director of Amnesty X" whose tree makes the place its head: a person is meant, and nobody known. */
function namesOnlyAPart(scene: Scene, span: Span, found: readonly Reference[]): boolean {
  const [only, more] = found
  if (!only || more || !['country', 'organization', 'place'].includes(only.actor.kind)) return false
  const { first, last } = scene.trees.tokensIn(span)
  const own = scene.trees.headOf(only.span)
  for (let index = first; index < last; index++) {
    const person = scene.entityAt[index] === -1 && isPersonNoun(lemmaAt(scene, index))
    if (person && index > own && scene.layers.tokens[index]?.upos !== 'VERB') return only.by === 'name'
  }
  return false
}

/** The head's own references and those of its conjuncts, each actor once. */
function withConjuncts(
  scene: Scene,
  walk: Walk,
  head: number,
  inside: (index: number) => boolean,
): readonly Reference[] {
  const heads = allJoined(head, index => scene.trees.dependents(index, 'conj').filter(inside))
  const all = heads.flatMap(index => walk.found.get(index) ?? firstPerson(scene, walk, index))
  return all.filter((one, at) => all.findIndex(other => other.actor === one.actor) === at)
}

/** "I" inside a quotation is the one who says it. */
function firstPerson(scene: Scene, walk: Walk, index: number): readonly Reference[] {
  const token = scene.layers.tokens[index]
  if (!token || !/^(?:I|me|my|myself)$/.test(formAt(scene, index))) return []
  const holding = scene.layers.attributions.filter(one => one.content.some(span => contains(span, token)))
  const source = holding.at(-1)?.source[0]
  if (!source) return []
  const references = walk.found.get(headOfPhrase(scene.trees, source)) ?? []
  return references.map(one => ({ ...one, span: spanOf(token), known: 'implied', by: 'first-person' }))
}

/** "retired agent and terrorism specialist X": a title in the singular on both sides of the "and". */
function isOneWithTwoTitles(scene: Scene, first: number, and: number, last: number): boolean {
  const { tokens } = scene.trees
  const isTitle = (index: number): boolean =>
    isPersonNoun(lemmaAt(scene, index)) &&
    !tokens[index]?.feats?.includes('Number=Plur') &&
    scene.entityAt[index] === -1
  return isTitle(and - 1) && isTitle(last - 1) && first < and
}

/** A phrase that ends with title and name means that person, whatever stands before: "the ministry's director X". */
function titledName(scene: Scene, walk: Walk, span: Span): readonly Reference[] {
  const { first, last } = scene.trees.tokensIn(span)
  const entity = lastPerson(scene, first, last)
  if (!entity || entity.first <= first || headsOther(scene, span, entity)) return []
  for (let index = first; index < entity.first; index++)
    if (scene.entityAt[index] === -1 && isPersonNoun(lemmaAt(scene, index)))
      return closingName(scene, walk, span)
  return []
}

/** "Minister A in a call with B": the phrase is of A, whoever ends it. */
function headsOther(scene: Scene, span: Span, last: Entity): boolean {
  const head = headOfPhrase(scene.trees, span)
  const own = scene.layers.entities[scene.entityAt[head] ?? -1]
  if (own?.type !== 'PER' || own === last) return false
  return scene.trees.tokens
    .slice(own.last, last.first)
    .some(token => token.upos === 'ADP' && /^(?:in|with|during|after|at)$/i.test(token.lemma))
}

/** A phrase that ends with a person's name means that person, whatever the tree makes of the titles before it. */
function closingName(scene: Scene, walk: Walk, span: Span): readonly Reference[] {
  const { first, last } = scene.trees.tokensIn(span)
  const entity = lastPerson(scene, first, last)
  if (!entity || entity.first < first) return []
  for (let index = first; index < entity.first; index++) {
    const upos = scene.layers.tokens[index]?.upos
    if (upos === 'CCONJ' && isOneWithTwoTitles(scene, first, index, entity.first)) continue
    if (/^[()]$/.test(formAt(scene, index))) continue
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'CCONJ' || upos === 'PART') return []
  }
  return walk.found.get(entity.last - 1) ?? []
}

/** The person's name that ends a phrase, but for "of the Labour Party" after it. */
function lastPerson(scene: Scene, first: number, last: number): Entity | undefined {
  for (let index = last - 1; index >= first; index--) {
    const entity = scene.layers.entities[scene.entityAt[index] ?? -1]
    if (entity?.type !== 'PER') continue
    const open = entity.last >= last || /^(?:of|from)$/i.test(formAt(scene, entity.last))
    return open ? entity : undefined
  }
  return undefined
}
