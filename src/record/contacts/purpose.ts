import { isInfinitive, lemmaAt, oblique, patientsOf } from '../../language/clause.ts'
import type { Reading } from '../reading.ts'

/** What one calls somebody for. */
const GREETING = new Set(
  'congratulate thank wish assure reassure inform brief tell invite warn urge commend console'.split(' '),
)
/** What one has for somebody whom one calls: "offer condolences to". */
const EXPRESSING = new Set('offer express extend convey send pass give'.split(' '))

/** The verb in the infinitive that says what a call is for: "called to congratulate B", "called B to thank him". */
export function purposeOf({ trees }: Reading, verb: number): number | undefined {
  return trees
    .dependents(verb, 'xcomp', 'advcl')
    .find(child => verb < child && isInfinitive(trees, child) && isOfCalls(lemmaAt(trees, child)))
}

const isOfCalls = (lemma: string): boolean => GREETING.has(lemma) || EXPRESSING.has(lemma)

/** Whom a call is made to, told by what it is for: "phoned to congratulate B", "called to offer condolences to B". */
export function calledFor(reading: Reading, verb: number): number[] {
  const { trees } = reading
  const purpose = purposeOf(reading, verb)
  if (purpose === undefined) return []
  if (GREETING.has(lemmaAt(trees, purpose))) return patientsOf(trees, purpose)
  const objects = trees.dependents(purpose, 'obj')
  return [purpose, ...objects].flatMap(head => oblique(trees, head, 'to'))
}
