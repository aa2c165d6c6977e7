import { contains, type Span, slice, spanOf } from '../../base/span.ts'
import { phraseOutside } from '../../language/cue.ts'
import { DOCUMENT_NOUNS, isPersonNoun } from '../../language/mentions/lexicon.ts'
import { headOfPhrase } from '../actors/scene.ts'
import type { Reference } from '../actors/types.ts'
import type { Reading } from '../reading.ts'
import type { Field } from '../types.ts'
import { voiceOfOwned } from './owner.ts'
import { isSides } from './sides.ts'
import type { Voice } from './voice.ts'

/** Nobody is sure who speaks. */
export const UNKNOWN: Voice = { speaker: {}, fields: {} }

/** The speaker behind the words for the source: its actors, the author of a document, else the words themselves. */
export function voiceOf(reading: Reading, source: readonly Span[]): Voice {
  const [first] = source
  if (!first) return UNKNOWN
  const span = antecedentOf(reading, first) ?? first
  const references = refer(reading, span)
  const [only, more] = references
  const owned = only?.actor.kind === 'person' ? undefined : voiceOfOwned(reading, span)
  if (owned) return owned
  // One of two sides is not both; `withSides` asks the contact.
  if (!more && isSides(reading, source)) return UNKNOWN
  if (references.length === 0) return byWords(reading, span)
  if (!only || more) return fromSeveral(references, span)
  return fromActor(only, span)
}

const RELATIVE = /^(?:who|which|that)$/i

/** "police, who said": the words that a relative pronoun takes up, where nobody is known by name. */
function antecedentOf({ trees, layers, actors }: Reading, span: Span): Span | undefined {
  if (!RELATIVE.test(slice(layers.text, span)) || actors.resolve(span).length > 0) return undefined
  let clause = trees.tokens[trees.headOf(span)]?.head ?? -1
  while (clause >= 0 && trees.hasRelation(clause, 'conj')) clause = trees.tokens[clause]?.head ?? -1
  const noun = trees.hasRelation(clause, 'acl') ? (trees.tokens[clause]?.head ?? -1) : -1
  const isNominal = ['NOUN', 'PROPN'].includes(trees.tokens[noun]?.upos ?? '')
  const phrase = isNominal ? phraseOutside(trees, noun, [span]) : undefined
  const isText = DOCUMENT_NOUNS.has(trees.tokens[noun]?.lemma.toLowerCase() ?? '')
  return phrase && isText && actors.authorOf(phrase).length === 0 ? undefined : phrase
}

function refer(reading: Reading, span: Span): readonly Reference[] {
  const author = reading.actors.authorOf(span)
  if (author.length > 0) return author
  const ending = closingName(reading, span)
  if (ending) return reading.actors.resolve(ending)
  const found = reading.actors.resolve(span)
  const [only, more] = found
  const nameless = !more && (!only || only.by === 'description')
  return (nameless ? nameIn(reading, span) : undefined) ?? found
}

const NAMES_IT = ['flat', 'appos', 'compound', 'nmod:desc']

/** The person whom the words for a source name besides an office: "a spokesman, John Smith", "Special Envoy John Smith". */
function nameIn({ layers, trees, actors }: Reading, span: Span): readonly Reference[] | undefined {
  const head = headOfPhrase(trees, span)
  const inside = layers.entities.filter(one => one.type === 'PER' && contains(span, one))
  const named = inside.filter(entity => {
    let at = trees.headOf(entity)
    for (let steps = 0; at !== head && trees.hasRelation(at, ...NAMES_IT) && steps < 5; steps++)
      at = trees.tokens[at]?.head ?? -1
    return at === head && !/^['’]s?\b/.test(layers.text.slice(entity.end))
  })
  const [only, more] = named
  return only && !more ? actors.resolve(only) : undefined
}

function fromActor(reference: Reference, source: Span): Voice {
  const { actor, known, by } = reference
  const named = actor.mentions[0]
  const direct = known === 'stated' || named === undefined
  const field = (evidence: readonly Span[]): Field => ({ evidence: evidence.map(spanOf), known, by })
  const fields: Record<string, Field> = {
    speaker: field(direct ? [source] : [source, named]),
  }
  const given = (['role', 'organization', 'country'] as const).flatMap(key => {
    const value = actor[key]
    if (value === undefined || value === actor.name) return []
    fields[key] = {
      evidence: [spanOf(actor.evidence[key] ?? named ?? source)],
      known: 'stated',
      by: `actor-${key}`,
    }
    return [[key, value]] as const
  })
  return { speaker: { name: actor.name, ...Object.fromEntries(given) }, fields }
}

/** Several who speak as one: "Saudi Arabia and the United States". */
function fromSeveral(references: readonly Reference[], source: Span): Voice {
  const names = references.map(one => one.actor.name)
  const countries = new Set(references.map(one => one.actor.country))
  const [country] = countries
  const known = references.every(one => one.known === 'stated') ? 'stated' : 'implied'
  const by = [...new Set(references.map(one => one.by))].join('+')
  const field: Field = { evidence: [spanOf(source)], known, by }
  return {
    speaker: {
      name: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
      ...(countries.size === 1 && country !== undefined && { country }),
    },
    fields: {
      speaker: field,
      ...(countries.size === 1 && country !== undefined && { country: field }),
    },
  }
}

/**
 * "the director of the office, Ann Berg", "a student named Ann Berg": the person whose name ends a phrase after a
 * title and a comma, whatever the tree hangs it on.
 */
function closingName({ layers, trees }: Reading, span: Span): Span | undefined {
  const entity = layers.entities.findLast(one => one.type === 'PER' && contains(span, one))
  if (!entity || /[\p{L}\p{N}]/u.test(layers.text.slice(entity.end, span.end))) return undefined
  const before = layers.text.slice(span.start, entity.start)
  if (/\b(?:named|called)\s+$/.test(before)) return entity
  const title = /(?:^|,\s+)([^,]+),\s+$/.exec(before)?.[1]
  if (title === undefined) return undefined
  const end = entity.start - (/,\s+$/.exec(before)?.[0].length ?? 0)
  return isTitle({ trees, layers }, { start: end - title.length, end }) ? entity : undefined
}

/** Words whose first noun outside a name is somebody in the singular, with no "and" and no other person among them. */
function isTitle({ trees, layers }: Pick<Reading, 'trees' | 'layers'>, span: Span): boolean {
  const { first, last } = trees.tokensIn(span)
  const inside = (index: number): boolean =>
    layers.entities.some(one => one.first <= index && index < one.last)
  const free = trees.tokens.slice(first, last).filter((_, at) => !inside(first + at))
  const noun = free.find(
    token => token.upos === 'NOUN' || (token.upos === 'PROPN' && isPersonNoun(token.lemma)),
  )
  const people = layers.entities.some(
    one => one.type === 'PER' && contains(span, one) && !isOwner(layers.text, one),
  )
  const ofOne = noun !== undefined && !noun.feats?.includes('Number=Plur')
  const person = free.some(token => token.upos !== 'VERB' && isPersonNoun(token.lemma))
  return ofOne && person && !people && free[0]?.upos !== 'CCONJ' && free[0]?.upos !== 'ADP'
}

const isOwner = (text: string, name: Span): boolean => /^['’]s?\b/.test(text.slice(name.end))

/** "Each side", "both countries": who they are stands elsewhere. */
const EACH =
  /^(?:each|either|neither|both|the two|the other)(?: (?:of )?(?:the )?(?:two )?(?:side|sides|party|parties|country|countries|nation|nations|government|governments|state|states|leaders?|capitals?))?$/i

/** What stands before a noun; "some on Twitter" are some of those there. */
const ARTICLE =
  /^(?:the|a|an|some(?! (?:on|in|at|of|from|among)\s)|this|that|these|those|my|our|his|her|its|their)\s+/i
const WHOSE = /^(?:my|our|his|her|its|their)\s/i
const LONGEST = 12
const PRONOUN =
  /^(?:the|a|an|(?:the )?(?:first|second|third|fourth|last|next|latter|former|other|others|same|rest)|i|you|he|she|it|we|they|who|which|that|this|these|those|one|some|many|each|either|neither|several|few|most|others|all|both|everyone|nobody)$/i

/** Somebody whom only these words name: "Officials", "experts at the institute"; not a pronoun, not "the president". */
function byWords(reading: Reading, source: Span): Voice {
  const { trees, layers } = reading
  const head = trees.tokens[headOfPhrase(trees, source)]
  const words = slice(layers.text, source).replace(/\s+/g, ' ')
  if (!head || PRONOUN.test(words) || EACH.test(words)) return UNKNOWN
  const name =
    words
      .replace(ARTICLE, '')
      .replace(/['’]s$/, '')
      .split(/,| (?:who|which|whom)\b| including /)[0]
      ?.trim() ?? ''
  if (name === '' || name.split(' ').length > LONGEST) return UNKNOWN
  const field: Field = { evidence: [spanOf(source)], known: 'stated', by: 'source-words' }
  const whose = WHOSE.test(words)
  const single = !head.feats?.includes('Number=Plur') && isPersonNoun(head.lemma)
  const nameless = isPersonNoun(name) || (head.upos === 'NOUN' && !/\p{Lu}/u.test(name))
  const pointsBack = nameless && (whose || (single && /^(?:the|this|that)\s/i.test(words)))
  return pointsBack
    ? { speaker: { role: name }, fields: { role: field } }
    : { speaker: { name }, fields: { speaker: field } }
}
