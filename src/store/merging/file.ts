import { type Kysely, sql } from 'kysely'
import type { FiledLine, ReportLine } from '../journal/lines.ts'
import type { Tables } from '../tables.ts'

/** What was there before a report came. */
export interface Presence {
  readonly filed: boolean
  readonly kept: boolean
}

/**
 * Keeps a report and files it in a dossier, claimed by a worker where one is named, unless it is there already: all in
 * one statement. Whoever calls notes what is new in the journal.
 */
export async function fileReport(
  db: Kysely<Tables>,
  { article, at, origin, ...rest }: ReportLine,
  { dossier, worker }: Pick<FiledLine, 'dossier'> & { readonly worker?: number | undefined },
): Promise<Presence> {
  const { url = null, mediaType = null, charset = null, published = null, title = null } = rest
  const bytes = Buffer.from(rest.bytes, 'base64')
  const { rows } = await sql<Presence>`
    with back as (delete from removed where article = ${article}),
      report as (
        insert into report (article, at, origin, url, media_type, charset, published, title, bytes)
          values (${article}, ${at}, ${origin}, ${url}, ${mediaType}, ${charset}, ${published}, ${title}, ${bytes})
          on conflict do nothing returning 1
      ), filed as (
        insert into filed (dossier, article, at, worker, tries)
          values (${dossier}, ${article}, ${at}, ${worker ?? null}, ${worker === undefined ? 0 : 1})
          on conflict do nothing returning 1
      )
    select not exists(select from filed) as filed, not exists(select from report) as kept`.execute(db)
  return rows[0] as Presence
}
