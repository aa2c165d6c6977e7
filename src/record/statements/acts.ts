import type { Span } from '../../base/span.ts'
import { clauseTime, isNegated, isPassive, oblique, subjectsOf } from '../../language/clause.ts'
import { isOutside, phraseOutside } from '../../language/cue.ts'
import type { Trees } from '../../language/tree.ts'
import { verbSpan } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { type Draft, tokensUnder } from './draft.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Somebody is asked to do something: the infinitive is what is said. */
export const ASKING = words(
  'urge ask invite encourage tell order call beg implore request advise warn instruct',
)
/** Something is promised or threatened. */
const PROMISING = words('vow pledge promise threaten offer commit swear')
/** A noun phrase tells what was said. */
const NAMING = words('announce allege propose demand mention recommend')
/** "called for", "spoke of": the noun after the preposition tells it. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  call: ['for'],
  appeal: ['for'],
  speak: ['of'],
  warn: ['of', 'about', 'against'],
  complain: ['of', 'about'],
}

/** What is done by speaking, without a clause for the words: "called on Turkey to halt", "announced a withdrawal". */
export function addSpeechActs(reading: Reading, drafts: Draft[]): void {
  const known = tokensUnder(
    reading.trees,
    drafts.flatMap(draft => [...draft.cue, ...draft.source]),
  )
  reading.trees.tokens.forEach((token, index) => {
    if (token.upos !== 'VERB' || known.has(index)) return
    const made = actAt(reading, index)
    if (made) drafts.push(made)
  })
}

function actAt(reading: Reading, verb: number): Draft | undefined {
  const { trees } = reading
  if (isNegated(trees, verb) || isPassive(trees, verb)) return undefined
  const bare = trees.tokens[verb]?.feats?.includes('VerbForm=Inf') ?? false
  if (bare && trees.hasRelation(verb, 'acl', 'conj', 'advcl')) return undefined
  const time = clauseTime(trees, verb)
  if (time.tense === 'future' || time.modal !== undefined) return undefined
  const content = contentOf(reading, verb)
  const subject = content && subjectsOf(trees, verb).find(index => isOutside(trees, index, [content]))
  if (!content || subject === undefined) return undefined
  return {
    source: [phraseOutside(trees, subject, [content])],
    cue: [verbSpan(trees, verb)],
    content: [content],
    by: 'speech-act',
  }
}

function contentOf({ trees }: Reading, verb: number): Span | undefined {
  const lemma = trees.tokens[verb]?.lemma.toLowerCase() ?? ''
  const infinitive = trees
    .dependents(verb, 'xcomp', 'advcl', 'ccomp')
    .find(
      index =>
        index > verb && trees.dependents(index, 'mark').some(mark => trees.tokens[mark]?.lemma === 'to'),
    )
  if (infinitive !== undefined && (PROMISING.has(lemma) || (ASKING.has(lemma) && isAsked(trees, verb))))
    return clauseOf(trees, infinitive)
  const about = oblique(trees, verb, ...(ABOUT[lemma] ?? []))[0]
  if (about !== undefined && ABOUT[lemma]) return withParticiple(trees, phraseOutside(trees, about, []))
  const object = trees.dependents(verb, 'obj').find(index => index > verb)
  return object !== undefined && NAMING.has(lemma) && trees.tokens[object]?.upos !== 'PRON'
    ? phraseOutside(trees, object, [])
    : undefined
}

/** An infinitive without the finite verbs that the tree may hang on it. */
function clauseOf(trees: Trees, infinitive: number): Span {
  const finite = trees
    .dependents(infinitive, 'conj')
    .filter(index => trees.tokens[index]?.feats?.includes('VerbForm=Fin'))
  const out = new Set(finite.flatMap(index => trees.subtree(index)))
  const own = trees.subtree(infinitive).filter(index => !out.has(index))
  const [first, last] = [trees.tokens[own[0] ?? infinitive], trees.tokens[own.at(-1) ?? infinitive]]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** "spoke of Turkey assuming the duty": the participle tells what of Turkey. */
function withParticiple(trees: Trees, span: Span): Span {
  const next = trees.tokenAt(span.end)
  const token = trees.tokens[next]
  const joined = token?.upos === 'VERB' && /VerbForm=(?:Ger|Part)/.test(token.feats ?? '')
  return joined ? { start: span.start, end: Math.max(span.end, trees.subtreeSpan(next).end) } : span
}

/** Asking has somebody who is asked. */
const isAsked = (trees: Trees, verb: number): boolean =>
  trees.dependents(verb, 'obj', 'iobj').length > 0 || oblique(trees, verb, 'on', 'upon', 'to').length > 0
