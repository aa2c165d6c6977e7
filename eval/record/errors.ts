import type { Contact, Move, Statement } from '../../src/record/types.ts'
import { CONTACT_FIELDS, judgeField } from './contacts.ts'
import { sameActor } from './moves.ts'
import type { ReportScore } from './score.ts'
import { sameSpeaker } from './statements.ts'
import type { GoldContact, GoldMove, GoldStatement, Pairs } from './types.ts'

/** What went wrong in one report, line by line, with snippets: `-` missed, `+` false, `!` a wrong field. */
export function errorsOf(score: ReportScore): string {
  const lines = [...contactErrors(score), ...statementErrors(score), ...moveErrors(score)]
  return lines.length === 0 ? '' : `\n${score.report.id}\n${lines.join('\n')}\n`
}

const WIDTH = 100

function contactErrors({ report, record, contacts }: ReportScore): string[] {
  const own = (one: Contact): string => describe(one, cut(record.article.text, one.evidence))
  const gold = (one: GoldContact): string => describe(one, goldCut(report.text, one.evidence))
  return [
    ...contacts.matching.missed.map(one => `  - contact ${gold(one)}`),
    ...contacts.matching.false.map(one => `  + contact ${own(one)}`),
    ...contacts.matching.pairs.flatMap(pair =>
      CONTACT_FIELDS.filter(field => ['wrong', 'missing'].includes(judgeField(field, pair) ?? '')).map(
        field => {
          const key = field === 'day' || field === 'instant' ? 'start' : field
          return `  ! ${field}: ${show(pair.predicted[key])} for ${show(pair.gold[key])} | ${gold(pair.gold)}`
        },
      ),
    ),
  ]
}

function describe(one: Contact | GoldContact, words: string): string {
  const parties = one.parties.map(party => party.name).join(' + ')
  return `${one.mode} ${one.status} ${one.start ?? 'undated'} ${parties} “${words}”`
}

function statementErrors({ report, record, statements }: ReportScore): string[] {
  if (!statements) return []
  const own = (one: Statement): string =>
    `${one.speaker.name ?? '?'}: “${cut(record.article.text, one.content)}”`
  const gold = (one: GoldStatement): string => `${one.speaker}: “${goldCut(report.text, one.content)}”`
  return [
    ...statements.content.missed.map(one => `  - statement ${gold(one)}`),
    ...statements.content.false.map(one => `  + statement ${own(one)}`),
    ...statements.content.pairs
      .filter(pair => !sameSpeaker(pair.predicted, pair.gold, report.text))
      .map(pair => `  ! speaker: ${pair.predicted.speaker.name ?? '?'} for ${gold(pair.gold)}`),
  ]
}

function moveErrors({ report, record, moves }: ReportScore): string[] {
  if (!moves) return []
  const own = (one: Move): string =>
    `${one.type} ${one.actor.map(actor => actor.name).join(' + ')} “${cut(record.article.text, one.trigger)}” in “${cut(record.article.text, one.evidence)}”`
  const gold = (one: GoldMove): string =>
    `${one.type} ${[one.actor].flat().join(' + ')} “${goldCut(report.text, one.trigger)}” in “${goldCut(report.text, one.evidence)}”`
  const missed = moves.strict.missed.map(one => {
    const near = moves.strict.false.find(other => other.type === one.type && !sameActor(other, one))
    return `  - move ${gold(one)}${near ? ` (other actor: ${near.actor.map(actor => actor.name).join(' + ')})` : ''}`
  })
  return [...missed, ...moves.strict.false.map(one => `  + move ${own(one)}`)]
}

function cut(text: string, spans: readonly { start: number; end: number }[]): string {
  return short(spans.map(span => text.slice(span.start, span.end)).join(' … '))
}

const goldCut = (text: string, pairs: Pairs): string =>
  short(pairs.map(([start, end]) => text.slice(start, end)).join(' … '))

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.map(one => (one as { name: string }).name).join(' + ')
  return String(value)
}
