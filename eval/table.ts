import type { Floors } from './floors.ts'
import type { Measure } from './measure.ts'

/** The table for a person: ours with its interval, the floor, peers, the set. */
export function tableOf(measures: readonly Measure[], { floors }: Floors): string {
  const rows = measures.map(measure => [
    measure.label,
    shown(measure),
    measure.interval ? `${measure.interval[0].toFixed(1)}–${measure.interval[1].toFixed(1)}` : '',
    floors[measure.key] === undefined ? '' : String(floors[measure.key]),
    measure.set,
    `${measure.words} words`,
    [measure.note, measure.peers && `peers: ${measure.peers}`].filter(Boolean).join('; '),
  ])
  const head = ['measure', 'ours', '95 %', 'floor', 'set', 'words', 'note']
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

const shown = (measure: Measure): string =>
  measure.unit === 'count' ? String(measure.value) : measure.value.toFixed(2)
