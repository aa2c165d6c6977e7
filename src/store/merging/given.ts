import { sql } from 'kysely'
import type { GivenLine } from '../journal/lines.ts'
import { excluded, inserted, type Part, put, type Target } from './parts.ts'

/** Writes ids that were given. An item is an anchor of one entry at a time: the latest line that names it holds. */
export function givenParts({ dossier, at, entries }: GivenLine): Part[] {
  const ids = entries.map(({ id, kind, leadsTo, from }) => ({
    ...{ dossier, id, at, kind },
    ...{ leads_to: leadsTo, came_from: from },
  }))
  const anchors = entries.flatMap(({ id: entry, anchors }) =>
    anchors.map(({ article, id: item, at: { start, end } }) => ({
      ...{ dossier, article, item, entry },
      ...{ span_start: start, span_end: end },
    })),
  )
  const parts = [
    sql`${inserted(GIVEN, ids)} on conflict (dossier, id) do update set
      leads_to = ${excluded('leads_to')}, came_from = coalesce(${excluded('came_from')}, given.came_from)`,
  ]
  return anchors.length > 0 ? [...parts, put(ANCHOR, anchors)] : parts
}

const GIVEN = {
  table: 'given',
  columns: { dossier: 'text', id: 'text', at: 'text', kind: 'text', leads_to: 'text', came_from: 'text' },
} as const

const ANCHOR: Target = {
  table: 'anchor',
  key: ['dossier', 'article', 'item'],
  columns: {
    ...{ dossier: 'text', article: 'text', item: 'text', entry: 'text', span_start: 'int', span_end: 'int' },
  },
}
