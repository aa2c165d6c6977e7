import { type Trees, treesOf } from '../tree.ts'
import type { Token } from '../types.ts'
import { changeToken } from './change.ts'

/**
 * Mends slips of the trees: a verb of saying that has taken the subject of its clause as well as its own ("A and B will
 * meet, C announced", "A said B had proposed"), one whose own day the clause before it has taken ("A will go, C said on
 * Friday"), a subject that hangs on the object behind its verb, and a subject that an aside parts from its verb, taken for an object
 * ("A, he added, phoned B").
 */
export function settleSubjects(tokens: readonly Token[]): Token[] {
  const trees = treesOf({ tokens })
  const mended = [...tokens]
  tokens.forEach((_, verb) => {
    const [subject] = trees.dependents(verb, 'nsubj')
    const clause = clauseBetween(trees, verb)
    if (subject !== undefined && clause !== undefined) changeToken(mended, subject, { head: clause })
    for (const own of takenFrom(trees, verb)) changeToken(mended, own, { head: verb })
    const speaker = subject === undefined ? lostSpeaker(trees, verb) : undefined
    if (speaker !== undefined) changeToken(mended, speaker, { head: verb, deprel: 'nsubj' })
    const lent = lentSubject(trees, verb)
    if (lent) changeToken(mended, lent.subject, { head: lent.clause })
    const received =
      subject === undefined ? undefined : (lostObject(trees, verb, subject) ?? secondSubject(trees, verb))
    if (received !== undefined) changeToken(mended, received, { head: verb, deprel: 'obj' })
    const report = reportBehind(trees, verb)
    if (report) {
      changeToken(mended, report.verb, {
        head: trees.tokens[verb]?.head ?? -1,
        deprel: trees.tokens[verb]?.deprel ?? 'root',
      })
      changeToken(mended, report.subject, { head: report.verb, deprel: 'nsubj' })
      changeToken(mended, verb, { head: report.verb, deprel: 'ccomp' })
    }
    const leapt = subject === undefined ? beforeObject(trees, verb) : undefined
    if (leapt !== undefined) changeToken(mended, leapt, { head: verb, deprel: 'nsubj' })
    for (const own of beforeMark(trees, verb)) changeToken(mended, own, { head: verb, deprel: 'obj' })
    const object = subject === undefined ? misplaced(trees, verb) : undefined
    if (object !== undefined) changeToken(mended, object, { deprel: 'nsubj' })
  })
  return mended
}

/** The clause without a subject that stands between the two subjects of the verb that reports it. */
function clauseBetween(trees: Trees, verb: number): number | undefined {
  const [first, second] = trees.dependents(verb, 'nsubj')
  if (first === undefined || second === undefined) return undefined
  return trees
    .dependents(verb, 'ccomp')
    .find(
      clause =>
        first < clause &&
        clause < second &&
        trees.tokens[clause]?.upos === 'VERB' &&
        trees.dependents(clause, 'nsubj').length === 0,
    )
}

/** "A will join, B announced": who stands between the clause and its verb of saying, and was hung on what is before both. */
function lostSpeaker(trees: Trees, verb: number): number | undefined {
  const clause = trees.dependents(verb, 'ccomp').find(child => child < verb)
  if (clause === undefined) return undefined
  const crosses = (index: number): boolean => {
    const head = trees.tokens[index]?.head ?? -1
    const name = ['PROPN', 'NOUN'].includes(trees.tokens[index]?.upos ?? '')
    return name && head >= 0 && head < clause && trees.hasRelation(index, 'flat', 'conj', 'appos')
  }
  for (let at = verb - 1; at > clause; at--) if (crosses(at)) return at
  return undefined
}

/** "A received in Rome the minister B": an apposition of the subject behind a verb without an object is that. */
function lostObject(trees: Trees, verb: number, subject: number): number | undefined {
  if (trees.tokens[verb]?.upos !== 'VERB' || subject > verb) return undefined
  if (trees.dependents(verb, 'obj', 'iobj', 'ccomp', 'xcomp', 'aux:pass').length > 0) return undefined
  return trees
    .dependents(subject, 'appos')
    .find(index => index > verb && trees.tokens[index]?.sentence === trees.tokens[verb]?.sentence)
}

/** "The minister received this morning the ambassador": a second subject behind a verb that has no object is that. */
function secondSubject(trees: Trees, verb: number): number | undefined {
  const [first, second, third] = trees.dependents(verb, 'nsubj')
  const others = trees.dependents(verb, 'obj', 'iobj', 'ccomp', 'xcomp', 'aux:pass', 'cop', 'parataxis')
  if (first === undefined || second === undefined || third !== undefined || others.length > 0)
    return undefined
  const receives = /^(?:receive|meet|welcome|host|visit|telephone|phone|greet)$/.test(
    trees.tokens[verb]?.lemma ?? '',
  )
  return receives && first < verb && verb < second ? second : undefined
}

/** "A and B will meet, their offices announced": who says it, taken for another subject with a clause of its own. */
function reportBehind(trees: Trees, verb: number): { verb: number; subject: number } | undefined {
  const [first, subject] = trees.dependents(verb, 'nsubj')
  if (first === undefined || subject === undefined || first > verb || subject < verb) return undefined
  const report = trees.dependents(subject, 'acl').find(child => {
    const { upos, feats = '' } = trees.tokens[child] ?? {}
    return child > subject && upos === 'VERB' && /Tense=Past/.test(feats)
  })
  const own = trees
    .children(subject)
    .filter(child => child < subject && trees.tokens[child]?.upos !== 'PUNCT')
  const start = Math.min(...own, subject)
  const comma = trees.tokens[start - 1]?.lemma === ','
  return report !== undefined && comma ? { verb: report, subject } : undefined
}

/** What stands behind a verb of saying and hangs on the clause before it, which has ended there. */
const takenFrom = (trees: Trees, verb: number): number[] =>
  trees
    .dependents(verb, 'ccomp')
    .filter(clause => clause < verb)
    .flatMap(clause => trees.dependents(clause, 'obl'))
    .filter(index => index > verb)

/** "A said B had proposed": the subject behind a verb of saying, where its clause behind that has none. */
function lentSubject(trees: Trees, verb: number): { subject: number; clause: number } | undefined {
  const [first, second] = trees.dependents(verb, 'nsubj')
  if (first === undefined || second === undefined || first > verb || second < verb) return undefined
  const clause = trees
    .dependents(verb, 'ccomp')
    .find(
      child =>
        second < child &&
        trees.tokens[child]?.upos === 'VERB' &&
        trees.dependents(child, 'nsubj', 'csubj', 'expl').length === 0 &&
        !trees.dependents(child, 'mark').some(mark => mark > second),
    )
  return clause === undefined ? undefined : { subject: second, clause }
}

/** The first of two objects, where it stands before a finite verb. */
function misplaced(trees: Trees, verb: number): number | undefined {
  const [first, second] = trees.dependents(verb, 'obj')
  const { upos, feats = '', deprel } = trees.tokens[verb] ?? {}
  const acts = upos === 'VERB' && feats.includes('VerbForm=Fin') && deprel !== 'acl:relcl'
  const isNoun = /^(?:PROPN|NOUN)$/.test(trees.tokens[first ?? -1]?.upos ?? '')
  return acts && isNoun && second !== undefined && (first ?? verb) < verb ? first : undefined
}

/** "A told B", where the tree hangs A on B: no arc leads from before a verb to its object. */
function beforeObject(trees: Trees, verb: number): number | undefined {
  const { upos, feats = '', deprel, sentence } = trees.tokens[verb] ?? {}
  if (upos !== 'VERB' || !feats.includes('VerbForm=Fin') || deprel?.startsWith('acl')) return undefined
  return trees
    .dependents(verb, 'obj', 'iobj')
    .filter(object => object > verb)
    .flatMap(object => trees.children(object))
    .find(child => {
      const one = trees.tokens[child]
      return child < verb && one?.sentence === sentence && /^(?:PROPN|NOUN|PRON)$/.test(one?.upos ?? '')
    })
}

/** "accused B of wanting": what stands before the word that opens the clause below is the verb's own object. */
function beforeMark(trees: Trees, verb: number): number[] {
  if (trees.tokens[verb]?.upos !== 'VERB' || trees.dependents(verb, 'obj', 'iobj').length > 0) return []
  return trees.dependents(verb, 'ccomp', 'xcomp', 'advcl').flatMap(clause => {
    const [mark] = trees.dependents(clause, 'mark')
    if (mark === undefined || clause < verb || mark > clause) return []
    return trees.dependents(clause, 'obj', 'nsubj').filter(one => verb < one && one < mark)
  })
}
