import { slice } from '../../base/span.ts'
import { COUNTERPARTS, isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { Entity } from '../../language/types.ts'
import { phraseRange } from './phrase.ts'
import { lemmaAt, type Nation, nationsIn, type Scene } from './scene.ts'
import type { Title } from './titles.ts'

/**
 * Titles shared out over names: "US and Russian Presidents Joe Biden and Vladimir Putin", "his Greek and Cypriot
 * counterparts, Dendias and Christodoulides". As many countries as names, in the same order. By entity index.
 */
export function distribute(scene: Scene): Map<number, Title> {
  const found = new Map<number, Title>()
  scene.trees.tokens.forEach((token, noun) => {
    if (!token.feats?.includes('Number=Plur') || !isPersonNoun(token.lemma)) return
    for (const [entity, title] of [...ofEach(scene, noun), ...ofOwn(scene, noun)]) found.set(entity, title)
    const names = namesAfter(scene, noun)
    if (names.length < 2) return
    const nations = nationsIn(scene, firstOfPhrase(scene, noun), noun)
    if (nations.length !== names.length) return
    names.forEach((entity, at) => {
      const nation = nations[at]
      if (!nation) return
      const adjective = slice(scene.layers.text, nation.span)
      const rest = slice(scene.layers.text, {
        start: scene.layers.tokens[nations.at(-1)?.last ?? noun]?.start ?? token.start,
        end: token.end,
      })
      const shared = COUNTERPARTS.has(lemmaAt(scene, noun))
      found.set(entity, {
        ...(!shared && {
          role: `${adjective} ${singular(rest, token.lemma)}`,
          roleSpan: { start: nation.span.start, end: token.end },
        }),
        country: nation.code,
        countrySpan: nation.span,
      })
    })
  })
  return found
}

/** "The foreign ministers of Kenya and Chile, A and B": the countries follow, then as many names in the same order. */
function ofEach(scene: Scene, noun: number): [entity: number, title: Title][] {
  const { tokens, text } = scene.layers
  if (lemmaAt(scene, noun + 1) !== 'of') return []
  let last = noun + 2
  const isName = (at: number): boolean => scene.layers.entities[scene.entityAt[at] ?? -1]?.type === 'PER'
  while (last < tokens.length && !isName(last) && LISTED.test(tokens[last]?.upos ?? '')) last++
  const nations = nationsIn(scene, noun + 2, last)
  const names = namesAfter(scene, last - 1)
  if (nations.length < 2 || nations.length !== names.length) return []
  const own = tokens[noun]
  let first = noun
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.upos ?? '')) first--
  const span = { start: tokens[first]?.start ?? own?.start ?? 0, end: own?.end ?? 0 }
  const office = singular(slice(text, span), own?.lemma ?? '')
  return names.flatMap((entity, at): [number, Title][] => {
    const nation = nations[at]
    if (!nation) return []
    const role = `${office} of ${slice(text, nation.span)}`
    return [[entity, { role, roleSpan: span, country: nation.code, countrySpan: nation.span }]]
  })
}

/** "Presidents A of Kenya and B of Chile": each name with its country. */
function ofOwn(scene: Scene, noun: number): [entity: number, title: Title][] {
  const { tokens, text, entities } = scene.layers
  const found: [number, Nation][] = []
  let at = noun + 1
  for (;;) {
    const index = scene.entityAt[at] ?? -1
    const entity = entities[index]
    if (entity?.type !== 'PER' || lemmaAt(scene, entity.last) !== 'of') break
    const after = entity.last + 1
    const [nation] = nationsIn(scene, after, after + 4).filter(one => one.first <= after + 1)
    if (!nation) break
    found.push([index, nation])
    at = nation.last
    while (isJoint(scene, at)) at++
  }
  if (found.length < 2) return []
  let first = noun
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.upos ?? '')) first--
  const span = { start: tokens[first]?.start ?? 0, end: tokens[noun]?.end ?? 0 }
  const office = singular(slice(text, span), tokens[noun]?.lemma ?? '')
  return found.map(([entity, nation]) => {
    const role = `${office} of ${slice(text, nation.span)}`
    return [entity, { role, roleSpan: span, country: nation.code, countrySpan: nation.span }]
  })
}

/** What may stand among countries in a list: names, "the", "and", commas. */
const LISTED = /^(?:PROPN|DET|CCONJ|PUNCT|ADJ)$/

const singular = (words: string, lemma: string): string =>
  words.replace(/\S+$/, last => {
    const base = last.toLowerCase().startsWith(lemma.toLowerCase()) ? last.slice(0, lemma.length) : lemma
    return base
  })

const firstOfPhrase = (scene: Scene, noun: number): number => {
  let first = phraseRange(scene, noun).first
  while (first > 0 && ['CCONJ', 'PUNCT', 'ADJ', 'PROPN'].includes(scene.layers.tokens[first - 1]?.upos ?? ''))
    first--
  return first
}

/** The person names that follow a noun at once, joined by commas and "and". */
function namesAfter(scene: Scene, noun: number): number[] {
  const found: number[] = []
  let at = noun + 1
  while (at < scene.layers.tokens.length) {
    const index = scene.entityAt[at] ?? -1
    const entity: Entity | undefined = scene.layers.entities[index]
    if (entity?.type === 'PER') {
      found.push(index)
      at = entity.last
    } else if (entity === undefined && isJoint(scene, at)) at++
    else break
  }
  return found
}

const isJoint = (scene: Scene, index: number): boolean =>
  scene.layers.tokens[index]?.upos === 'CCONJ' || scene.trees.tokens[index]?.lemma === ','
