import { agentsOf, isNegated, oblique, patientsOf, subjectsOf } from '../../language/clause.ts'
import { statementOver } from '../parts/according.ts'
import { type Found, verbSpan } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import type { Statement } from '../types.ts'
import {
  ACCEPTING,
  BAD_QUALITIES,
  DECLINING,
  GOOD_QUALITIES,
  PACTS,
  PAPERS,
  PARTS,
  PENDING,
} from './lexicon.ts'
import type { AnswerKind, GivenAnswer } from './types.ts'

/** Who accepted, rejected or still considers which document; the speaker answers where nobody else is named. */
export function findDocumentAnswers(reading: Reading, statements: readonly Statement[]): GivenAnswer[] {
  return reading.trees.tokens.flatMap((_, index) => {
    const kind = answerAt(reading, index)
    if (!kind) return []
    return documentsIn(reading, kind.about).flatMap(({ document, partly }) => {
      const by = kind.by.length > 0 ? kind.by : speakerAt(reading, index, statements)
      if (by.length === 0) return []
      const answer: Found<AnswerKind> = {
        value: partly && kind.value !== 'pending' ? 'partly' : kind.value,
        evidence: [verbSpan(reading.trees, index)],
        known: 'stated',
        by: 'answer-word',
      }
      return [{ to: document, by, answer }]
    })
  })
}

interface Answering {
  readonly value: AnswerKind
  readonly about: readonly number[]
  readonly by: readonly Participant[]
}

function answerAt(reading: Reading, index: number): Answering | undefined {
  const { trees } = reading
  const token = trees.tokens[index]
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (trees.dependents(index, 'cop').length > 0) {
    const value = BAD_QUALITIES.has(lemma) ? 'rejected' : GOOD_QUALITIES.has(lemma) ? 'accepted' : undefined
    return value && { value: turned(reading, index, value), about: subjectsOf(trees, index), by: [] }
  }
  if (token?.upos !== 'VERB') return undefined
  const value = ACCEPTING.has(lemma)
    ? 'accepted'
    : DECLINING.has(lemma)
      ? 'rejected'
      : PENDING.has(lemma)
        ? 'pending'
        : undefined
  if (!value) return undefined
  const by = agentsOf(trees, index).flatMap(head => participantsOf(reading, head))
  return by.length === 0
    ? undefined
    : { value: turned(reading, index, value), about: patientsOf(trees, index), by }
}

/** Not accepted is rejected; not yet accepted, or might accept, is open. */
function turned(reading: Reading, index: number, value: AnswerKind): AnswerKind {
  const { trees } = reading
  const words = trees
    .dependents(index, 'advmod', 'aux')
    .map(child => trees.tokens[child]?.lemma.toLowerCase() ?? '')
  if (words.includes('yet') || words.some(word => ['may', 'might', 'could', 'will', 'would'].includes(word)))
    return 'pending'
  if (!isNegated(trees, index)) return value
  return value === 'accepted' ? 'rejected' : value === 'rejected' ? 'accepted' : value
}

/** The document nouns among some heads; "some of the proposals" is the proposals in part. */
function documentsIn(reading: Reading, heads: readonly number[]): { document: number; partly: boolean }[] {
  const { trees } = reading
  const isDocument = (index: number): boolean => {
    const lemma = trees.tokens[index]?.lemma.toLowerCase() ?? ''
    return PACTS.has(lemma) || PAPERS.has(lemma)
  }
  return heads.flatMap(head => {
    const word = trees.tokens[head]?.lemma.toLowerCase() ?? ''
    const some = trees
      .dependents(head, 'det', 'amod')
      .some(child => PARTS.has(trees.tokens[child]?.lemma.toLowerCase() ?? ''))
    if (isDocument(head)) return [{ document: head, partly: some }]
    if (!PARTS.has(word)) return []
    return oblique(trees, head, 'of')
      .filter(isDocument)
      .map(document => ({ document, partly: true }))
  })
}

function speakerAt(reading: Reading, index: number, statements: readonly Statement[]): Participant[] {
  const token = reading.trees.tokens[index]
  const statement = token && statementOver(token, statements)
  const [source] = statement?.source ?? []
  return source ? participantsOf(reading, reading.trees.headOf(source)) : []
}
