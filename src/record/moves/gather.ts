import { compatible } from '../../base/edtf.ts'
import type { Participant } from '../parts/participant.ts'
import type { MoveType } from '../types.ts'
import { agreedMode } from './modes.ts'
import type { MoveMention } from './types.ts'

/** A mention with its day, where the text gives one. */
export interface DatedMention extends MoveMention {
  readonly day?: string
}

/** The mentions of one act, those of the body first. */
export interface GatheredMove {
  readonly type: MoveType
  readonly mode?: string
  readonly mentions: readonly DatedMention[]
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

/**
 * Puts together what tells of one act: the same type and actors, the same word or other side, and no other side or day
 * that contradicts.
 */
export function gatherMoves(mentions: readonly DatedMention[]): GatheredMove[] {
  const moves: { mentions: DatedMention[] }[] = []
  for (const mention of mentions) {
    const home = moves.find(move => move.mentions.every(other => isSame(other, mention)))
    if (home) home.mentions.push(mention)
    else moves.push({ mentions: [mention] })
  }
  return moves.map(({ mentions: all }) => {
    const mode = agreedMode(all.map(one => one.mode))
    return {
      type: all[0]?.type ?? 'CONSULT',
      ...(mode !== undefined && { mode }),
      mentions: all,
      actors: distinctOf(all.flatMap(one => one.actors)),
      recipients: distinctOf(all.flatMap(one => one.recipients)),
    }
  })
}

function isSame(a: DatedMention, b: DatedMention): boolean {
  if (a.type !== b.type || !meet(a.actors, b.actors)) return false
  const facing = a.recipients.length > 0 && b.recipients.length > 0
  if (facing && !meet(a.recipients, b.recipients)) return false
  if (!facing && !haveOneStem(a.word, b.word) && !areOneAct(a, b)) return false
  return a.day === undefined || b.day === undefined || compatible(a.day, b.day)
}

const STEM = 5

/** "endorse" and "endorsement", "criticise" and "criticism". */
const haveOneStem = (a = '', b = ''): boolean =>
  a === b || (a.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM))

/**
 * Two words tell of one act where they have the same object, in the headline, and in one sentence unless each has an
 * object of its own.
 */
function areOneAct(a: DatedMention, b: DatedMention): boolean {
  const [own, others] = [a.objects ?? [], b.objects ?? []]
  if (own.some(one => others.includes(one)) || b.sentence === 0) return true
  return a.sentence === b.sentence && (a.type === 'PROTEST' || own.length === 0 || others.length === 0)
}

const meet = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.some(one =>
    b.some(
      other =>
        one.key === other.key ||
        (one.country !== undefined && one.country === other.country && !(one.person && other.person)),
    ),
  )

const distinctOf = (all: readonly Participant[]): Participant[] =>
  all.filter((one, index) => all.findIndex(other => other.key === one.key) === index)
