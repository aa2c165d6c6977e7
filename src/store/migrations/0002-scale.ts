/**
 * What large dossiers need: pages that walk an index in their own order, filters that an index answers, and counts that
 * are kept while entries are written. `docs/store.md` gives the reasons.
 */
export const scale: readonly string[] = [
  // Without the index, which would take in every word of every row anew.
  'drop index entry_search',
  "alter table entry add column outlets text[] not null default '{}'",
  `update entry set outlets = told.outlets
    from (
      select dossier, entry, array_agg(distinct lower(publisher) order by lower(publisher)) as outlets
      from item join reading on reading.article = item.article where publisher is not null group by 1, 2
    ) as told where told.dossier = entry.dossier and told.entry = entry.id`,
  `alter table entry
    add column hidden boolean not null generated always as (body -> 'hidden' is not null) stored,
    add column type text generated always as (body -> 'values' ->> 'type') stored`,
  'drop index entry_order',
  'create index entry_order on entry (dossier, sort_day, id, kind, status) where not hidden',
  'create index entry_day on entry (sort_day, id) where not hidden',
  'create index entry_status on entry (dossier, status, sort_day, id) where not hidden and status is not null',
  'create index entry_type on entry (dossier, type, sort_day, id) where not hidden and type is not null',
  'create index entry_actors on entry using gin (actors) with (gin_pending_list_limit = 256)',
  'create index entry_outlets on entry using gin (outlets) with (gin_pending_list_limit = 256)',
  'create index entry_search on entry using gin (search) with (gin_pending_list_limit = 256)',
  'alter index reading_search set (gin_pending_list_limit = 256)',
  `alter table entry alter column search set statistics 500, alter column actors set statistics 500,
    alter column outlets set statistics 500`,
  'alter table reading alter column search set statistics 500',

  "alter table reading add column problems jsonb generated always as (record -> 'problems') stored",
  'alter table descent add column published text, add column publisher text',
  // Without the index, which would take in every key of every row anew.
  'drop index descent_bands',
  `update descent set published = reading.published, publisher = reading.publisher
    from reading where reading.article = descent.article`,
  'create index descent_bands on descent using gin (bands) with (fastupdate = off)',
  'create index descent_order on descent (dossier, published desc nulls last, article)',
  'create index descent_day on descent (published desc nulls last, article)',
  'create index descent_outlet on descent (dossier, publisher)',

  'create index filed_order on filed (dossier, seq)',
  'create index change_kind on change (dossier, kind, seq)',
  'create index change_entry on change (dossier, entry)',
  'create index change_time on change (dossier, at)',

  `create table tally (
    dossier text not null, day text not null, kind text not null, status text not null, n int not null,
    primary key (dossier, day, kind, status)
  )`,
  `insert into tally ${counted('entry', 1)}`,
  ...counting('insert', 'referencing new table as now', counted('now', 1)),
  ...counting('delete', 'referencing old table as was', counted('was', -1)),
  ...counting(
    'update',
    'referencing new table as now old table as was',
    `select dossier, day, kind, status, sum(n) from (${counted('now', 1)} union all ${counted('was', -1)}) as moved
      group by 1, 2, 3, 4 having sum(n) <> 0`,
  ),
]

/** Entries by day, kind and status: '' stands for none. */
function counted(table: string, sign: 1 | -1): string {
  return `select dossier, coalesce(sort_day, '') as day, kind, coalesce(status, '') as status, ${sign} * count(*) as n
    from ${table} where not hidden group by 1, 2, 3, 4`
}

/** Keeps the tally, whatever writes entries; once for each statement, not for each row. */
function counting(event: 'insert' | 'delete' | 'update', tables: string, rows: string): string[] {
  return [
    `create function tally_${event}() returns trigger language plpgsql as $$ begin
      insert into tally (dossier, day, kind, status, n) select * from (${rows}) as counts order by 1, 2, 3, 4
        on conflict (dossier, day, kind, status) do update set n = tally.n + excluded.n;
      return null;
    end $$`,
    `create trigger entry_tally_${event} after ${event} on entry ${tables}
      for each statement execute function tally_${event}()`,
  ]
}
