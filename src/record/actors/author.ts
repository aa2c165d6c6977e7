import { oblique, subjectsOf } from '../../language/clause.ts'
import { DOCUMENT_NOUNS } from '../../language/mentions/lexicon.ts'
import { isDefinite } from './describe.ts'
import { lemmaAt, type Scene } from './scene.ts'
import type { Reference } from './types.ts'

type Resolve = (index: number) => readonly Reference[]

const ISSUING = new Set(
  'issue publish release write send post make give deliver sign tweet file submit circulate submit'.split(
    ' ',
  ),
)

/**
 * Who is behind a statement, letter, report: whose it is, by whom, who issued it. A later "the letter" has the author
 * of the last letter whose author was told. By the head token of the phrase.
 */
export function authorsOf(scene: Scene, resolve: Resolve): Resolve {
  const told = new Map<number, readonly Reference[]>()
  const last = new Map<string, readonly Reference[]>()
  scene.layers.tokens.forEach((token, index) => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return
    const noun = token.lemma.toLowerCase()
    if (!DOCUMENT_NOUNS.has(noun)) return
    const own = ownAuthor(scene, resolve, index)
    const found = own.length > 0 ? own : isDefinite(scene, index) ? (last.get(noun) ?? []) : []
    if (found.length === 0) return
    told.set(index, found)
    last.set(noun, found)
  })
  return index => (told.get(index) ?? []).map(one => ({ ...one, known: 'implied', by: 'author' }))
}

function ownAuthor(scene: Scene, resolve: Resolve, noun: number): readonly Reference[] {
  const { trees } = scene
  const issued = trees
    .dependents(noun, 'acl')
    .filter(clause => ISSUING.has(lemmaAt(scene, clause)))
    .flatMap(clause => oblique(trees, clause, 'by'))
  const heads = [
    ...trees.dependents(noun, 'nmod:poss', 'compound', 'nmod:desc', 'amod'),
    ...oblique(trees, noun, 'by', 'from', 'of'),
    ...issued,
  ]
  for (const head of heads) {
    const found = resolve(head).filter(one => one.actor.kind !== 'place')
    if (found.length > 0) return found
  }
  return issuer(scene, resolve, noun)
}

const SAYING = new Set('say announce state declare add write note explain reveal report'.split(' '))

/** Who issues it, or says something in it: "the palace issued a statement", "said in a statement". */
function issuer(scene: Scene, resolve: Resolve, noun: number): readonly Reference[] {
  const { trees } = scene
  const verb = trees.tokens[noun]?.head ?? -1
  const issued = trees.hasRelation(noun, 'obj') && ISSUING.has(lemmaAt(scene, verb))
  const told = SAYING.has(lemmaAt(scene, verb)) && oblique(trees, verb, 'in').includes(noun)
  return issued || told ? subjectsOf(trees, verb).flatMap(resolve) : []
}
