import type { Trees } from './tree.ts'

/** When a clause places its event, and how firmly: read off its verb and auxiliaries. */
export interface ClauseTime {
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly progressive: boolean
  readonly perfect: boolean
  readonly negated: boolean
  /** `could`, `may`, `might`, `should`, `would`, `must`, `can`: the lemma, where there is one. */
  readonly modal?: string
}

const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo'])
const MODALS = new Set(['could', 'may', 'might', 'should', 'would', 'must', 'can', "'d", '’d'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor'])

/** The lemma of a token in small letters; empty where there is none. */
export const lemmaAt = (trees: Trees, index: number): string => trees.tokens[index]?.lemma.toLowerCase() ?? ''

/** The token before another, without a comma between: "Oman, | whose", "January 17, | when". */
export const wordBefore = (trees: Trees, index: number): number =>
  lemmaAt(trees, index - 1) === ',' ? index - 2 : index - 1

const feats = (trees: Trees, index: number): string => trees.tokens[index]?.feats ?? ''

/** Tense, aspect, modality and polarity of the clause that a predicate heads; a bare infinitive takes its governor's. */
export function clauseTime(trees: Trees, predicate: number): ClauseTime {
  const auxiliaries = trees.dependents(predicate, 'aux', 'cop')
  const lemmas = auxiliaries.map(index => lemmaAt(trees, index))
  const modal = lemmas.find(word => MODALS.has(word))
  const own = feats(trees, predicate)
  const finite = [...auxiliaries.map(index => feats(trees, index)), own]
  return {
    tense: isToCome(trees, predicate, lemmas) ? 'future' : tenseFrom(lemmas, finite),
    progressive:
      /VerbForm=(Part|Ger)/.test(own) && /Tense=Pres|VerbForm=Ger/.test(own) && lemmas.includes('be'),
    perfect: lemmas.includes('have'),
    negated: isNegated(trees, predicate),
    ...(modal !== undefined && { modal }),
  }
}

/** "is to receive", "are to meet": what is arranged. */
const isToCome = (trees: Trees, predicate: number, auxiliaries: readonly string[]): boolean =>
  auxiliaries.length === 1 &&
  auxiliaries[0] === 'be' &&
  isInfinitive(trees, predicate) &&
  trees.dependents(predicate, 'aux', 'cop').some(index => feats(trees, index).includes('Tense=Pres'))

function tenseFrom(auxiliaries: readonly string[], features: readonly string[]): ClauseTime['tense'] {
  if (auxiliaries.some(word => FUTURE.has(word))) return 'future'
  const finite = features.find(list => list.includes('VerbForm=Fin'))
  if (finite?.includes('Tense=Past')) return 'past'
  if (finite?.includes('Tense=Pres')) return auxiliaries.includes('have') ? 'past' : 'present'
  if (auxiliaries.length === 0 && features.some(list => list.includes('Tense=Past'))) return 'past'
  return 'none'
}

/** Whether a predicate, or the auxiliary before it, is denied. */
export function isNegated(trees: Trees, predicate: number): boolean {
  return trees
    .dependents(predicate, 'advmod', 'det', 'aux', 'cc')
    .some(child => NEGATIONS.has(lemmaAt(trees, child)) || feats(trees, child).includes('Polarity=Neg'))
}

/** A verb after "to". */
export const isInfinitive = (trees: Trees, verb: number): boolean =>
  trees.dependents(verb, 'mark').some(mark => lemmaAt(trees, mark) === 'to')

/** "until B visits", "before they meet", "once it ends": what other things wait for. */
export const isWaitedFor = (trees: Trees, predicate: number): boolean =>
  trees.hasRelation(predicate, 'advcl') &&
  trees
    .dependents(predicate, 'mark', 'advmod')
    .some(mark => /^(?:until|till|before|once)$/.test(lemmaAt(trees, mark)))

/** The verb (or copular predicate) of the clause that a token stands in; the token itself where it is one. */
export function predicateOf(trees: Trees, index: number): number {
  let at = index
  for (let steps = 0; steps < 40; steps++) {
    const token = trees.tokens[at]
    if (!token) return index
    if (isPredicate(trees, at) || token.head < 0) return at
    at = token.head
  }
  return at
}

/** Joined words that are followed at most. */
const MOST_JOINED = 12

/** A word and all that `next` joins to it, and to those in turn: "A, B and C" as one tree or another has it. */
export function allJoined(first: number, next: (index: number) => readonly number[]): number[] {
  const found = [first]
  for (let at = 0; at < found.length && found.length < MOST_JOINED; at++)
    for (const child of next(found[at] ?? first)) if (!found.includes(child)) found.push(child)
  return found
}

/** A verb, or a word with a copula. */
export function isPredicate(trees: Trees, index: number): boolean {
  const token = trees.tokens[index]
  if (!token) return false
  if (token.upos === 'VERB' && !trees.hasRelation(index, 'amod', 'case', 'compound')) return true
  return trees.dependents(index, 'cop').length > 0
}

/** Whether a verb is passive: by its subject or auxiliary, its features, or as a bare participle ("as promised"). */
export function isPassive(trees: Trees, verb: number): boolean {
  if (trees.dependents(verb, 'nsubj:pass', 'aux:pass', 'csubj:pass').length > 0) return true
  const own = feats(trees, verb)
  // "Norway postponed the talks": the tagger's participle has a subject and an object.
  const acts = trees.dependents(verb, 'nsubj').length > 0 && trees.dependents(verb, 'obj').length > 0
  if (own.includes('Voice=Pass')) return !acts
  const participle = /VerbForm=Part/.test(own) && /Tense=Past/.test(own)
  return participle && trees.hasRelation(verb, 'acl', 'advcl') && trees.dependents(verb, 'aux').length === 0
}

/**
 * The grammatical subjects of a predicate, as head tokens. A verb without one takes that of the verb it is
 * joined to, that controls it, or the noun it modifies (relative clause, participle).
 */
export function subjectsOf(trees: Trees, verb: number, depth = 0): number[] {
  const own = ownSubject(trees, verb)
  if (own !== undefined) return [antecedent(trees, verb, own)]
  if (depth > 4) return []
  const token = trees.tokens[verb]
  if (!token || token.head < 0) return []
  const { head } = token
  if (isHeldAgainst(trees, verb)) return trees.dependents(head, 'obj')
  if (trees.hasRelation(verb, 'conj', 'advcl', 'parataxis') && isPredicate(trees, head))
    return trees.hasRelation(verb, 'parataxis') ? [] : subjectsOf(trees, head, depth + 1)
  if (trees.hasRelation(verb, 'xcomp', 'ccomp')) return controllers(trees, verb, depth)
  if (trees.hasRelation(verb, 'acl') && !trees.hasRelation(verb, 'acl:relcl'))
    return participleSubject(trees, verb)
  return []
}

/** "accused him of visiting", "praised them for coming": who is accused or praised does it. */
const isHeldAgainst = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'advcl') &&
  trees.dependents(trees.tokens[verb]?.head ?? -1, 'obj').length > 0 &&
  trees.dependents(verb, 'mark', 'case').some(mark => /^(?:of|for)$/.test(lemmaAt(trees, mark)))

/**
 * The subject that the tree gives to a verb itself. A verb has one: of two that a slip of the tree hangs on it, the
 * one that stands nearer.
 */
export function ownSubject(trees: Trees, verb: number): number | undefined {
  const subjects = trees.dependents(verb, 'nsubj')
  return subjects.sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb))[0]
}

/** Who does it: the subject, or in the passive the by-phrase. */
export function agentsOf(trees: Trees, verb: number): number[] {
  if (!isPassive(trees, verb)) return subjectsOf(trees, verb)
  return [...new Set([...trees.dependents(verb, 'obl:agent'), ...oblique(trees, verb, 'by')])]
}

/** To whom it is done: the objects, or in the passive the subject. */
export function patientsOf(trees: Trees, verb: number): number[] {
  const objects = trees.dependents(verb, 'obj', 'iobj').map(object => antecedent(trees, verb, object))
  if (!isPassive(trees, verb)) return objects
  return [...subjectsOf(trees, verb), ...objects]
}

/** The obliques and nominal modifiers of a word that one of these prepositions introduces. */
export function oblique(trees: Trees, index: number, ...prepositions: string[]): number[] {
  return trees
    .dependents(index, 'obl', 'nmod', 'obl:agent')
    .filter(child => casesOf(trees, child).some(mark => prepositions.includes(lemmaAt(trees, mark))))
}

/** The words that introduce a nominal, as one string: `in front of` is "in front of", no case is "". */
export function prepositionOf(trees: Trees, index: number): string {
  const marks = casesOf(trees, index)
  const words = marks.flatMap(mark => [mark, ...trees.dependents(mark, 'fixed')]).sort((a, b) => a - b)
  return words.map(word => lemmaAt(trees, word)).join(' ')
}

/** Case markers of a nominal; where a tree hangs them on a title before the name, those. */
function casesOf(trees: Trees, index: number): number[] {
  const own = trees.dependents(index, 'case')
  if (own.length > 0) return own
  return trees
    .dependents(index, 'nmod:desc', 'compound', 'amod', 'nummod', 'flat')
    .filter(child => child < index)
    .flatMap(child => trees.dependents(child, 'case').filter(mark => mark < child))
}

function antecedent(trees: Trees, verb: number, argument: number): number {
  const relative =
    /PronType=Rel/.test(feats(trees, argument)) || ['who', 'which', 'that'].includes(lemmaAt(trees, argument))
  const token = trees.tokens[verb]
  return relative && token && trees.hasRelation(verb, 'acl:relcl') && token.head >= 0 ? token.head : argument
}

function controllers(trees: Trees, verb: number, depth: number): number[] {
  const head = trees.tokens[verb]?.head ?? -1
  if (head < 0) return []
  const objects = trees.dependents(head, 'obj', 'iobj')
  if (objects.length > 0 && trees.hasRelation(verb, 'xcomp')) return objects
  return subjectsOf(trees, head, depth + 1)
}

function participleSubject(trees: Trees, verb: number): number[] {
  const head = trees.tokens[verb]?.head ?? -1
  return head >= 0 ? [head] : []
}
