import { contains, type Span, slice, spanOf } from '../../base/span.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { Trees } from '../../language/tree.ts'
import { headOfPhrase } from '../actors/scene.ts'
import type { Reference } from '../actors/types.ts'
import type { Reading } from '../reading.ts'
import type { Field, Speaker } from '../types.ts'

/** Who speaks, as far as it is sure, with the words it rests on. */
export interface Voice {
  readonly speaker: Speaker
  readonly fields: Record<string, Field>
}

/** Nobody is sure who speaks. */
export const UNKNOWN: Voice = { speaker: {}, fields: {} }

/** The speaker behind the words for the source: its actors, the author of a document, else the words themselves. */
export function voiceOf(reading: Reading, source: readonly Span[]): Voice {
  const [span] = source
  if (!span) return UNKNOWN
  const references = refer(reading, span)
  if (references.length === 0) return byWords(reading, span)
  const [only, more] = references
  if (!only || more) return fromSeveral(references, span)
  return fromActor(only, span)
}

function refer(reading: Reading, span: Span): readonly Reference[] {
  const author = reading.actors.authorOf(span)
  if (author.length > 0) return author
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
    return at === head || endsList(layers.text, trees, span, entity)
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

/** "the department's spokeswoman, Ann Berg": the name after the only comma, whatever the tree hangs it on. */
function endsList(text: string, trees: Trees, span: Span, entity: Span): boolean {
  const title = text.slice(span.start, entity.start)
  const last = trees.tokens[trees.tokenAt(entity.start) - 2]
  const rest = text.slice(entity.end, Math.max(entity.end, span.end))
  return /^[^,]+,\s$/.test(title) && isPersonNoun(last?.lemma ?? '') && !/[\p{L}\p{N}]/u.test(rest)
}

const ARTICLE = /^(?:the|a|an|some|this|that|these|those|my|our|his|her|its|their)\s+/i
const WHOSE = /^(?:my|our|his|her|its|their)\s/i
const LONGEST = 12
const PRONOUN =
  /^(?:i|you|he|she|it|we|they|who|which|that|this|these|those|one|some|many|others|all|both|everyone|nobody)$/i

/** Somebody whom only these words name: "Officials", "experts at the institute"; not a pronoun, not "the president". */
function byWords(reading: Reading, source: Span): Voice {
  const { trees, layers } = reading
  const head = trees.tokens[headOfPhrase(trees, source)]
  const words = slice(layers.text, source).replace(/\s+/g, ' ')
  if (!head || PRONOUN.test(words)) return UNKNOWN
  const name =
    words
      .replace(ARTICLE, '')
      .replace(/['’]s$/, '')
      .split(/,| who | which | whom | including /)[0]
      ?.trim() ?? ''
  if (name === '' || name.split(' ').length > LONGEST) return UNKNOWN
  const field: Field = { evidence: [spanOf(source)], known: 'stated', by: 'source-words' }
  const whose = WHOSE.test(words)
  const single = !head.feats?.includes('Number=Plur') && isPersonNoun(head.lemma)
  const pointsBack =
    head.upos === 'NOUN' &&
    !/\p{Lu}/u.test(name) &&
    (whose || (single && /^(?:the|this|that)\s/i.test(words)))
  return pointsBack
    ? { speaker: { role: name }, fields: { role: field } }
    : { speaker: { name }, fields: { speaker: field } }
}
