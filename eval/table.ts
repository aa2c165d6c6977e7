import type { Floors } from './floors.ts'
import { GOALS } from './goals.ts'
import type { Measure } from './measure.ts'

/** The table for a person: ours with its interval, floor, goal and peers beside it, the set and whose words. */
export function tableOf(measures: readonly Measure[], { floors }: Floors): string {
  const rows = measures.map(measure => [
    measure.label,
    shown(measure),
    measure.interval ? `${measure.interval[0].toFixed(1)}–${measure.interval[1].toFixed(1)}` : '',
    floors[measure.key] === undefined ? '' : String(floors[measure.key]),
    goalOf(measure),
    measure.peers ?? '',
    measure.set,
    measure.words,
    measure.note ?? '',
  ])
  const head = ['measure', 'ours', '95 %', 'floor', 'goal', 'peers publish', 'set', 'words', 'note']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}

/** The goal, with a mark where it is missed. */
function goalOf(measure: Measure): string {
  const goal = measure.goal ?? GOALS[measure.key]
  if (goal === undefined) return ''
  return `${goal}${measure.value < goal ? ' ✗' : ''}`
}

const shown = (measure: Measure): string =>
  measure.unit === 'count' ? String(measure.value) : measure.value.toFixed(2)
