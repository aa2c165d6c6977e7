/** Plain words for the terms of a record: the types of PLOVER and the modes of a contact. */

/** What somebody does who makes a move of a type of PLOVER, and what the type takes in. */
export const MOVES: Readonly<Record<string, { readonly verb: string; readonly means: string }>> = {
  AGREE: { verb: 'agrees', means: 'agrees, promises or signs' },
  CONSULT: { verb: 'consults', means: 'meets, calls or negotiates' },
  SUPPORT: { verb: 'supports', means: 'backs, praises or defends by words or in form' },
  CONCEDE: { verb: 'concedes', means: 'gives way, eases or apologises' },
  COOPERATE: { verb: 'cooperates', means: 'works together in deed' },
  AID: { verb: 'gives aid', means: 'gives money, goods or help' },
  RETREAT: { verb: 'retreats', means: 'withdraws, lays down arms or lets go' },
  REQUEST: { verb: 'requests', means: 'asks, demands or proposes' },
  ACCUSE: { verb: 'accuses', means: 'blames, criticises or condemns' },
  REJECT: { verb: 'rejects', means: 'refuses or turns down' },
  THREATEN: { verb: 'threatens', means: 'warns of harm or announces a punishment' },
  PROTEST: { verb: 'protests', means: 'demonstrates, strikes or boycotts' },
  SANCTION: { verb: 'sanctions', means: 'cuts relations, expels or bars' },
  MOBILIZE: { verb: 'mobilises', means: 'readies or moves forces' },
  COERCE: { verb: 'coerces', means: 'arrests, bans, seizes or puts down' },
  ASSAULT: { verb: 'assaults', means: 'attacks with force' },
}

/** The verb of a move's type, for one or several who act: `requests`, `request`. */
export function moveVerb(type: string, actors: number): string {
  const verb = MOVES[type]?.verb ?? 'acts'
  return actors > 1 ? verb.replace(/s\b/, '') : verb
}

const MODES: Readonly<Record<string, string>> = {
  phone: 'Phone call',
  video: 'Video conference',
  visit: 'Visit',
  meeting: 'Meeting',
  multilateral: 'Meeting of several',
  letter: 'Letter',
  unspecified: 'Contact',
}

export const modeWord = (mode: string | undefined): string => MODES[mode ?? ''] ?? 'Contact'
