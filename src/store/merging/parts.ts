import { type Kysely, type RawBuilder, sql } from 'kysely'
import { differs } from '../queries/differs.ts'
import type { Tables } from '../tables.ts'

/** A part of a statement that writes rows of one table. */
export type Part = RawBuilder<unknown>

/**
 * Writes rows of several tables in one statement: to ask a database costs as much as writing some rows. No part sees what
 * another one writes.
 */
export async function writeAll(db: Kysely<Tables>, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return
  const named = parts.map((part, index) => sql`${sql.ref(`part${index}`)} as (${part})`)
  await sql`with ${sql.join(named)} select`.execute(db)
}

/** A table that rows are put into: its columns with their types, and those that tell a row that is there already. */
export interface Target {
  readonly table: keyof Tables
  readonly columns: Readonly<Record<string, string>>
  readonly key: readonly string[]
}

/** Rows, with a value or null for each column; those that are there already are updated, and left alone where nothing differs. */
export function put({ table, columns, key }: Target, rows: readonly object[]): Part {
  const names = Object.keys(columns)
  const others = names.filter(name => !key.includes(name))
  return sql`${inserted({ table, columns }, rows)}
    on conflict (${refs(key)}) do update set ${sql.join(others.map(name => sql`${sql.ref(name)} = ${excluded(name)}`))}
    where ${differs(table, others)}`
}

/** Rows that are new. All of them are one parameter. */
export function inserted({ table, columns }: Omit<Target, 'key'>, rows: readonly object[]): Part {
  const names = Object.keys(columns)
  const typed = Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`)
  return sql`insert into ${sql.table(table)} (${refs(names)}) select ${refs(names)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (${sql.join(typed)})`
}

export const excluded = (name: string): Part => sql`${sql.ref(`excluded.${name}`)}`

const refs = (names: readonly string[]): Part => sql.join(names.map(name => sql.ref(name)))
