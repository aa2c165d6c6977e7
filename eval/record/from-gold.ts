import type { Span } from '../../src/base/span.ts'
import type { ArticleRecord, Contact, Move, Statement } from '../../src/record/types.ts'
import { emptyRecord } from '../predict.ts'
import { asSpans } from './align.ts'
import type { GoldContact, GoldMove, GoldParty, GoldReport, GoldStatement } from './types.ts'

/** The gold as if it had been read from the text: for testing the scorer on what must score 1. */
export function recordFromGold(report: GoldReport): ArticleRecord {
  return {
    ...emptyRecord(report.text),
    contacts: report.contacts.map(contactFromGold),
    statements: (report.statements ?? []).map(statementFromGold),
    moves: (report.moves ?? []).map(moveFromGold),
  }
}

function contactFromGold(gold: GoldContact, index: number): Contact {
  return {
    id: `c${index}`,
    mode: gold.mode as Contact['mode'],
    status: gold.status as Contact['status'],
    parties: gold.parties.map(partyFromGold),
    ...(gold.delegates && { delegates: gold.delegates.map(partyFromGold) }),
    ...(gold.initiator && { initiator: gold.initiator }),
    ...(gold.start && { start: gold.start }),
    ...(gold.duration && { duration: gold.duration }),
    ...(gold.place && { place: gold.place }),
    evidence: asSpans(gold.evidence),
    fields: {},
  }
}

const partyFromGold = ({ name, country }: GoldParty) => ({ name, ...(country && { country }) })

function statementFromGold(gold: GoldStatement, index: number): Statement {
  const content: Span[] = asSpans(gold.content)
  return {
    id: `s${index}`,
    speaker: { name: gold.speaker },
    source: asSpans(gold.source),
    cue: asSpans(gold.cue),
    content,
    form: gold.form as Statement['form'],
    evidence: content,
    fields: {},
  }
}

function moveFromGold(gold: GoldMove, index: number): Move {
  return {
    id: `m${index}`,
    type: gold.type as Move['type'],
    actor: [gold.actor].flat().map(name => ({ name })),
    trigger: asSpans(gold.trigger),
    evidence: asSpans(gold.evidence),
    fields: {},
  }
}
