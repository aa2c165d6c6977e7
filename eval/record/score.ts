import type { ArticleRecord } from '../../src/record/types.ts'
import { type ContactScore, scoreContacts } from './contacts.ts'
import { type MoveScore, scoreMoves } from './moves.ts'
import { type StatementScore, scoreStatements } from './statements.ts'
import type { GoldReport } from './types.ts'
import { viewOf } from './view.ts'
import { violationsOf } from './violations.ts'

/** How one report's record compares with the gold. */
export interface ReportScore {
  readonly report: GoldReport
  readonly record: ArticleRecord
  readonly contacts: ContactScore
  /** Absent where the gold has contacts only. */
  readonly statements?: StatementScore
  readonly moves?: MoveScore
  readonly violations: readonly string[]
}

/** Scores one report's record as the guide of the gold records says. */
export function scoreReport(report: GoldReport, record: ArticleRecord): ReportScore {
  const view = viewOf(report.text, record.article.text)
  return {
    report,
    record,
    contacts: scoreContacts(record.contacts, report.contacts),
    ...(report.statements && { statements: scoreStatements(record.statements, report.statements, view) }),
    ...(report.moves && { moves: scoreMoves(record.moves, report.moves, view) }),
    violations: violationsOf(record),
  }
}
