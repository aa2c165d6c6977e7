import { slice } from '../../base/span.ts'
import { clauseTime, isInfinitive, isNegated, isPassive, lemmaAt, subjectsOf } from '../../language/clause.ts'
import { statementOver } from '../parts/according.ts'
import type { Participant } from '../parts/participant.ts'
import type { MoveType } from '../types.ts'
import { actorsAt, type MoveReading, modifiersOf, speakerOf } from './actors.ts'
import {
  DUTY_AUXILIARIES,
  DUTY_VERBS,
  MILD,
  NAMING,
  REFUSABLE,
  REFUSALS,
  REPROACH_NOUNS,
  REPROACH_VERBS,
  REPROACHES,
} from './lexicon/speech.ts'
import type { MoveMention } from './types.ts'

/**
 * Acts done by saying something of others: "Iran must cooperate" is a request, "they are lying" and "it is an outrage"
 * reproaches, "the proposals were unacceptable" a refusal, each by the one who says it.
 */
export function spokenAt(reading: MoveReading, index: number): MoveMention | undefined {
  const { trees, layers } = reading
  const token = trees.tokens[index]
  if (!token) return undefined
  const naming = namingAt(reading, index)
  if (naming) return naming
  const type = typeAt(reading, index)
  if (!type) return undefined
  const statement = statementOver(token, reading.statements)
  const speaker = statement && speakerOf(reading, statement)
  if (!statement || !speaker) return undefined
  const others = about(reading, index).filter(one => one.key !== speaker.key)
  if (type === 'REQUEST' && others.every(isEverybody)) return undefined
  if (isAboutSpeaker(reading, index) || !layers.sentences[token.sentence]) return undefined
  if (others.length === 0 && (type === 'REQUEST' || isMild(reading, index))) return undefined
  return {
    trigger: index,
    carrier: index,
    sentence: token.sentence,
    type,
    by: 'said-of-others',
    actors: [speaker],
    recipients: others,
  }
}

/** "The whole nation needs to work together", "people should know": asked of nobody in particular. */
const isEverybody = ({ name, by }: Participant): boolean =>
  /group/.test(by) &&
  /^(?:(?:the |our |my |this |whole |entire |more |most |all )*)(?:people|nation|country|world|citizens?|voters?|side|party|government)$/i.test(
    name,
  )

function typeAt(reading: MoveReading, index: number): MoveType | undefined {
  const { trees } = reading
  const token = trees.tokens[index]
  const lemma = lemmaAt(reading.trees, index)
  if (!token || isNegated(trees, index)) return undefined
  if (trees.dependents(index, 'cop').length > 0) {
    if (REFUSALS.has(lemma) && subjectsOf(trees, index).some(head => isRefusable(reading, head)))
      return 'REJECT'
    return isReproach(reading, index) ? 'ACCUSE' : isDuty(reading, index) ? 'REQUEST' : undefined
  }
  if (token.upos !== 'VERB') return undefined
  const obliges =
    DUTY_VERBS.has(lemma) && trees.dependents(index, 'xcomp').some(clause => isInfinitive(trees, clause))
  if (isDuty(reading, index) || obliges) return dutyType(reading, index)
  return REPROACH_VERBS.has(lemma) && isAsserted(reading, index) ? 'ACCUSE' : undefined
}

const isDuty = (reading: MoveReading, index: number): boolean =>
  reading.trees.dependents(index, 'aux').some(aux => DUTY_AUXILIARIES.has(lemmaAt(reading.trees, aux)))

/** "is dangerous", "is an outrage", "is a dangerous way to govern". */
const isReproach = (reading: MoveReading, index: number): boolean =>
  [index, ...reading.trees.dependents(index, 'amod')].some(
    one => REPROACHES.has(lemmaAt(reading.trees, one)) || REPROACH_NOUNS.has(lemmaAt(reading.trees, one)),
  )

const isRefusable = (reading: MoveReading, head: number): boolean => {
  const { trees } = reading
  const named = [head, ...trees.dependents(head, 'nmod')]
  return named.some(one => REFUSABLE.has(lemmaAt(reading.trees, one)))
}

/** What somebody must do "if they have to" is asked of nobody. */
const dutyType = (reading: MoveReading, index: number): MoveType | undefined =>
  reading.trees.hasRelation(index, 'advcl') ||
  clauseTime(reading.trees, index).perfect ||
  isPassive(reading.trees, index)
    ? undefined
    : 'REQUEST'

const isAsserted = (reading: MoveReading, index: number): boolean => {
  const time = clauseTime(reading.trees, index)
  return time.tense !== 'none' && time.modal === undefined
}

const isMild = (reading: MoveReading, index: number): boolean =>
  [index, ...reading.trees.dependents(index, 'amod')].some(one => MILD.has(lemmaAt(reading.trees, one)))

/** Those a predicate speaks of: its subject, or who owns its subject. */
function about(reading: MoveReading, index: number): Participant[] {
  const heads = subjectsOf(reading.trees, index).flatMap(head => meant(reading, index, head))
  const direct = heads.flatMap(head => actorsAt(reading, head))
  if (direct.length > 0 || reading.trees.tokens[index]?.upos === 'VERB') return direct
  return heads.flatMap(head => modifiersOf(reading, head, 'of', 'by'))
}

/** "It was unfair for B to punish them": the pronoun stands for what B does, or for nobody's deed. */
function meant({ trees }: MoveReading, index: number, head: number): number[] {
  const clauses = trees
    .dependents(index, 'csubj', 'xcomp', 'ccomp', 'advcl')
    .filter(one => isInfinitive(trees, one))
  const stands = trees.tokens[head]?.lemma.toLowerCase() === 'it' && clauses.length > 0
  return stands ? clauses.flatMap(one => trees.dependents(one, 'nsubj')) : [head]
}

function isAboutSpeaker(reading: MoveReading, index: number): boolean {
  const { trees, layers } = reading
  return subjectsOf(trees, index).some(head => {
    const token = trees.tokens[head]
    return token !== undefined && /^(?:i|we)$/i.test(slice(layers.text, token))
  })
}

/** "called the move an outrage", "named both as terrorists": a bad name, given by the subject. */
function namingAt(reading: MoveReading, verb: number): MoveMention | undefined {
  const { trees } = reading
  const token = trees.tokens[verb]
  if (token?.upos !== 'VERB' || !NAMING.has(lemmaAt(reading.trees, verb)) || isNegated(trees, verb))
    return undefined
  const names = trees
    .dependents(verb, 'xcomp', 'obl', 'advcl', 'ccomp')
    .filter(head => trees.tokens[head]?.upos !== 'VERB')
  const bad = names
    .flatMap(head => trees.subtree(head))
    .some(
      index =>
        REPROACHES.has(lemmaAt(reading.trees, index)) || REPROACH_NOUNS.has(lemmaAt(reading.trees, index)),
    )
  if (!bad) return undefined
  const actors = subjectsOf(trees, verb).flatMap(head => actorsAt(reading, head))
  if (actors.length === 0) return undefined
  const objects = trees.dependents(verb, 'obj')
  const direct = objects.flatMap(head => actorsAt(reading, head))
  const recipients =
    direct.length > 0 ? direct : objects.flatMap(head => modifiersOf(reading, head, 'of', 'by'))
  return {
    trigger: verb,
    carrier: verb,
    sentence: token.sentence,
    type: 'ACCUSE',
    by: 'bad-name',
    actors,
    recipients: recipients.filter(one => !actors.some(actor => actor.key === one.key)),
  }
}
