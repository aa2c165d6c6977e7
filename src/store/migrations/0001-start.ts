/**
 * Inputs, what is derived from them, and the marks of journal and migrations. The indexes over keys are without a list
 * of pending entries: every merge searches right after it has written, and would walk that list.
 */
export const start = `
create table report (
  article text primary key, at text not null, origin text not null, url text, media_type text, charset text,
  published text, title text, bytes bytea not null
);
create table filed (
  dossier text not null, article text not null, at text not null, seq bigserial not null, merged text,
  primary key (dossier, article)
);
create index filed_article on filed (article);
create index filed_pending on filed (dossier, seq) where merged is null;
create table removed (article text primary key, at text not null);
create table edit (
  id text primary key, seq bigserial not null, dossier text not null, at text not null, who text not null, why text,
  body jsonb not null
);
create index edit_dossier on edit (dossier, seq);
create table given (
  dossier text not null, id text not null, seq bigserial not null, at text not null, kind text not null,
  leads_to text, came_from text,
  primary key (dossier, id)
);
create table anchor (
  dossier text not null, article text not null, item text not null, entry text not null, span_start int not null,
  span_end int not null,
  primary key (dossier, article, item)
);

create table reading (
  article text primary key, version text not null, record jsonb not null, sketch jsonb not null, title text,
  publisher text, url text, published text, text text not null,
  search tsvector generated always as (to_tsvector('english', text)) stored
);
create index reading_search on reading using gin (search);
create table descent (
  dossier text not null, article text not null, bands int[] not null, set_id text not null, voice text not null,
  copy_of text, version_of text,
  primary key (dossier, article)
);
create index descent_bands on descent using gin (bands) with (fastupdate = off);
create index descent_set on descent (dossier, set_id);
create table item (
  dossier text not null, article text not null, id text not null, kind text not null, keys int[] not null,
  set_id text not null, entry text not null, body jsonb not null,
  primary key (dossier, article, id)
);
create index item_keys on item using gin (keys) with (fastupdate = off);
create index item_set on item (dossier, set_id);
create index item_entry on item (dossier, entry);
create table entry (
  dossier text not null, id text not null, kind text not null, sort_day text, status text, actors text[] not null,
  body jsonb not null, words text not null,
  search tsvector generated always as (to_tsvector('english', words)) stored,
  primary key (dossier, id)
);
create index entry_order on entry (dossier, sort_day, id);
create index entry_search on entry using gin (search);
create table change (
  seq bigserial primary key, dossier text not null, at text not null, entry text not null, kind text not null,
  what text not null, body jsonb not null
);
create index change_dossier on change (dossier, seq);
create table problem (
  id bigserial primary key, at text not null, dossier text not null, where_from text not null, code text not null,
  message text not null
);
create table mark (name text primary key, n bigint not null);
`
