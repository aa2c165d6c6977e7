import {
  clauseTime,
  isInfinitive,
  isPassive,
  lemmaAt,
  oblique,
  patientsOf,
  subjectsOf,
} from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { DEEDS } from './lexicon/deeds.ts'
import { ACT_NOUNS, CARRIED_NOUNS, CARRIERS } from './lexicon/nouns.ts'
import { isOf, type ObjectClass } from './lexicon/objects.ts'
import { VERBAL_ACTS } from './lexicon/words.ts'
import type { Candidate, Sense } from './types.ts'

/** What a token may mean as an act, the likeliest first; who takes part decides among them. */
export function candidatesAt(trees: Trees, index: number): Candidate[] {
  const token = trees.tokens[index]
  if (isWilling(trees, index)) return [{ trigger: index, carrier: index, sense: READY, kind: 'adjective' }]
  if (isOpposed(trees, index)) return [{ trigger: index, carrier: index, sense: OPPOSED, kind: 'adjective' }]
  if (token?.upos === 'VERB') return verbCandidates(trees, index)
  return token?.upos === 'NOUN' ? nounCandidates(trees, index) : []
}

const READY: Sense = { type: 'AGREE', recipient: ['to'] }
const OPPOSED: Sense = { type: 'REJECT', recipient: ['to'], hides: true }

/** "is opposed to mediation". */
const isOpposed = (trees: Trees, index: number): boolean =>
  /^opposed?$/.test(lemmaAt(trees, index)) &&
  trees.dependents(index, 'cop', 'aux:pass').length > 0 &&
  oblique(trees, index, 'to').length > 0

/** "is ready to help", "stands ready to provide aid": unless what follows is an act that says so by itself. */
function isWilling(trees: Trees, index: number): boolean {
  if (!['ready', 'willing'].includes(lemmaAt(trees, index))) return false
  const clause = trees
    .dependents(index, 'xcomp', 'ccomp', 'advcl', 'acl')
    .find(child => isInfinitive(trees, child))
  return clause !== undefined && verbCandidates(trees, clause).length === 0
}

function verbCandidates(trees: Trees, verb: number): Candidate[] {
  if (trees.hasRelation(verb, 'amod', 'case', 'compound', 'mark')) return []
  const lemma = lemmaAt(trees, verb)
  const senses = [...(VERBAL_ACTS.get(lemma) ?? []), ...(DEEDS.get(lemma) ?? [])]
  return narrowFirst(senses)
    .filter(sense => verbFits(trees, verb, sense))
    .map(sense => ({ trigger: verb, carrier: verb, sense, kind: 'verb' as const }))
}

/** A sense that asks for a particle, an object or a preposition goes before one that takes anything. */
const narrowFirst = (senses: readonly Sense[]): Sense[] =>
  [...senses].sort((a, b) => Number(isNarrow(b)) - Number(isNarrow(a)))

const isNarrow = (sense: Sense): boolean =>
  (sense.object ?? sense.preposition ?? sense.particle) !== undefined

function verbFits(trees: Trees, verb: number, sense: Sense): boolean {
  if (particleOf(trees, verb, sense.particle) !== sense.particle) return false
  const after = sense.preposition ? afterPreposition(trees, verb, sense.preposition) : []
  if (sense.preposition && after.length === 0) return false
  if (sense.clause && !hasClause(trees, verb, sense.clause)) return false
  if (
    isSilence(trees, verb, sense) ||
    isAlleged(trees, verb) ||
    isOpinion(trees, verb) ||
    isHonour(trees, verb)
  )
    return false
  if (!sense.object) return isBound(sense) || hasObject(trees, verb, sense)
  const objects = sense.preposition ? after : thingsOf(trees, verb)
  if (sense.clause === 'leave') objects.push(...trees.dependents(verb, 'iobj'))
  if (sense.middle) objects.push(...subjectsOf(trees, verb))
  return objects.some(object => isThing(trees, object, sense.object ?? []))
}

/** What a verb is done to, without those it is done for: "sent the police a plan" is about the plan. */
function thingsOf(trees: Trees, verb: number): number[] {
  const objects = trees.dependents(verb, 'obj')
  return objects.length > 0 && !isPassive(trees, verb) ? objects : patientsOf(trees, verb)
}

const isBound = (sense: Sense): boolean =>
  (sense.preposition ?? sense.clause ?? sense.particle) !== undefined || sense.recipient[0] !== 'obj'

/** "hails from Arizona" praises nobody: what is done to somebody needs an object. */
const hasObject = (trees: Trees, verb: number, sense: Sense): boolean =>
  patientsOf(trees, verb).length > 0 ||
  trees.dependents(verb, 'ccomp', 'xcomp').length > 0 ||
  oblique(trees, verb, ...sense.recipient).length > 0

const LINKS = new Set(['tie', 'ties', 'link', 'connection', 'role'])

/** "has alleged ties to": the tagger's verb for an adjective. */
const isAlleged = (trees: Trees, verb: number): boolean =>
  lemmaAt(trees, verb) === 'allege' &&
  trees.dependents(verb, 'obj').some(head => LINKS.has(lemmaAt(trees, head)))

const SAYING = new Set([
  'comment',
  'say',
  'answer',
  'elaborate',
  'specify',
  'disclose',
  'identify',
  'name',
  'discuss',
  'speculate',
])

/** "declined to comment", "declined an interview request": no refusal of anything asked by another side. */
const isSilence = (trees: Trees, verb: number, sense: Sense): boolean =>
  sense.type === 'REJECT' &&
  (trees.dependents(verb, 'xcomp').some(child => SAYING.has(lemmaAt(trees, child))) ||
    patientsOf(trees, verb)
      .flatMap(head => [head, ...trees.dependents(head, 'compound'), ...oblique(trees, head, 'for')])
      .some(head => /^(?:interview|comment)$/.test(lemmaAt(trees, head))))

/** "agree that it was a crime", "insisted it was early", "conceded that it had failed": what they think, and no act. */
function isOpinion(trees: Trees, verb: number): boolean {
  if (!/^(?:agree|insist|concede)$/.test(lemmaAt(trees, verb))) return false
  return trees.dependents(verb, 'ccomp').some(clause => {
    const { tense, modal } = clauseTime(trees, clause)
    return modal === undefined && (tense === 'past' || (tense === 'present' && !isBare(trees, clause)))
  })
}

/** "accepted the nomination": what one is chosen for. */
const isHonour = (trees: Trees, verb: number): boolean =>
  lemmaAt(trees, verb) === 'accept' &&
  patientsOf(trees, verb).some(head => /^(?:nomination|award|prize)$/.test(lemmaAt(trees, head)))

/** "insisted that the plan include": the bare form after one is what is asked for, whatever the tagger calls it. */
const isBare = (trees: Trees, verb: number): boolean =>
  !trees.tokens[verb]?.feats?.includes('Number=Sing') &&
  trees.dependents(verb, 'aux', 'cop').length === 0 &&
  trees.dependents(verb, 'nsubj').some(head => trees.tokens[head]?.feats?.includes('Number=Sing'))

/** Obliques, clauses and predicates with a preposition: "warned B against joining", "remained on alert". */
export const afterPreposition = (trees: Trees, verb: number, prepositions: readonly string[]): number[] => [
  ...oblique(trees, verb, ...prepositions),
  ...trees
    .dependents(verb, 'xcomp', 'advcl')
    .filter(child =>
      trees
        .dependents(child, 'case', ...(isGerund(trees, child) ? (['mark'] as const) : []))
        .some(mark => prepositions.includes(lemmaAt(trees, mark))),
    ),
]

const isGerund = (trees: Trees, index: number): boolean =>
  trees.tokens[index]?.upos === 'VERB' &&
  /VerbForm=Ger|Tense=Pres\|VerbForm=Part/.test(trees.tokens[index]?.feats ?? '')

function particleOf(trees: Trees, verb: number, wanted: string | undefined): string | undefined {
  const certain = trees.dependents(verb, 'compound:prt').map(child => lemmaAt(trees, child))[0]
  if (certain !== undefined || wanted === undefined) return certain
  return trees.dependents(verb, 'advmod').some(child => lemmaAt(trees, child) === wanted) ? wanted : undefined
}

function hasClause(trees: Trees, verb: number, wanted: NonNullable<Sense['clause']>): boolean {
  const clauses = trees.dependents(verb, 'xcomp', 'ccomp', 'acl', 'advcl')
  if (wanted === 'gerund') return clauses.some(child => isAfter(trees, child, 'from'))
  if (wanted === 'leave') return isToLeave(trees, [verb, ...trees.dependents(verb, 'obj')])
  if (wanted === 'for') return clauses.some(child => isForSomebody(trees, verb, child))
  if (clauses.some(child => isInfinitive(trees, child))) return true
  return wanted === 'any' && clauses.some(child => trees.hasRelation(child, 'xcomp', 'ccomp'))
}

/** "ordered two diplomats to leave", "gave the envoy 48 hours to leave". */
const isToLeave = (trees: Trees, heads: readonly number[]): boolean =>
  heads
    .flatMap(head => trees.dependents(head, 'xcomp', 'ccomp', 'acl', 'advcl'))
    .some(child => isInfinitive(trees, child) && /^(?:leave|depart|quit)$/.test(lemmaAt(trees, child)))

/** "for B to leave", whatever the tree hangs B on. */
const isForSomebody = (trees: Trees, verb: number, clause: number): boolean =>
  isInfinitive(trees, clause) &&
  ((isAfter(trees, clause, 'for') && trees.dependents(clause, 'nsubj', 'nsubj:pass').length > 0) ||
    trees.dependents(verb, 'obj', 'obl').some(head => head < clause && isAfter(trees, head, 'for')))

const isAfter = (trees: Trees, index: number, preposition: string): boolean =>
  trees.dependents(index, 'mark', 'case').some(mark => lemmaAt(trees, mark) === preposition)

/** Whether a noun, what it counts, or a word inside its compound is one of these things. */
export function isThing(trees: Trees, noun: number, classes: readonly ObjectClass[]): boolean {
  const near = [noun, ...besides(trees, noun)]
  return near.some(index => isOf(lemmaAt(trees, index), classes) && !isMilitary(trees, index))
}

/** The words of a noun's compound and what it is of. */
function besides(trees: Trees, noun: number): number[] {
  return [
    ...trees.dependents(noun, 'compound', 'conj', 'amod'),
    ...oblique(trees, noun, 'of', 'in').flatMap(one => [one, ...trees.dependents(one, 'compound', 'amod')]),
  ]
}

/** "military coup", "military aid": the adjective makes no forces of it. */
const isMilitary = (trees: Trees, index: number): boolean =>
  lemmaAt(trees, index) === 'military' && trees.hasRelation(index, 'amod')

function nounCandidates(trees: Trees, noun: number): Candidate[] {
  if (trees.hasRelation(noun, 'compound')) return []
  const lemma = lemmaAt(trees, noun)
  const carrier = carrierOf(trees, noun)
  const carried = carrier === undefined ? [] : (CARRIED_NOUNS.get(lemma) ?? [])
  const own = ACT_NOUNS.get(lemma) ?? []
  const build = (senses: readonly Sense[], verb: number): Candidate[] =>
    senses
      .filter(sense => nounFits(trees, noun, sense))
      .map(sense => ({ trigger: noun, carrier: verb, sense, kind: 'noun' as const }))
  return [...build(carried, carrier ?? noun), ...build(own, noun)]
}

function carrierOf(trees: Trees, noun: number): number | undefined {
  const head = trees.tokens[noun]?.head ?? -1
  const carries = head >= 0 && CARRIERS.has(lemmaAt(trees, head))
  if (carries && trees.hasRelation(noun, 'obj', 'nsubj:pass')) return head
  return trees
    .dependents(noun, 'acl')
    .find(
      child => CARRIERS.has(lemmaAt(trees, child)) && trees.tokens[child]?.feats?.includes('VerbForm=Part'),
    )
}

function nounFits(trees: Trees, noun: number, sense: Sense): boolean {
  if (trees.dependents(noun, 'compound').some(child => /^(?:interview|comment)$/.test(lemmaAt(trees, child))))
    return false
  if (sense.preposition && oblique(trees, noun, ...sense.preposition).length === 0) return false
  if (sense.clause && trees.dependents(noun, 'acl').length === 0) return false
  const classes = sense.object
  return (
    !classes ||
    besides(trees, noun).some(index => isOf(lemmaAt(trees, index), classes) && !isMilitary(trees, index))
  )
}
