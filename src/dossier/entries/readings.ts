import { knownOf } from '../items.ts'
import type { AnyItem, Item, ItemRef, Reading, ReportFacts } from '../types.ts'

/** The reports of a dossier by article id. */
export type Reports = ReadonlyMap<string, ReportFacts>

/** What the members of an entry hold for a field. */
export function readingsOf<T extends Item>(
  members: readonly T[],
  reports: Reports,
  field: string,
  value: (item: T) => unknown = one => (one.item as unknown as Record<string, unknown>)[field],
): Reading[] {
  return members.flatMap(member => {
    const held = value(member)
    if (held === undefined) return []
    const report = reports.get(member.article)
    const published = report?.published ?? member.published
    return [
      {
        ref: refOf(member),
        value: held,
        known: knownOf(member.item as AnyItem, field),
        voice: report?.voice ?? member.article,
        ...(published !== undefined && { published }),
      },
    ]
  })
}

/** The reference to an item, with the statement that it rests on. */
export function refOf(member: Item): ItemRef & { accordingTo?: string } {
  const according = 'accordingTo' in member.item ? member.item.accordingTo : undefined
  return {
    article: member.article,
    id: member.id,
    ...(according !== undefined && { accordingTo: according }),
  }
}
