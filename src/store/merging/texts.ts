import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Text } from '../../dossier/copies/group.ts'
import { bandsOf, type Sketch } from '../../dossier/copies/sketch.ts'
import { hashedKeys, intsOf } from '../queries/hashed.ts'
import type { Tables } from '../tables.ts'

/** A report's place among copies, as it is kept. */
export interface KeptText {
  readonly text: Text
  readonly setId: string
  readonly voice: string
}

/** A text as `nearTexts` gives it. */
export interface TextRow {
  readonly article: string
  readonly voice: string
  readonly sketch: Sketch & { readonly modified?: string }
  readonly publisher: string | null
  readonly url: string | null
  readonly published: string | null
}

/**
 * The texts (`set_id`, `told`) of the sets that a text is part of, and of those that share one of the keys with it. As
 * for items, the keys have the dossier in them.
 */
export const nearTexts = (
  dossier: string,
  article: string,
  keys: readonly string[],
): RawBuilder<{ set_id: string; told: TextRow }> => sql`
  select set_id, jsonb_build_object('article', descent.article, 'voice', voice, 'sketch', sketch,
      'publisher', reading.publisher, 'url', url, 'published', reading.published) as told
    from descent join reading on reading.article = descent.article
    where dossier = ${dossier} and set_id = any(array(
      select set_id from descent where bands && ${intsOf(hashedKeys(dossier, keys))}
      union all select set_id from descent where dossier = ${dossier} and article = ${article}
    ))`

/** The texts of the set that an article is part of; none where it has no place. */
export async function textsWith(db: Kysely<Tables>, dossier: string, article: string): Promise<KeptText[]> {
  const { rows } = await nearTexts(dossier, article, []).execute(db)
  return rows.map(row => textOf(row.set_id, row.told))
}

export function textOf(setId: string, row: TextRow): KeptText {
  const { article, voice, publisher, url, published } = row
  const { modified, ...sketch } = row.sketch
  return {
    text: {
      article,
      ...(publisher !== null && { publisher }),
      ...(url !== null && { url }),
      ...(published !== null && { published }),
      ...(modified !== undefined && { modified }),
      sketch: { ...sketch, bands: bandsOf(sketch.hashes) },
    },
    setId,
    voice,
  }
}
