/**
 * One index for all that entries and reports are found by, with the month among it: entries of somebody, with a word, of
 * a month are answered by the index alone, so that a page newest first asks month after month and opens what it shows.
 * The keys are told apart by how they are written: a month of a dossier, a month, a kind, a status, a type, an outlet.
 */
export const finding: readonly string[] = [
  'drop index entry_search',
  'drop index entry_actors',
  'drop index entry_outlets',
  `create index entry_find on entry using gin (search, actors, outlets, (array[
      dossier || ' ' || left(sort_day, 7), left(sort_day, 7), kind, 'is ' || status, type
    ])) with (gin_pending_list_limit = 256) where not hidden`,
  'drop index reading_search',
  `create index reading_find on reading using gin (search, (array[
      coalesce(left(published, 7), ''), 'by ' || lower(publisher)
    ])) with (gin_pending_list_limit = 256)`,
]
