import { overlaps, type Span, slice } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { Entity } from '../../language/types.ts'
import { type Affiliation, affiliation } from './affiliation.ts'
import { isLoose, phraseRange } from './phrase.ts'
import { formAt, lemmaAt, nationsIn, type Scene, spanOfRange } from './scene.ts'

/** What a report says of who somebody is, at one mention. */
export interface Title extends Affiliation {
  /** The words as they stand, without article: "Deputy Foreign Minister", "editor at large at the Gazette". */
  readonly role?: string
  readonly roleSpan?: Span
}

/** The token that heads the phrase of a name: its own head, or the title that carries it. */
export function phraseHead(scene: Scene, entity: Entity): number {
  const { trees } = scene
  let at = trees.headOf(entity)
  for (let steps = 0; steps < 4; steps++) {
    const head = trees.tokens[at]?.head ?? -1
    const carries = isCarried(scene, at) && head >= 0
    if (!carries || !isTitleFor(scene, head, entity)) break
    at = head
  }
  return at === trees.headOf(entity) && entity.type === 'PER' ? (besideTitle(scene, entity, at) ?? at) : at
}

/** Joined to a title without a word between; "Secretary of State Ann Berg" has the name as a bare modifier. */
const isCarried = ({ trees }: Scene, index: number): boolean =>
  trees.hasRelation(index, 'flat', 'appos', 'nmod:desc', 'compound') ||
  (trees.hasRelation(index, 'nmod') && trees.dependents(index, 'case').length === 0)

/** A common noun for a person, before the name and touching it: only a comma and words of its own in between. */
function isTitleFor(scene: Scene, head: number, entity: Entity): boolean {
  if (head >= entity.first || !isTitleNoun(scene, head)) return false
  const own = new Set(scene.trees.subtree(head))
  for (let at = head; at < entity.first; at++) if (!own.has(at)) return false
  return true
}

const isTitleNoun = (scene: Scene, index: number): boolean =>
  scene.entityAt[index] === -1 && isPersonNoun(lemmaAt(scene, index))

/**
 * A title right before the name that the tree does not join to it ("president Erdoğan"), or parted from it by a comma
 * with the same part in the clause ("the Italian foreign minister, Di Maio, joined"). A title that the name governs
 * is no head.
 */
function besideTitle(scene: Scene, entity: Entity, own: number): number | undefined {
  const { tokens } = scene.trees
  const subject = twinSubject(scene, entity, own)
  if (subject !== undefined) return subject
  const comma = formAt(scene, entity.first - 1) === ','
  const at = beforeBracket(scene, comma ? entity.first - 2 : entity.first - 1)
  if (!isTitleNoun(scene, at) || tokens[at]?.sentence !== tokens[own]?.sentence) return undefined
  if (tokens[at]?.head === own) return undefined
  return !comma || (tokens[at]?.head === tokens[own]?.head && tokens[at]?.deprel === tokens[own]?.deprel)
    ? at
    : undefined
}

const PLACE_TAGS = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN'])

/** "US envoy to Norway Ann Berg said": a title that the tree makes another subject, with its place before the name. */
function twinSubject(scene: Scene, entity: Entity, own: number): number | undefined {
  const { trees } = scene
  const verb = trees.hasRelation(own, 'nsubj', 'flat') ? headAbove(scene, own) : -1
  const at = trees.dependents(verb, 'nsubj').find(one => one < entity.first && isTitleNoun(scene, one))
  if (verb < entity.last || at === undefined) return undefined
  const between = trees.tokens.slice(at + 1, entity.first)
  return between[0]?.upos === 'ADP' && between.every(token => PLACE_TAGS.has(token.upos)) ? at : undefined
}

/** The verb of a subject, above the parts of its name. */
function headAbove({ trees }: Scene, index: number): number {
  let at = index
  while (at >= 0 && !trees.hasRelation(at, 'nsubj')) at = trees.tokens[at]?.head ?? -1
  return trees.tokens[at]?.head ?? -1
}

/** The token before "(MP)", or the token itself. */
function beforeBracket(scene: Scene, index: number): number {
  if (formAt(scene, index) !== ')') return index
  let at = index
  while (at > index - 6 && formAt(scene, at) !== '(') at--
  return formAt(scene, at) === '(' ? at - 1 : index
}

/** All titles at a mention: before the name, in apposition, after "of". */
export function titlesAt(scene: Scene, entity: Entity): Title[] {
  const head = phraseHead(scene, entity)
  const found = [
    before(scene, entity, head),
    ...after(scene, entity, head),
    ...origin(scene, entity, head),
    ...(entity.type === 'PER' ? owned(scene, entity) : []),
  ].flatMap(title => title ?? [])
  return found.some(title => title.role !== undefined) ? found : [...found, ...ahead(scene, entity)]
}

function before(scene: Scene, entity: Entity, head: number): Title | undefined {
  const own = new Set(scene.trees.subtree(head))
  let first = Math.min(head, entity.first)
  while (first > 0 && (own.has(first - 1) || isGlued(scene, first)) && isTitleWord(scene, first - 1)) first--
  let last = entity.first
  while (last > first && ['PUNCT', 'VERB'].includes(scene.layers.tokens[last - 1]?.upos ?? '')) last--
  while (first < last && (isLoose(scene, first) || isOtherNoun(scene, first, last))) first++
  return titleIn(scene, first, last)
}

/** "the state of emergency | United States President": a common noun before a country ends another phrase. */
const isOtherNoun = (scene: Scene, index: number, last: number): boolean =>
  scene.layers.tokens[index]?.upos === 'NOUN' &&
  /^\p{Ll}/u.test(formAt(scene, index)) &&
  !isPersonNoun(lemmaAt(scene, index)) &&
  nationsIn(scene, index + 1, last)[0]?.first === index + 1

/** Joined to the word before it by a hyphen: Secretary-General. */
const isGlued = (scene: Scene, index: number): boolean => {
  const [before, token] = [scene.layers.tokens[index - 1], scene.layers.tokens[index]]
  return (
    before !== undefined &&
    token !== undefined &&
    before.end === token.start &&
    (before.lemma === '-' || token.lemma === '-')
  )
}

const TITLE_TAGS = new Set([
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'PART',
  'ADP',
  'DET',
  'PUNCT',
  'CCONJ',
  'X',
  'ADV',
])

/** A word of a title before a name; another person's name ends it, unless it owns what follows ("Merkel's spokesman"). */
function isTitleWord(scene: Scene, index: number): boolean {
  const entity = scene.layers.entities[scene.entityAt[index] ?? -1]
  if (entity?.type === 'PER') return formAt(scene, entity.last).match(/^['’]s?$/) !== null
  const token = scene.layers.tokens[index]
  return TITLE_TAGS.has(token?.upos ?? '') || (entity !== undefined && token?.upos === 'VERB')
}

function after(scene: Scene, entity: Entity, head: number): Title[] {
  const { trees } = scene
  const heads = new Set([head, trees.headOf(entity)])
  const found = [...heads].flatMap(at =>
    trees
      .dependents(at, 'appos')
      .filter(child => child >= entity.last && !namesPerson(scene, child))
      .flatMap(child => appositionOf(scene, child) ?? []),
  )
  return found.length > 0 ? found : besideName(scene, entity)
}

const WITHIN = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'ADP', 'PART', 'NUM', 'ADV', 'PRON'])

/** "Maria, a spokeswoman for the ministry, …": between commas, or a comma and the end, whatever the tree makes of it. */
function besideName(scene: Scene, entity: Entity): Title[] {
  const { tokens, times } = scene.layers
  const first = entity.last + 1
  if (formAt(scene, entity.last) !== ',' || tokens[first]?.upos !== 'DET') return []
  let last = first
  const isTime = (index: number): boolean =>
    times.some(time => tokens[index] && overlaps(time, tokens[index]))
  while (WITHIN.has(tokens[last]?.upos ?? '') && !isTime(last)) last++
  if (tokens[last]?.upos !== 'PUNCT' && !isTime(last)) return []
  if (isTime(last) && tokens[last - 1]?.upos === 'ADP') last--
  const title = titleIn(scene, first + 1, last)
  const early = tokens.slice(first, last).findIndex(token => token.upos === 'ADP')
  const noun = tokens.slice(first, last).findIndex(token => isPersonNoun(token.lemma))
  return title && (early < 0 || noun < early) ? [title] : []
}

/** "the director of the office, Ann Berg, …": a title that ends with a comma, whatever the tree makes of it. */
function ahead(scene: Scene, entity: Entity): Title[] {
  const { tokens } = scene.layers
  const last = entity.first - 1
  if (entity.type !== 'PER' || formAt(scene, last) !== ',') return []
  if (!['PUNCT', 'VERB', 'AUX'].includes(tokens[entity.last]?.upos ?? '')) return []
  let first = last
  while (WITHIN.has(tokens[first - 1]?.upos ?? '') && tokens[first - 1]?.sentence === tokens[last]?.sentence)
    first--
  if (tokens[first]?.upos !== 'DET') return []
  const own = tokens
    .slice(first, last)
    .find((token, at) => token.upos === 'NOUN' && scene.entityAt[first + at] === -1)
  const title = isPersonNoun(own?.lemma ?? '') && titleIn(scene, first + 1, last)
  return title ? [title] : []
}

const namesPerson = (scene: Scene, index: number): boolean =>
  scene.layers.entities[scene.entityAt[index] ?? -1]?.type === 'PER'

function appositionOf(scene: Scene, noun: number): Title | undefined {
  const { first, last } = phraseRange(scene, noun)
  return isOfThen(scene, first) ? undefined : titleIn(scene, first, last)
}

/** "Sisi, then army chief, led": what somebody was at another time. */
const isOfThen = (scene: Scene, first: number): boolean =>
  [first - 1, first].some(at => formAt(scene, at).toLowerCase() === 'then')

const HONORIFICS = new Set('mr mr. mrs mrs. ms ms. miss dr dr. sir madam madame'.split(' '))

/** Reads a stretch of words as a title; undefined when no word of it says what a person is. */
function titleIn(scene: Scene, from: number, last: number): Title | undefined {
  let first = from
  const isLead = (at: number): boolean =>
    HONORIFICS.has(formAt(scene, at).toLowerCase()) || scene.layers.tokens[at]?.upos === 'ADP'
  while (first < last && isLead(first)) first++
  let noun = first
  while (noun < last && !isPersonNoun(lemmaAt(scene, noun))) noun++
  if (noun === last) return undefined
  const roleSpan = spanOfRange(scene, first, last)
  return {
    role: slice(scene.layers.text, roleSpan).replace(/\s+/g, ' '),
    roleSpan,
    ...affiliation(scene, first, last, noun),
  }
}

/** "Norway's Ann Berg": the country that owns a bare name. */
function owned(scene: Scene, entity: Entity): Title[] {
  const owners = scene.trees
    .dependents(scene.trees.headOf(entity), 'nmod:poss')
    .filter(owner => owner < entity.first && scene.trees.tokens[owner]?.upos === 'PROPN')
  return owners.flatMap(owner => {
    const { first, last } = phraseRange(scene, owner)
    const [nation] = nationsIn(scene, first, last)
    return nation ? [{ country: nation.code, countrySpan: nation.span }] : []
  })
}

/** "President Rouhani of Iran", "Cooper of the Labour Party". */
function origin(scene: Scene, entity: Entity, head: number): Title[] {
  const heads = new Set([head, scene.trees.headOf(entity)])
  return [...heads].flatMap(at =>
    oblique(scene.trees, at, 'of', 'from')
      .filter(child => child >= entity.last)
      .flatMap(child => {
        const { first, last } = phraseRange(scene, child)
        const found = affiliation(scene, first, last, last)
        return found.country !== undefined || found.organization !== undefined ? [found] : []
      }),
  )
}
