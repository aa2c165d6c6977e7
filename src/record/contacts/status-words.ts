import type { Status } from './types.ts'

const words = (list: string): string[] => list.split(' ')

const BY_STATUS: Readonly<Record<Exclude<Status, 'held'>, readonly string[]>> = {
  scheduled: words(
    'schedule scheduled plan planned set slate slated due agree expect expected arrange arranged announce upcoming forthcoming future prepare preparation confirm',
  ),
  proposed: words(
    'propose proposed proposal suggest suggestion offer invite invitation urge ask seek want hope request demand ready readiness willing willingness open wish possible potential prospect consider mull desire prepared call appeal effort push instruct',
  ),
  postponed: words('postpone postponed postponement delay delayed defer deferred reschedule rescheduled'),
  cancelled: words('cancel cancelled canceled cancellation scrap scrapped abort axe'),
  refused: words('refuse refusal reject rejection decline boycott shun snub'),
  underway: words('underway ongoing under-way current'),
}

const STATUS_BY_WORD: ReadonlyMap<string, Status> = new Map(
  Object.entries(BY_STATUS).flatMap(([status, list]) => list.map(word => [word, status as Status] as const)),
)

/** Verbs with a particle: `call off`, `put off`, `rule out`, `turn down`. */
const PARTICLES: ReadonlyMap<string, Status> = new Map([
  ['call off', 'cancelled'],
  ['put off', 'postponed'],
  ['push back', 'postponed'],
  ['rule out', 'refused'],
  ['turn down', 'refused'],
  ['set up', 'scheduled'],
])

/** Whether a verb and a word after it are one verb that tells how far something has come. */
export const isPhrasal = (verb: string, particle: string): boolean => PARTICLES.has(`${verb} ${particle}`)

/** The status that a word gives to the contact it governs or describes, by lemma and particle. */
export function statusOfWord(lemma: string, particle?: string): Status | undefined {
  if (particle !== undefined) {
    const phrasal = PARTICLES.get(`${lemma} ${particle}`)
    if (phrasal) return phrasal
  }
  return STATUS_BY_WORD.get(lemma)
}
