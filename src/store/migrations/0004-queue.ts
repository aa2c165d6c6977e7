/**
 * The queue: what is known of a report that waits to be read. `worker` is the number of the process that reads it now
 * (see `presence.ts`), `tries` how often that was begun, `due` when it may be begun again, `failed` why it failed last;
 * `parked` means that it is not begun again unless a person asks. All of it starts anew when the report has been merged.
 */
export const queue: readonly string[] = [
  `alter table filed add column worker int, add column tries int not null default 0, add column due timestamptz,
    add column failed text, add column parked boolean not null default false`,
  'create index filed_queue on filed (seq) where merged is null and not parked',
]
