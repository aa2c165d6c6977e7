/** Plain words for the terms of a record: the types of PLOVER and the modes of a contact. */

interface MoveTerms {
  /** The act as a noun: no verb must agree with the number of those who act, which a name alone does not tell. */
  readonly noun: string
  /** How the noun leads on to whom it is for, to, or against. */
  readonly to: string
  readonly means: string
}

/** The types of PLOVER in plain words, and what each takes in. */
export const MOVES: Readonly<Record<string, MoveTerms>> = {
  AGREE: { noun: 'Agreement', to: 'with', means: 'agrees, promises or signs' },
  CONSULT: { noun: 'Consultation', to: 'with', means: 'meets, calls or negotiates' },
  SUPPORT: { noun: 'Support', to: 'for', means: 'backs, praises or defends by words or in form' },
  CONCEDE: { noun: 'Concession', to: 'to', means: 'gives way, eases or apologises' },
  COOPERATE: { noun: 'Cooperation', to: 'with', means: 'works together in deed' },
  AID: { noun: 'Aid', to: 'to', means: 'gives money, goods or help' },
  RETREAT: { noun: 'Retreat', to: 'vis-à-vis', means: 'withdraws, lays down arms or lets go' },
  REQUEST: { noun: 'Request', to: 'to', means: 'asks, demands or proposes' },
  ACCUSE: { noun: 'Accusation', to: 'against', means: 'blames, criticises or condemns' },
  REJECT: { noun: 'Refusal', to: 'to', means: 'refuses or turns down' },
  THREATEN: { noun: 'Threat', to: 'against', means: 'warns of harm or announces a punishment' },
  PROTEST: { noun: 'Protest', to: 'against', means: 'demonstrates, strikes or boycotts' },
  SANCTION: { noun: 'Sanction', to: 'against', means: 'cuts relations, expels or bars' },
  MOBILIZE: { noun: 'Mobilisation', to: 'against', means: 'readies or moves forces' },
  COERCE: { noun: 'Coercion', to: 'against', means: 'arrests, bans, seizes or puts down' },
  ASSAULT: { noun: 'Assault', to: 'on', means: 'attacks with force' },
}

/** A type of move in a word: `Request`. */
export const moveWord = (type: string): string => MOVES[type]?.noun ?? 'Move'

/** How a move's type leads on to its recipient: `to`, `against`. */
export const moveTowards = (type: string): string => MOVES[type]?.to ?? 'towards'

/** PLOVER's modes as nouns, where the code is none. */
const MOVE_MODES: Readonly<Record<string, string>> = {
  allege: 'allegation',
  disapprove: 'disapproval',
  investigate: 'investigation',
  abduct: 'abduction',
  assassinate: 'assassination',
  deport: 'deportation',
  restrict: 'restriction',
  seize: 'seizure',
  boycott: 'boycott or strike',
  demo: 'demonstration',
  hunger: 'hunger strike',
  obstruct: 'blockade',
  meet: 'meeting',
  yield: 'giving way',
  disarm: 'disarmament',
  ease: 'easing',
  withdraw: 'withdrawal',
  discontinue: 'end of aid',
  expel: 'expulsion',
}

/** The mode of a move in words: `arrest`, `hunger strike`. */
export const moveModeWord = (mode: string): string => MOVE_MODES[mode] ?? mode.replaceAll('-', ' ')

/** What a move is, for a line: `Coercion (arrest)`. */
export const moveKind = (type: string, mode: string | undefined): string =>
  mode === undefined ? moveWord(type) : `${moveWord(type)} (${moveModeWord(mode)})`

/** A move in one line, as contacts are told: `Request: Iran to Syria`. */
export function moveLine(
  { type, mode }: { readonly type: string; readonly mode?: string | undefined },
  actors: string,
  recipients: string,
): string {
  return `${moveKind(type, mode)}: ${actors}${recipients && ` ${moveTowards(type)} ${recipients}`}`
}

const MODES: Readonly<Record<string, string>> = {
  phone: 'Phone call',
  video: 'Video conference',
  visit: 'Visit',
  meeting: 'Meeting',
  multilateral: 'Multilateral meeting',
  letter: 'Letter',
  unspecified: 'Contact',
}

/** The mode of a contact in words. */
export const modeWord = (mode: string | undefined): string => MODES[mode ?? ''] ?? 'Contact'

/** Whether a mode is one of contacts; moves have others. */
export const isContactMode = (mode: string): boolean => Object.hasOwn(MODES, mode)
