import { sql, type Transaction } from 'kysely'
import type { GivenLine, Line } from './journal/lines.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

/** Writes a line of the journal into the tables of inputs. Writing it again changes nothing. */
export async function applyLine(tx: Tx, line: Line): Promise<void> {
  switch (line.t) {
    case 'report': {
      const { t: _, mediaType, bytes, ...rest } = line
      await tx
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
      await tx.deleteFrom('removed').where('article', '=', line.article).execute()
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
      return give(tx, line)
  }
}

/** An item is an anchor of one entry at a time: the latest line that names it holds. */
async function give(tx: Tx, line: GivenLine): Promise<void> {
  const row = { leads_to: line.leadsTo ?? null, ...(line.from !== undefined && { came_from: line.from }) }
  await tx
    .insertInto('given')
    .values({ dossier: line.dossier, id: line.id, at: line.at, kind: line.kind, came_from: null, ...row })
    .onConflict(on => on.columns(['dossier', 'id']).doUpdateSet(row))
    .execute()
  if (line.anchors.length === 0) return
  await tx
    .insertInto('anchor')
    .values(
      line.anchors.map(({ article, id, at }) => ({
        dossier: line.dossier,
        article,
        item: id,
        entry: line.id,
        span_start: at.start,
        span_end: at.end,
      })),
    )
    .onConflict(on =>
      on.columns(['dossier', 'article', 'item']).doUpdateSet(eb => ({
        entry: eb.ref('excluded.entry'),
        span_start: eb.ref('excluded.span_start'),
        span_end: eb.ref('excluded.span_end'),
      })),
    )
    .execute()
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
