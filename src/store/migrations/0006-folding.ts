/**
 * Words are found whatever accents they are written with, and names in -sky by any of their spellings (`FOLDED` in
 * `queries/words.ts` folds what is asked for alike). A server that has not `unaccent`, or does not let us have it, finds
 * words with the accents they have.
 */
export const folding: readonly string[] = [
  'create text search configuration readout_english (copy = pg_catalog.english)',
  `do $$ begin
    create extension if not exists unaccent;
    alter text search configuration readout_english
      alter mapping for hword, hword_part, word with unaccent, english_stem;
  exception when insufficient_privilege or feature_not_supported or undefined_file then
    raise notice 'unaccent is not to be had: words are found with the accents they have';
  end $$`,
  ...['entry', 'reading'].flatMap(table => {
    const column = table === 'entry' ? 'words' : 'text'
    return [
      `alter table ${table} drop column search`,
      `alter table ${table} add column search tsvector generated always as (to_tsvector('readout_english',
        regexp_replace(${column}, 'sk(?:yy|iy|yi|ii|ij|yj)\\M', 'sky', 'gi'))) stored`,
      `create index ${table}_search on ${table} using gin (search) with (gin_pending_list_limit = 256)`,
      `alter table ${table} alter column search set statistics 500`,
    ]
  }),
]
