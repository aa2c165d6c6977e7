/**
 * The feeds that a dossier follows, with what is known of each; and their entries. `due` of an entry is when its report
 * is to be fetched; null when there is nothing to do. `told` is what the feed says of it, only until then.
 */
export const feeds = `
create table feed (
  dossier text not null, url text not null, every int not null, due text not null, title text, kind text, etag text,
  modified text, checked text, succeeded text, failures int not null default 0, failed text, code text, message text,
  reports int not null default 0, versions int not null default 0,
  primary key (dossier, url)
);
create table feed_entry (
  dossier text not null, feed text not null, id text not null, url text, fingerprint text not null, told jsonb, due text,
  tries int not null default 0, article text, words text,
  primary key (dossier, feed, id)
);
create index feed_entry_due on feed_entry (dossier, feed, due) where due is not null;
create index feed_entry_url on feed_entry (dossier, url) where article is not null;
`
