import { spanOf } from '../../base/span.ts'
import { isPredicate, lemmaAt, predicateOf } from '../../language/clause.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { attached } from './attached.ts'

/** Steps up a tree from a contact to the clause or phrase that is placed before or after another. */
const STEPS = 4
const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * "met B on Thursday, two days after she received C": the day of what stands behind "after" or "before", counted from
 * that of the clause above; "This came a day after": from the day of the sentence before.
 */
export function offsetDay(reading: Reading, trigger: number): Found<TimeExpression> | undefined {
  const { trees } = reading
  let at = trigger
  for (let steps = 0; steps < STEPS; steps++) {
    const mark = trees.dependents(at, 'mark', 'case').find(child => lemmaAt(trees, child) in SIGN)
    const length = mark === undefined ? undefined : lengthBefore(reading, mark)
    if (mark !== undefined && length) return counted(reading, { at, mark, length })
    const token = trees.tokens[at]
    if (!token || token.head < 0 || trees.hasRelation(at, 'ccomp', 'acl:relcl', 'parataxis')) return undefined
    at = token.head
  }
  return undefined
}

/** Which way from the day above what stands behind the word lies. */
const SIGN: Readonly<Record<string, number>> = { after: -1, before: 1 }

const lengthBefore = ({ trees, layers }: Reading, mark: number): TimeExpression | undefined =>
  layers.times.find(one => one.type === 'DURATION' && trees.tokenAt(one.end) === mark)

interface Counting {
  readonly at: number
  readonly mark: number
  readonly length: TimeExpression
}

function counted(reading: Reading, { at, mark, length }: Counting): Found<TimeExpression> | undefined {
  const { trees } = reading
  const [, count, unit] = /^P(\d+)([DW])$/.exec(length.value ?? '') ?? []
  const main = predicateOf(trees, trees.tokens[at]?.head ?? -1)
  const from = count === undefined ? undefined : (dayAt(reading, main) ?? dayOfThis(reading, main))
  if (from?.value === undefined || count === undefined) return undefined
  const shift = Number(count) * (SIGN[lemmaAt(trees, mark)] ?? 0)
  const day = Temporal.PlainDate.from(from.value).add(unit === 'W' ? { weeks: shift } : { days: shift })
  const { start, end } = length
  // A week is seldom meant to the day.
  const loose = unit === 'W' ? ({ mod: 'APPROX' } as const) : {}
  return {
    value: { start, end, type: 'DATE', value: day.toString(), known: 'inferred', ...loose },
    evidence: [spanOf(from), spanOf(length)],
    known: 'inferred',
    by: 'day-counted',
  }
}

/** The one day that hangs on a predicate. */
function dayAt(reading: Reading, predicate: number): TimeExpression | undefined {
  const days = attached(reading, [predicate]).filter(one => one.type === 'DATE' && DAY.test(one.value ?? ''))
  return days.length === 1 ? days[0] : undefined
}

/** "Novak resigned on Friday. It came a week after": the day of the sentence that the pronoun stands for. */
function dayOfThis(reading: Reading, predicate: number): TimeExpression | undefined {
  const { trees, layers } = reading
  const [subject] = trees.dependents(predicate, 'nsubj')
  const sentence = trees.tokens[predicate]?.sentence ?? 0
  if (lemmaAt(trees, predicate) !== 'come' || !/^(?:it|this|that)$/.test(lemmaAt(trees, subject ?? -1)))
    return undefined
  const before = layers.sentences[sentence - 1]
  if (!before) return undefined
  const words = trees.tokens.slice(before.first, before.last)
  const root = words.findIndex(one => one.head < 0)
  const told = before.first + root
  return root >= 0 && isPredicate(trees, told) ? dayAt(reading, told) : undefined
}
