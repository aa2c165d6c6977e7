import { type DossierExport, dossierSchema } from '../../dossier/schema.ts'
import type { Entry } from '../../dossier/types.ts'
import { SCHEMA_VERSION } from '../../record/schema/common.ts'
import type { Chronology } from './dossier.ts'

/** The dossier as the public JSON, checked against its schema. */
export function dossierJson({ name, version, articles, entries }: Chronology): DossierExport {
  return dossierSchema.parse({
    schema: SCHEMA_VERSION,
    dossier: { name },
    version,
    articles,
    entries: entries.map(entryJson),
  })
}

/** One entry as the public JSON. */
export function entryJson(entry: Entry) {
  const { id, kind, values, members, independent, accounts, history, reviewed, corrections } = entry
  return {
    id,
    kind,
    ...values,
    members,
    independent,
    ...(reviewed !== undefined && { reviewed }),
    ...(corrections && corrections.length > 0 && { corrections }),
    ...(accounts.length > 1 && { accounts }),
    ...(history.length > 0 && { history }),
  }
}
