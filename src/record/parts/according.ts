import { cover, type Span } from '../../base/span.ts'
import type { Statement } from '../types.ts'

/** The smallest statement whose content holds some words: the one that what they tell rests on. */
export function statementOver(words: Span, statements: readonly Statement[]): Statement | undefined {
  const holding = statements.filter(one =>
    one.content.some(span => span.start <= words.start && words.end <= span.end),
  )
  return holding.sort((a, b) => length(a) - length(b))[0]
}

const length = (statement: Statement): number => {
  const whole = cover(statement.content)
  return whole ? whole.end - whole.start : 0
}
