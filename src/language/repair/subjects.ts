import type { Token } from '../types.ts'

/**
 * Mends two slips of the trees: a verb of saying behind a clause that has taken the clause's subject as well as its own
 * ("A and B will meet, C announced"), and a subject that an aside parts from its verb, taken for an object
 * ("A, he added, phoned B").
 */
export function settleSubjects(tokens: readonly Token[]): Token[] {
  const mended = [...tokens]
  const subjects = grouped(tokens, /^nsubj/)
  const objects = grouped(tokens, /^obj$/)
  for (const [verb, own] of subjects) {
    const clause = clauseBetween(tokens, subjects, own, verb)
    const [first] = own
    if (clause !== undefined && first !== undefined) set(mended, first, { head: clause })
  }
  for (const [verb, own] of objects) {
    const [first] = own
    if (first === undefined || !isActing(tokens, verb) || subjects.has(verb)) continue
    if (own.length > 1 && isNoun(tokens[first]) && first < verb) set(mended, first, { deprel: 'nsubj' })
  }
  return mended
}

/** Dependents by head, in text order. */
function grouped(tokens: readonly Token[], relation: RegExp): Map<number, number[]> {
  const found = new Map<number, number[]>()
  tokens.forEach(({ head, deprel }, index) => {
    if (!relation.test(deprel)) return
    const own = found.get(head)
    if (own) own.push(index)
    else found.set(head, [index])
  })
  return found
}

/** The clause without a subject that stands between the two subjects of the verb that reports it. */
function clauseBetween(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, number[]>,
  [first, second]: readonly number[],
  verb: number,
): number | undefined {
  if (first === undefined || second === undefined) return undefined
  for (let at = first + 1; at < second; at++) {
    const token = tokens[at]
    const reported = token?.head === verb && token.deprel === 'ccomp'
    if (reported && token.upos === 'VERB' && !subjects.has(at)) return at
  }
  return undefined
}

const isActing = (tokens: readonly Token[], verb: number): boolean => {
  const { upos, feats = '', deprel } = tokens[verb] ?? {}
  return upos === 'VERB' && feats.includes('VerbForm=Fin') && deprel !== 'acl:relcl'
}

const isNoun = (token: Token | undefined): boolean => token?.upos === 'PROPN' || token?.upos === 'NOUN'

function set(tokens: Token[], index: number, change: Partial<Token>): void {
  const token = tokens[index]
  if (token) tokens[index] = { ...token, ...change }
}
