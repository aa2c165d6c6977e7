import type { Folded } from '../../src/dossier/fold.ts'
import type { TrueAccount } from './truth.ts'

/** Counts over pairs of tellings of contacts. */
export interface PairCounts {
  readonly right: number
  /** Put together though they tell of two contacts. */
  readonly false: number
  readonly missed: number
}

/**
 * Compares entries with the truth, pair by pair. `truthOf` names the real contact of an item (`article id`); items that
 * no true telling was matched with are left out. `tellings`: for each real contact how many tellings there are; those
 * that were not read at all count as missed.
 */
export function scorePairs(
  folded: readonly Folded[],
  truthOf: ReadonlyMap<string, string>,
  tellings: ReadonlyMap<string, number>,
): PairCounts {
  let right = 0
  let wrong = 0
  for (const { entry } of folded) {
    const names = entry.members.flatMap(one => truthOf.get(`${one.article} ${one.id}`) ?? [])
    for (const [index, name] of names.entries())
      for (const other of names.slice(index + 1))
        if (name === other) right++
        else wrong++
  }
  const all = [...tellings.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  return { right, false: wrong, missed: all - right }
}

/** The share of true accounts that an entry of the contact has among its accounts. */
export function accountsFound(
  folded: readonly Folded[],
  truthOf: ReadonlyMap<string, string>,
  accounts: readonly TrueAccount[],
  agrees: (field: string, a: string, b: string) => boolean,
): { found: number; of: number } {
  let found = 0
  let of = 0
  for (const { entry: name, field, values } of accounts)
    for (const value of values) {
      of++
      const entries = folded.filter(({ entry }) =>
        entry.members.some(one => truthOf.get(`${one.article} ${one.id}`) === name),
      )
      const held = entries.flatMap(({ entry }) => entry.accounts.filter(one => one.field === field))
      if (held.some(one => agrees(field, String(one.value), value))) found++
    }
  return { found, of }
}
