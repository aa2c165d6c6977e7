import { isPersonNoun } from '../mentions/lexicon.ts'
import { type Trees, treesOf } from '../tree.ts'
import type { Entity, Token } from '../types.ts'
import { changeToken } from './change.ts'

/**
 * Mends names that a tree hangs on the place of an office: in "the president of Peru, Ann Berg," and "the ministers of
 * Peru and Chile, Ann Berg and Luis Rojas" the names stand for the office, not beside the country.
 */
export function settleAppositions(tokens: readonly Token[], entities: readonly Entity[]): Token[] {
  const trees = treesOf({ tokens })
  const mended = [...tokens]
  for (const entity of entities) {
    if (entity.type !== 'PER') continue
    const name = trees.headOf(entity)
    const comma = trees.tokens[entity.first - 1]?.lemma === ','
    const office = comma ? officeOf(trees, entity, name) : officeBefore(trees, entity, name)
    if (office !== undefined) changeToken(mended, name, { head: office, deprel: 'appos' })
  }
  // "a letter to B": what a preposition introduces is no apposition.
  tokens.forEach((token, index) => {
    if (
      token.deprel === 'appos' &&
      trees.dependents(index, 'case').some(mark => mark < index && isPreposition(trees, mark))
    )
      mended[index] = { ...token, deprel: 'nmod' }
  })
  return mended
}

const isPreposition = (trees: Trees, index: number): boolean => trees.tokens[index]?.upos === 'ADP'

/** How many steps lead from a place up to the office: "minister of foreign affairs of Portugal". */
const STEPS = 4

/** The noun for a person whose "of" phrase the tree has given the name to, or to which it has joined the name. */
function officeOf(trees: Trees, entity: Entity, name: number): number | undefined {
  if (!trees.hasRelation(name, 'conj', 'appos', 'nmod') || trees.dependents(name, 'case').length > 0)
    return undefined
  const joined = trees.dependents(name, 'cc').some(and => and < name)
  let at = trees.tokens[name]?.head ?? -1
  if (joined || at < 0 || at >= entity.first - 1) return undefined
  if (isOffice(trees, at)) return trees.hasRelation(name, 'conj') && isPlural(trees, at) ? at : undefined
  for (let step = 0; step < STEPS && trees.hasRelation(at, 'nmod', 'conj'); step++) {
    at = trees.tokens[at]?.head ?? -1
    if (isOffice(trees, at)) return at
  }
  return undefined
}

/** Words of the longest name of a state: "the Democratic Republic of the Congo". */
const PLACE = 8
const PLACE_WORDS = new Set(['PROPN', 'ADJ', 'DET', 'ADP'])

/** "President of the Republic of Peru Ann Berg": the office right before a name, with "of" and a place in between. */
function officeBefore(trees: Trees, { first }: Entity, name: number): number | undefined {
  const { tokens } = trees
  if (trees.dependents(name, 'case').length > 0 || tokens[first - 1]?.upos !== 'PROPN') return undefined
  for (let at = first - 1; at >= first - PLACE && PLACE_WORDS.has(tokens[at]?.upos ?? ''); at--) {
    if (tokens[at]?.lemma !== 'of' || !isOffice(trees, at - 1)) continue
    const above = tokens[name]?.head ?? -1
    const strayed = above === tokens[at - 1]?.head || (above > at && above < first)
    return strayed ? at - 1 : undefined
  }
  return undefined
}

const isOffice = (trees: Trees, index: number): boolean => {
  const token = trees.tokens[index]
  return (
    token !== undefined && ['NOUN', 'PROPN'].includes(token.upos) && isPersonNoun(token.lemma.toLowerCase())
  )
}

const isPlural = (trees: Trees, index: number): boolean =>
  trees.tokens[index]?.feats?.includes('Number=Plur') === true
