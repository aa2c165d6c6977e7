import { keyOf } from '../fold.ts'
import type { Correction, Entry, Item } from '../types.ts'
import { type Corrections, isByHand } from './resolve.ts'
import type { Edit } from './types.ts'

/**
 * An entry after the edits of its items, in the order in which they were made. What a person has set is the agreed value,
 * and the accounts of the reports stay beside it. What was added by hand counts like a report's words, decides where
 * reports differ, and is no voice.
 */
export function corrected(entry: Entry, items: readonly Item[], { byItem }: Corrections): Entry {
  const edits = [...new Set(items.flatMap(one => byItem.get(keyOf(one)) ?? []))].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  )
  if (edits.length === 0) return entry
  const values = { ...entry.values }
  const corrections = edits.flatMap(edit => correctionsOf(edit))
  const disputed = new Set(entry.accounts.map(one => one.field))
  for (const { did, field, value } of corrections)
    if (field !== undefined && (did === 'set' || disputed.has(field))) values[field] = value
  const last = edits.filter(one => one.body.do === 'hide' || one.body.do === 'confirm').at(-1)
  const byHand = items.filter(one => isByHand(one.article)).length
  return {
    ...entry,
    values,
    members: entry.members.filter(one => !isByHand(one.article)),
    independent: entry.independent - byHand,
    accounts: accountsOfReports(entry),
    corrections,
    ...(edits.some(one => one.body.do === 'confirm' || one.body.do === 'add') && { reviewed: true }),
    ...(last?.body.do === 'hide' && { hidden: true }),
  }
}

/** What was added by hand is no account; a field on which the reports then agree has none. */
function accountsOfReports({ accounts }: Entry): Entry['accounts'] {
  const kept = accounts.flatMap(one => {
    const members = one.members.filter(ref => !isByHand(ref.article))
    return members.length > 0 ? [{ ...one, members }] : []
  })
  return kept.filter(one => kept.some(other => other !== one && other.field === one.field))
}

function correctionsOf({ id, who, at, why, body }: Edit): Correction[] {
  const base = { edit: id, who, at, ...(why !== undefined && { why }) }
  if (body.do === 'set') return [{ ...base, did: 'set', field: body.field, value: body.value }]
  if (body.do === 'add')
    return Object.entries(body.values).map(([field, value]) => ({
      ...base,
      did: 'add' as const,
      field,
      value,
    }))
  return body.do === 'hide' || body.do === 'confirm' ? [{ ...base, did: body.do }] : []
}
