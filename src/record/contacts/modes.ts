import { oblique, prepositionOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Found } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { LIGHT_VERBS, MODE_WORDS } from './lexicon.ts'
import type { Mode } from './types.ts'

/** The mode by an adverbial ("by phone", "via video link"), else as given. */
export function modeOf(reading: Reading, trigger: number, otherwise: Mode): Found<Mode> {
  const { trees } = reading
  const modifiers = trees.dependents(trigger, 'obl', 'nmod', 'amod', 'compound', 'advmod')
  for (const child of [...modifiers, ...besideCarrier(reading, trigger), ...behindObject(reading, trigger)]) {
    if (trees.hasRelation(child, 'obl', 'nmod') && !isMeans(reading, child)) continue
    for (const word of nearby(trees, child)) {
      const token = trees.tokens[word]
      const mode = MODE_WORDS.get(token?.lemma.toLowerCase() ?? '')
      if (!token || !mode) continue
      return {
        value: mode,
        evidence: [{ start: token.start, end: token.end }],
        known: 'stated',
        by: 'mode-word',
      }
    }
  }
  const token = trees.tokens[trigger]
  const evidence = token ? [{ start: token.start, end: token.end }] : []
  return { value: otherwise, evidence, known: 'implied', by: 'trigger' }
}

/** "held talks by phone": what says how stands with the verb that carries the noun. */
function besideCarrier({ trees }: Reading, noun: number): number[] {
  const verb = trees.tokens[noun]?.head ?? -1
  const carried = trees.tokens[noun]?.upos === 'NOUN' && trees.hasRelation(noun, 'obj')
  if (!carried || !LIGHT_VERBS.has(trees.tokens[verb]?.lemma.toLowerCase() ?? '')) return []
  return trees
    .dependents(verb, 'obl')
    .filter(child => /^(?:by|via|over|on)$/.test(prepositionOf(trees, child)))
}

/** "discussed trade over lunch", where the tree hangs the meal on what was discussed. */
const behindObject = ({ trees }: Reading, verb: number): number[] =>
  trees.tokens[verb]?.upos === 'VERB'
    ? trees.dependents(verb, 'obj').flatMap(head => oblique(trees, head, 'over'))
    : []

/** A modifier and what modifies it; "in the form of a video conference" goes deeper. */
function nearby(trees: Trees, index: number): number[] {
  const own = [index, ...trees.dependents(index, 'compound', 'amod')]
  if (!['form', 'format'].includes(trees.tokens[index]?.lemma.toLowerCase() ?? '')) return own
  const inner = trees.dependents(index, 'nmod')
  return [...own, ...inner, ...inner.flatMap(child => trees.dependents(child, 'compound', 'amod'))]
}

const MEANS = ['by', 'on', 'over', 'via', 'through', 'in', 'during']

/** By its preposition, or by the word before it where the tree hangs that elsewhere. */
function isMeans({ trees }: Reading, index: number): boolean {
  const preposition = prepositionOf(trees, index) || (trees.tokens[index - 1]?.lemma.toLowerCase() ?? '')
  return MEANS.includes(preposition)
}
