import { oblique } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { MoveType } from '../types.ts'
import { isOf, type ObjectClass } from './lexicon/objects.ts'
import type { Candidate } from './types.ts'

/** What tells the mode: the word of the act, or what it is done to. */
interface Rule {
  readonly mode: string
  readonly words?: RegExp
  readonly objects?: readonly ObjectClass[]
}

/**
 * PLOVER's modes as its table from CAMEO lists them, where a word or its object makes one plain. What is not listed has
 * no mode: neither "support" nor "agree" has any in PLOVER, and of requests and threats few say theirs.
 */
const RULES: Partial<Record<MoveType, readonly Rule[]>> = {
  ACCUSE: [
    { mode: 'investigate', words: /^(?:investigate|probe|investigation|inquiry|probe)$/ },
    {
      mode: 'allege',
      words: /^(?:allege|accuse|blame|sue|indict|charge|prosecute|impeach|accusation|allegation)$/,
    },
    {
      mode: 'disapprove',
      words:
        /^(?:condemn|criticize|criticise|denounce|decry|slam|blast|lambast|lambaste|castigate|rebuke|reprimand|deplore|censure|criticism|condemnation|denunciation)$/,
    },
  ],
  REQUEST: [
    { mode: 'meet', objects: ['talks'] },
    { mode: 'yield', objects: ['ends'] },
  ],
  REJECT: [{ mode: 'meet', objects: ['talks'] }],
  PROTEST: [
    { mode: 'hunger', objects: ['fasts'] },
    { mode: 'riot', words: /^riot$/ },
    { mode: 'obstruct', words: /^(?:block|barricade|obstruct|occupy)$/ },
    { mode: 'boycott', words: /^(?:strike|walk)$/ },
    { mode: 'demo', words: /^(?:demonstrate|protest|rally|march|picket|chant)$/ },
  ],
  SANCTION: [
    { mode: 'expel', words: /^expel$/ },
    { mode: 'discontinue', objects: ['aid'] },
    { mode: 'withdraw', objects: ['relations', 'talks', 'pacts', 'embassies'] },
  ],
  MOBILIZE: [
    { mode: 'troops', words: /^(?:build-up|buildup|mobilization|mobilisation)$/, objects: ['exercises'] },
    { mode: 'troops', objects: ['forces'] },
  ],
  RETREAT: [
    { mode: 'release', words: /^(?:release|free|pardon)$/ },
    { mode: 'ease', objects: ['sanctions'] },
    { mode: 'access', objects: ['entry'] },
    { mode: 'ceasefire', objects: ['hostilities'] },
    { mode: 'disarm', words: /^(?:disarm|surrender|demobilize|demobilise|disband)$/ },
    { mode: 'withdraw', words: /^(?:withdraw|pull|withdrawal|pullout)$/, objects: ['forces', 'arms'] },
    { mode: 'return', words: /^(?:return|give|hand)$/, objects: ['property'] },
  ],
  COERCE: [
    { mode: 'arrest', words: /^(?:arrest|detain|jail|imprison|round|incarcerate|charge|sentence)$/ },
    { mode: 'deport', words: /^(?:deport|expel)$/ },
    { mode: 'seize', words: /^(?:confiscate|seize|impound|requisition|occupy)$/ },
    { mode: 'ban', words: /^(?:ban|outlaw|prohibit)$/ },
    { mode: 'restrict', words: /^(?:blockade|censor)$/, objects: ['blockade'] },
  ],
  ASSAULT: [
    { mode: 'assassinate', words: /^(?:assassinate|assassination)$/ },
    { mode: 'torture', words: /^torture$/ },
    { mode: 'abduct', words: /^(?:kidnap|abduct|hijack)$/ },
    { mode: 'massacre', words: /^massacre$/ },
    { mode: 'heavy-weapons', words: /^(?:airstrike|bombardment|shelling|shell|bombard|strafe)$/ },
  ],
}

/** PLOVER's mode of an act told as done; undefined where the words leave it open. */
export function modeOf(trees: Trees, type: MoveType, candidate: Candidate): string | undefined {
  // A missile fired into the sea is a show of arms and no movement of troops.
  if (candidate.sense.object?.includes('waters')) return undefined
  const word = trees.tokens[candidate.trigger]?.lemma.toLowerCase() ?? ''
  const things = thingsOf(trees, candidate)
  const own = modeOfThing(type, things)
  if (own !== undefined) return own
  return RULES[type]?.find(
    rule => rule.words?.test(word) || (rule.objects && things.some(one => isOf(one, rule.objects ?? []))),
  )?.mode
}

/** "imposed a curfew", "declared a state of emergency", "staged a rally": the thing names its mode. */
function modeOfThing(type: MoveType, things: readonly string[]): string | undefined {
  if (type === 'COERCE' && things.includes('curfew')) return 'curfew'
  if (type === 'COERCE' && things.includes('emergency')) return 'martial-law'
  if (type === 'MOBILIZE' && things.some(one => one === 'police' || one === 'policeman')) return 'police'
  if (type !== 'PROTEST' || things.includes('hunger')) return undefined
  if (things.some(one => /^(?:rally|demonstration|protest|march|vigil|sit-in)$/.test(one))) return 'demo'
  return things.some(one => /^(?:strike|boycott)$/.test(one)) ? 'boycott' : undefined
}

/** What an act is done to, with the words of its compound and what it is of, by lemma. */
function thingsOf(trees: Trees, { trigger, carrier, sense }: Candidate): string[] {
  const heads = [
    ...trees.dependents(carrier, 'obj', 'nsubj:pass'),
    ...(trigger === carrier ? [] : [trigger]),
    ...oblique(trees, trigger, 'of', ...(sense.preposition ?? [])),
  ]
  const near = heads.flatMap(head => [
    head,
    ...trees.dependents(head, 'compound'),
    ...oblique(trees, head, 'of'),
  ])
  return near.map(index => trees.tokens[index]?.lemma.toLowerCase() ?? '')
}

/** The mode on which the mentions of one act agree. */
export function agreedMode(modes: readonly (string | undefined)[]): string | undefined {
  const given = [...new Set(modes.filter(mode => mode !== undefined))]
  return given.length === 1 ? given[0] : undefined
}
