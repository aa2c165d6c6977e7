import { sql, type Transaction } from 'kysely'
import type { Line } from './journal/lines.ts'
import { givenParts } from './merging/given.ts'
import { writeAll } from './merging/parts.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

/** Writes a line of the journal into the tables of inputs. Writing it again changes nothing. */
export async function applyLine(tx: Tx, line: Line): Promise<void> {
  switch (line.t) {
    case 'report': {
      const { t: _, mediaType, bytes, ...rest } = line
      await tx
        .with('back', one => one.deleteFrom('removed').where('article', '=', line.article))
        .insertInto('report')
        .values({
          url: null,
          charset: null,
          published: null,
          title: null,
          ...bare(rest),
          media_type: mediaType ?? null,
          bytes: Buffer.from(bytes, 'base64'),
        })
        .onConflict(on => on.doNothing())
        .execute()
      return
    }
    case 'filed':
      await tx
        .insertInto('filed')
        .values({ dossier: line.dossier, article: line.article, at: line.at, merged: null })
        .onConflict(on => on.doNothing())
        .execute()
      return
    case 'removed':
      return remove(tx, line.article, line.at)
    case 'edit': {
      const { id, dossier, at, who, why, body } = line
      await tx
        .insertInto('edit')
        .values({ id, dossier, at, who, why: why ?? null, body: JSON.stringify(body) })
        .onConflict(on => on.doNothing())
        .execute()
      return
    }
    case 'given':
      return writeAll(tx, givenParts(line))
  }
}

/** A report's words go from inputs and from what was derived; only the tombstone stays. */
async function remove(tx: Tx, article: string, at: string): Promise<void> {
  for (const table of ['report', 'filed', 'reading', 'descent', 'item'] as const)
    await tx.deleteFrom(table).where('article', '=', article).execute()
  // Corrections hold on to words: those of this report go with it.
  await tx.deleteFrom('edit').where(sql<boolean>`position(${article} in body::text) > 0`).execute()
  await tx
    .insertInto('removed')
    .values({ article, at })
    .onConflict(on => on.doNothing())
    .execute()
}

/** Without the journal's own number. */
function bare<T extends object>(line: T): Omit<T, 'n'> {
  const { n: _, ...rest } = line as T & { n?: number }
  return rest as Omit<T, 'n'>
}
