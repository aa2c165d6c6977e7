/** What one side tells of an entry: the values of its fields. */
export interface Side {
  /** A party whose word it is, or an outlet that speaks for itself. */
  readonly name: string
  readonly reports: number
  readonly values: Readonly<Record<string, readonly unknown[]>>
}

export interface Comparison {
  readonly fields: readonly string[]
  readonly sides: readonly Side[]
  /** Per side the fields that others tell and it leaves out. */
  readonly silent: Readonly<Record<string, readonly string[]>>
}

interface Member {
  readonly publisher?: string
  readonly onWordOf?: string
  readonly item: Readonly<Record<string, unknown>>
}

/** Fields that are no values of what happened. */
const OWN = new Set([
  'id',
  'evidence',
  'fields',
  'accordingTo',
  'source',
  'cue',
  'trigger',
  'content',
  'within',
])

/**
 * Who tells what of one entry. Reports that rest on somebody's word count for that side, the others for their outlet.
 * Silence is no contradiction, but it is listed.
 */
export function compareSides(members: readonly Member[]): Comparison {
  const bySide = Map.groupBy(members, one => one.onWordOf ?? one.publisher ?? 'not known')
  const sides = [...bySide].map(([name, all]) => ({ name, reports: all.length, values: valuesOf(all) }))
  sides.sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1))
  const fields = [...new Set(sides.flatMap(one => Object.keys(one.values)))].sort()
  const silent = Object.fromEntries(
    sides.map(side => [side.name, fields.filter(field => side.values[field] === undefined)]),
  )
  return { fields, sides, silent }
}

function valuesOf(members: readonly Member[]): Record<string, unknown[]> {
  const values: Record<string, unknown[]> = {}
  for (const { item } of members)
    for (const [field, value] of Object.entries(item)) {
      if (OWN.has(field) || value === undefined) continue
      const shown = field === 'parties' || field === 'delegates' ? namesOf(value) : value
      const known = values[field] ?? []
      values[field] = known
      if (!known.some(one => JSON.stringify(one) === JSON.stringify(shown))) known.push(shown)
    }
  return values
}

const namesOf = (value: unknown): string[] => (value as { name: string }[]).map(one => one.name).sort()
