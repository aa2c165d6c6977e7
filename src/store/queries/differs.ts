import { sql } from 'kysely'

/**
 * Whether a row that is written again would change: an update that changes nothing would still write the row and all its
 * keys into every index.
 */
export const differs = (table: string, columns: readonly string[]) =>
  sql<boolean>`(${sql.join(columns.map(name => sql.ref(`${table}.${name}`)))})
    is distinct from (${sql.join(columns.map(name => sql.ref(`excluded.${name}`)))})`
