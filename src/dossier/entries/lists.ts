import { type ActorFacts, actorFacts, fitOfActors } from '../actors.ts'

interface Named {
  readonly name: string
  readonly country?: string | undefined
  readonly role?: string | undefined
  readonly answer?: string | undefined
}

/**
 * The actors that several reports name, each once, under the fullest name that most of them use; what one report knows
 * of an actor (country, role, answer) fills what another leaves out. A state that only stands for a named person is left
 * out. Lists come ordered by `members`; later ones win for answers.
 */
export function uniteActors<T extends Named>(lists: readonly (readonly T[])[]): T[] {
  const groups: T[][] = []
  for (const actor of lists.flat()) {
    const group = groups.find(one => fitOfActors(actorFacts(one[0] as T), actorFacts(actor)) === 'same')
    if (group) group.push(actor)
    else groups.push([actor])
  }
  const united = groups.map(unite)
  return united
    .filter(one => !united.some(other => other !== one && standsFor(actorFacts(one), actorFacts(other))))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether an office or a state only stands for somebody who is named. */
function standsFor(one: ActorFacts, other: ActorFacts): boolean {
  const fit = fitOfActors(one, other)
  if (one.kind === 'office') return other.kind === 'person' && fit !== undefined
  return one.kind === 'state' && other.kind !== 'state' && fit === 'state'
}

function unite<T extends Named>(all: readonly T[]): T {
  const united: Record<string, unknown> = {}
  for (const actor of all)
    for (const [field, value] of Object.entries(actor))
      if (value !== undefined && (united[field] === undefined || field === 'answer')) united[field] = value
  united.name = commonName(all.map(one => one.name))
  return united as unknown as T
}

/** The most frequent among the names that tell most of the name itself: offices before it do not count. */
function commonName(names: readonly string[]): string {
  const parts = (name: string): number => actorFacts({ name }).tokens.tokens.length
  const longest = Math.max(...names.map(parts))
  const full = names.filter(name => parts(name) === longest)
  const count = (name: string): number => full.filter(other => other === name).length
  return [...full].sort((a, b) => count(b) - count(a) || a.length - b.length || (a < b ? -1 : 1))[0] ?? ''
}
