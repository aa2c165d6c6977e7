/** Until when the server of a feed wants to be left alone: whoever asks it next has to know, also after a restart. */
export const rests = `
alter table feed add column rests text;
`
