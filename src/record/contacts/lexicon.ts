import type { Mode } from './types.ts'

/** How a verb tells of a contact, and where its parties stand. */
export interface VerbFrame {
  readonly mode: Mode
  /** Prepositions that introduce the other party. */
  readonly other: readonly string[]
  /** The object is the other party: `required` says that without one (or a plural subject) it is no contact. */
  readonly object: 'party' | 'host' | 'topic' | 'none'
  /** Alone, with a plural subject, it tells of a contact ("the leaders met"); `by-means`: if it says how ("by phone"). */
  readonly reciprocal: boolean | 'by-means'
  /** Only with words that say how it is a contact: "told him by phone". */
  readonly byMeans?: boolean
  /** The one who acts asked for it ("called", "wrote to"). */
  readonly initiates?: boolean
}

const frame = (
  mode: Mode,
  other: string,
  object: VerbFrame['object'],
  more: Partial<VerbFrame> = {},
): VerbFrame => ({
  mode,
  other: other === '' ? [] : other.split(' '),
  object,
  reciprocal: false,
  ...more,
})

/** Verbs by lemma. Of a verb with two senses (`call`, `speak`), mentions.ts asks for more before it believes it. */
export const CONTACT_VERBS: ReadonlyMap<string, VerbFrame> = new Map([
  ['meet', frame('meeting', 'with', 'party', { reciprocal: true })],
  ['confer', frame('unspecified', 'with', 'none', { reciprocal: true })],
  ['consult', frame('unspecified', 'with', 'party', { reciprocal: true })],
  ['negotiate', frame('unspecified', 'with', 'topic', { reciprocal: true })],
  ['talk', frame('unspecified', 'with to', 'none', { reciprocal: true })],
  ['speak', frame('unspecified', 'with to', 'none', { reciprocal: 'by-means' })],
  ['discuss', frame('unspecified', 'with', 'topic', { reciprocal: 'by-means' })],
  ['exchange', frame('unspecified', 'with', 'topic', { reciprocal: 'by-means' })],
  ['raise', frame('unspecified', 'with', 'topic')],
  ...['dine', 'lunch', 'breakfast'].map((verb): [string, VerbFrame] => [
    verb,
    frame('meeting', 'with', 'none', { reciprocal: true }),
  ]),
  ['shake', frame('meeting', 'with', 'none', { reciprocal: true })],
  ['sit', frame('meeting', 'with', 'none', { reciprocal: true })],
  ['spend', frame('meeting', 'with', 'none', { reciprocal: true })],
  ['huddle', frame('meeting', 'with', 'none', { reciprocal: true })],
  ['converse', frame('unspecified', 'with', 'none', { reciprocal: true })],
  ['phone', frame('phone', 'with', 'party', { initiates: true })],
  ['telephone', frame('phone', 'with', 'party', { initiates: true })],
  ['call', frame('phone', '', 'party', { initiates: true })],
  ['ring', frame('phone', '', 'party', { initiates: true })],
  ...['tell', 'inform', 'urge', 'ask', 'congratulate', 'assure', 'thank', 'brief', 'warn'].map(
    (verb): [string, VerbFrame] => [verb, frame('unspecified', '', 'party', { byMeans: true })],
  ),
  ['visit', frame('visit', '', 'host')],
  ['host', frame('meeting', '', 'party')],
  ['receive', frame('meeting', '', 'party')],
  ['welcome', frame('meeting', '', 'party')],
  ['gather', frame('multilateral', 'with', 'none', { reciprocal: true })],
  ['convene', frame('multilateral', 'with', 'none', { reciprocal: true })],
  ['summon', frame('meeting', '', 'party', { initiates: true })],
  ['write', frame('letter', 'to', 'none', { initiates: true })],
])

/**
 * Verbs of going, with the prepositions before where they lead: with a political traveller and a place or a host they
 * tell of a visit.
 */
export const TRAVEL_VERBS: ReadonlyMap<string, readonly string[]> = new Map([
  ...['travel', 'fly', 'arrive', 'journey', 'head', 'land'].map((verb): [string, string[]] => [
    verb,
    ['to', 'in', 'into', 'at', 'for'],
  ]),
  ['leave', ['for']],
  ['depart', ['for', 'to']],
  ['go', ['to']],
  ['come', ['to']],
  ['stop', ['in']],
])

/** Nouns by lemma. `body` marks what convenes by itself. */
export const CONTACT_NOUNS: ReadonlyMap<string, { readonly mode: Mode; readonly weak?: true }> = new Map([
  ['call', { mode: 'phone', weak: true }],
  ['phonecall', { mode: 'phone' }],
  ['conversation', { mode: 'unspecified' }],
  ['teleconference', { mode: 'video' }],
  ['videoconference', { mode: 'video' }],
  ['conference', { mode: 'multilateral', weak: true }],
  ['meeting', { mode: 'meeting' }],
  ['meet', { mode: 'meeting' }],
  ['summit', { mode: 'multilateral' }],
  ['talk', { mode: 'unspecified' }],
  ['talks', { mode: 'unspecified' }],
  ['negotiation', { mode: 'unspecified' }],
  ['consultation', { mode: 'unspecified' }],
  ['discussion', { mode: 'unspecified', weak: true }],
  ['dialogue', { mode: 'unspecified', weak: true }],
  ['dialog', { mode: 'unspecified', weak: true }],
  ['encounter', { mode: 'meeting', weak: true }],
  ['audience', { mode: 'meeting', weak: true }],
  ['visit', { mode: 'visit' }],
  ['trip', { mode: 'visit', weak: true }],
  ['letter', { mode: 'letter', weak: true }],
  ['session', { mode: 'multilateral', weak: true }],
  ['trilateral', { mode: 'multilateral' }],
  ['sit-down', { mode: 'meeting' }],
  ['tête-à-tête', { mode: 'meeting' }],
  ['one-on-one', { mode: 'meeting' }],
  ['gathering', { mode: 'multilateral', weak: true }],
  ['breakfast', { mode: 'meeting', weak: true }],
  ['lunch', { mode: 'meeting', weak: true }],
  ['luncheon', { mode: 'meeting', weak: true }],
  ['dinner', { mode: 'meeting', weak: true }],
])

/** Modifiers of a contact noun, or adverbials of a contact verb, that tell its mode. */
export const MODE_WORDS: ReadonlyMap<string, Mode> = new Map([
  ['phone', 'phone'],
  ['telephone', 'phone'],
  ['telephonic', 'phone'],
  ['video', 'video'],
  ['videoconference', 'video'],
  ['teleconference', 'video'],
  ['video-conference', 'video'],
  ['virtual', 'video'],
  ['online', 'video'],
  ['zoom', 'video'],
  ['dinner', 'meeting'],
  ['lunch', 'meeting'],
  ['breakfast', 'meeting'],
])

/** Modifiers that make a contact noun no contact between parties. */
export const NOT_A_CONTACT: ReadonlySet<string> = new Set([
  'news',
  'press',
  'cabinet',
  'sales',
  'prayer',
  'wake-up',
  'conference',
  'robot',
  'open',
  'town',
  'public',
  'board',
  'shareholder',
  'court',
  'training',
  'peer',
])

/** Verbs that make of calls appeals: "calls urging restraint". */
export const APPEALING: ReadonlySet<string> = new Set(['ask', 'urge', 'demand', 'seek', 'press', 'request'])

/** Adverbs of habit: what somebody often does is no contact on a day. */
export const HABITUAL: ReadonlySet<string> = new Set([
  'often',
  'frequently',
  'regularly',
  'usually',
  'routinely',
  'always',
  'normally',
  'typically',
  'sometimes',
  'occasionally',
  'rarely',
  'seldom',
])

/** Verbs that carry a contact noun as their object and give it their subject as a party. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  'call',
  'have',
  'hold',
  'maintain',
  'sustain',
  'realize',
  'realise',
  'undertake',
  'conduct',
  'make',
  'attend',
  'join',
  'host',
  'lead',
  'begin',
  'start',
  'open',
  'end',
  'finish',
  'conclude',
  'continue',
  'resume',
  'pay',
  'send',
  'exchange',
  'organize',
  'organise',
  'convene',
  'chair',
  'complete',
  'launch',
  'arrange',
  'schedule',
  'plan',
  'postpone',
  'cancel',
  'take',
  'wrap',
  'adjourn',
  'suspend',
  'extend',
  'enter',
])

/** What a bare "it" or "the call" does, when it is a contact. */
export const CONTACT_COURSE: ReadonlySet<string> = new Set([
  'last',
  'take',
  'begin',
  'start',
  'end',
  'finish',
  'conclude',
  'hold',
  'focus',
  'run',
  'continue',
  'schedule',
  'cover',
])

/** Verbs that a body's own sitting is told with. */
export const SITTING: ReadonlySet<string> = new Set(['meet', 'gather', 'convene', 'confer'])

/** Names of bodies whose sitting is a contact by itself. */
export const BODIES =
  /\b(council|committee|assembly|summit|conference|commission|forum|quartet|contact group|G7|G8|G20|G-7|G-8|G-20)$/i
