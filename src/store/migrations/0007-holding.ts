/**
 * How many reports each dossier holds, and how many of them are merged: counting them one by one costs more with every
 * report. Kept by triggers, once for each statement, as the tally of entries is; what leaves the numbers as they are, such
 * as a claim, writes nothing.
 */
export const holding: readonly string[] = [
  'create table holding (dossier text primary key, reports int not null, merged int not null)',
  'insert into holding select dossier, count(*), count(merged) from filed group by dossier',
  ...counting('insert', 'referencing new table as now', counted('now', 1)),
  ...counting('delete', 'referencing old table as was', counted('was', -1)),
  ...counting(
    'update',
    'referencing new table as now old table as was',
    `${counted('now', 1)} union all ${counted('was', -1)}`,
  ),
]

function counted(table: string, sign: 1 | -1): string {
  return `select dossier, ${sign} * count(*) as reports, ${sign} * count(merged) as merged from ${table} group by 1`
}

function counting(event: 'insert' | 'delete' | 'update', tables: string, rows: string): string[] {
  return [
    `create function holding_${event}() returns trigger language plpgsql as $$ begin
      insert into holding (dossier, reports, merged)
        select dossier, sum(moved.reports), sum(moved.merged) from (${rows}) as moved
        group by 1 having sum(moved.reports) <> 0 or sum(moved.merged) <> 0 order by 1
        on conflict (dossier) do update set reports = holding.reports + excluded.reports,
          merged = holding.merged + excluded.merged;
      return null;
    end $$`,
    `create trigger filed_holding_${event} after ${event} on filed ${tables}
      for each statement execute function holding_${event}()`,
  ]
}
