import { byLemma, senses } from './entry.ts'

/** Nouns that tell of an act with their own actor ("Turkish airstrikes", "a demand by", "the build-up of its forces"). */
export const ACT_NOUNS = byLemma([
  ...senses(
    'ASSAULT',
    'airstrike invasion incursion bombardment shelling bombing offensive massacre assassination',
    {
      to: 'on against of into in',
    },
  ),
  ...senses('ASSAULT', 'strike', { object: ['raids'], to: 'on against in' }),
  ...senses('ASSAULT', 'attack raid assault', { to: 'on against of into in', by: 'force' }),
  ...senses('THREATEN', 'threat ultimatum', { to: 'to against', hides: true }),
  ...senses('THREATEN', 'warning', { to: 'to', toSomebody: true, hides: true }),
  ...senses('REQUEST', 'demand request plea', { to: 'to on', hides: true }),
  // Without what it is for, an appeal is one to a court.
  ...senses('REQUEST', 'call appeal', { preposition: ['for', 'on', 'to'], to: 'on to', hides: true }),
  ...senses('REQUEST', 'call appeal', { clause: 'inf', to: 'on to', hides: true }),
  ...senses('ACCUSE', 'criticism condemnation denunciation', { to: 'of', hides: true }),
  ...senses('ACCUSE', 'accusation allegation', { to: 'against', hides: true }),
  ...senses('REJECT', 'refusal rejection veto', { to: 'of', hides: true }),
  ...senses('SUPPORT', 'endorsement', { to: 'of', hides: true }),
  ...senses('SANCTION', 'sanction embargo', { to: 'against on', by: 'force' }),
  ...senses('MOBILIZE', 'build-up buildup mobilization mobilisation', { to: 'against' }),
  ...senses('MOBILIZE', 'deployment reinforcement', { object: ['forces', 'arms'], to: 'against' }),
  ...senses('RETREAT', 'withdrawal pullout', { object: ['forces'], to: 'from' }),
  ...senses('RETREAT', 'resignation', { to: '' }),
  ...senses('CONCEDE', 'withdrawal', { object: ['proposals'], to: '' }),
  ...senses('COERCE', 'crackdown', { to: 'on against' }),
])

/** Nouns that make a light verb an act of its subject: "made a demand", "issued an ultimatum". */
export const CARRIED_NOUNS = byLemma([
  ...senses('THREATEN', 'threat ultimatum', { to: 'to against', hides: true }),
  ...senses('THREATEN', 'warning', { to: 'to', toSomebody: true, hides: true }),
  ...senses('REQUEST', 'demand request plea appeal', { to: 'to on', hides: true }),
  // A call for or on somebody asks for something; one that is put through, or made to somebody, is a conversation.
  ...senses('REQUEST', 'call', { preposition: ['for', 'on'], to: 'on to', hides: true }),
  ...senses('REQUEST', 'call', { clause: 'inf', to: 'on to', hides: true }),
  ...senses('REQUEST', 'order reminder', { clause: 'any', to: 'to', hides: true }),
  ...senses('ACCUSE', 'accusation allegation protest complaint condemnation rebuke', {
    to: 'against to of with',
    hides: true,
  }),
  ...senses('AGREE', 'promise pledge commitment offer', { to: 'to', hides: true }),
  ...senses('REJECT', 'refusal rejection veto', { to: 'of', hides: true }),
  ...senses('CONCEDE', 'concession withdrawal ceasefire', { to: 'to from', hides: true }),
  ...senses('PROTEST', 'strike', { to: 'against' }),
])

/** Verbs that carry such a noun as their object. */
export const CARRIERS: ReadonlySet<string> = new Set(
  `make issue give deliver send repeat reiterate renew announce voice declare present submit lodge file put add
  express cast use wield back launch reaffirm join`.split(/\s+/),
)

/** Nouns for what somebody says or writes: who issued it acts. */
export const VOICES: ReadonlySet<string> = new Set(
  `statement declaration letter message communique communiqué report resolution call appeal demand speech tweet post
  note order petition editorial article interview press-release release document`.split(/\s+/),
)
