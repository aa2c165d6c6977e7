import { CONTACT_NOUNS, CONTACT_VERBS, LIGHT_VERBS, TRAVEL_VERBS } from './contacts/lexicon.ts'
import { PRESIDING } from './contacts/presiding.ts'
import { DEEDS } from './moves/lexicon/deeds.ts'
import { REPORTING } from './moves/lexicon/governors.ts'
import { ACT_NOUNS, CARRIED_NOUNS, CARRIERS } from './moves/lexicon/nouns.ts'
import { VERBAL_ACTS } from './moves/lexicon/words.ts'
import { CROWDS, FORCES, POLITICAL_GROUPS } from './parts/groups.ts'
import type { KnownWords } from './parts/lemmas.ts'

/** The words by which contacts and moves are found. */
export const KNOWN_WORDS: KnownWords = {
  verbs: new Set([
    ...VERBAL_ACTS.keys(),
    ...DEEDS.keys(),
    ...CONTACT_VERBS.keys(),
    ...TRAVEL_VERBS.keys(),
    ...LIGHT_VERBS,
    ...PRESIDING,
    ...CARRIERS,
    ...REPORTING,
  ]),
  nouns: new Set([
    ...ACT_NOUNS.keys(),
    ...CARRIED_NOUNS.keys(),
    ...CONTACT_NOUNS.keys(),
    ...POLITICAL_GROUPS,
    ...FORCES,
    ...CROWDS,
  ]),
}
