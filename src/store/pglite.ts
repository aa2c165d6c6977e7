import { PGlite } from '@electric-sql/pglite'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { Kysely, PGliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

const INT8 = 20

/** Opens the embedded database in a folder, making it where there is none. The caller holds the folder's lock. */
export async function openLite(folder: string): Promise<Kysely<Tables>> {
  // Counts come as numbers from both databases.
  const pglite = await PGlite.create(folder, {
    parsers: { [INT8]: (value: string) => Number(value) },
    extensions: { unaccent },
  })
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
}
