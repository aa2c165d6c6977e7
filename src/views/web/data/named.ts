import type { Entry } from '../../../dossier/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import { articlesWithWords, itemsByRefs } from '../../../store/queries/items.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { actorTerm } from '../../../work/dossier/indexed.ts'

/** Entries that are looked through for a name. */
const MOST = 300

/** The entries of which some report calls somebody exactly so: those that change where the name is given to another. */
export async function entriesNamed(
  { store: { db } }: Office,
  dossier: string,
  called: string,
): Promise<Entry[]> {
  const term = actorTerm(called)
  const near = term === '' ? [] : await browse(db, dossier, { actor: term }, { limit: MOST })
  const entries = near.map(one => one.entry)
  const kept = await itemsByRefs(
    db,
    dossier,
    entries.flatMap(one => one.members),
  )
  const named = new Set(kept.flatMap(({ item, entry }) => (names(item.item, called) ? entry : [])))
  return entries.filter(one => named.has(one.id) || names(one.values, called))
}

/** The entries that change where it is taken back that `name` is somebody: those that rest on reports with the name. */
export async function entriesNamedSo(
  office: Office,
  dossier: string,
  { name, is }: { readonly name: string; readonly is: string },
): Promise<Entry[]> {
  const articles = new Set(await articlesWithWords(office.store.db, dossier, JSON.stringify(name)))
  const found = await entriesNamed(office, dossier, is)
  return found.filter(one => one.members.some(member => articles.has(member.article)))
}

/** Whether somebody is called so in what a report or an entry says. */
const names = (said: unknown, called: string): boolean => {
  const [words, name] = [JSON.stringify(said), JSON.stringify(called)]
  return words.includes(`"name":${name}`) || words.includes(`"initiator":${name}`)
}
