import type { Transaction } from 'kysely'
import type { Line } from './journal/lines.ts'
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
    case 'given': {
      const row = {
        anchors: JSON.stringify(line.anchors),
        places: line.anchors.map(one => `${one.article} ${one.id}`),
        leads_to: line.leadsTo ?? null,
        came_from: line.from ?? null,
      }
      await tx
        .insertInto('given')
        .values({ dossier: line.dossier, id: line.id, at: line.at, kind: line.kind, ...row })
        .onConflict(on => on.columns(['dossier', 'id']).doUpdateSet(row))
        .execute()
    }
  }
}

/** A report's words go from inputs and from what was derived; only the tombstone stays. */
async function remove(tx: Tx, article: string, at: string): Promise<void> {
  for (const table of ['report', 'filed', 'reading', 'descent', 'item'] as const)
    await tx.deleteFrom(table).where('article', '=', article).execute()
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
