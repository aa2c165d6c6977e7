import '../../src/base/temporal.ts'
import type { MadeReport } from '../../src/dossier/testing/made.ts'
import { randomFrom } from './random.ts'
import { personNamed, sentence, wordAt } from './words.ts'

/** Reports on one story. */
export const STORY = 25
/** The days over which the stories of one edition are spread: 73, a fifth of a year. */
export const EDITION_DAYS = 73
/** The day with which an edition begins. */
export const FIRST_DAY = '2016-01-01'

const PEOPLE = 60
const OUTLETS = 40
const STATUSES = ['held', 'held', 'held', 'held', 'scheduled', 'scheduled', 'underway', 'cancelled'] as const
const MOVES = ['REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT', 'THREATEN', 'SANCTION', 'AGREE'] as const
/** Words of a report: a short wire story. */
const BODY = 220

/** A word that is in a third of all entries and in all reports of two years, and in no others; by number, from the first edition on. */
export const eraWord = (era: number): string => `epok${era}`
/** How many days an era has. */
export const ERA_DAYS = 730

/** The word that all reports of a story have and no others; a number of its own is put in for every edition. */
export const rareWord = (story: number): string => `zorvak${story}`

/**
 * The reports of one story, the same for the same seed: two contacts that most of them tell of, statements of which half
 * are reported by several, a move in every other one, a document in one of ten; one in five copies another's text.
 * Stories do not touch: their contacts are on days and between people of their own, their words are drawn anew.
 */
export function storyReports(seed: number, story: number, stories: number): MadeReport[] {
  const random = randomFrom(seed * 100_003 + story)
  const dayOf = (shift: number): string =>
    Temporal.PlainDate.from(FIRST_DAY)
      .add({ days: Math.floor((story * (EDITION_DAYS - 4)) / stories) + shift })
      .toString()
  const cast = Array.from({ length: 4 }, (_, n) => personNamed((story * 4 + n * 17) % PEOPLE))
  const [one = '', other = '', third = '', fourth = ''] = cast
  const status = STATUSES[random(STATUSES.length)] ?? 'held'
  const shared = Array.from({ length: 6 }, () => sentence(random, 14))
  const bodies = Array.from(
    { length: STORY },
    () => `${rareWord(story)} ${eraWord(0)} ${sentence(random, BODY)}`,
  )
  return Array.from({ length: STORY }, (_, index): MadeReport => {
    const copied = index > 4 && index % 5 === 4
    return {
      publisher: `Outlet ${random(OUTLETS)}`,
      published: dayOf(1 + (index % 3)),
      url: `https://outlet.example/${story}/${index}`,
      body: bodies[copied ? index - 3 : index] ?? '',
      contacts: [
        ...(index % 8 === 7
          ? []
          : [{ mode: 'phone' as const, status, parties: [one, other], start: dayOf(0) }]),
        ...(index % 3 === 0
          ? [{ parties: [third, fourth], start: dayOf(1), place: wordAt(50 + (story % 40)) }]
          : []),
      ],
      statements: [
        { speaker: one, content: shared[index % 6] ?? '' },
        { speaker: other, content: sentence(random, 14) },
        { speaker: third, content: `${rareWord(story)} ${eraWord(0)} ${sentence(random, 12)}` },
      ],
      moves:
        index % 2 === 0
          ? [
              {
                type: MOVES[random(MOVES.length)] ?? 'REQUEST',
                actor: [one],
                recipient: [fourth],
                sentence: sentence(random, 12),
                time: dayOf(0),
              },
            ]
          : [],
      documents:
        index % 10 === 0 ? [{ title: `${wordAt(30 + (story % 20))} accord ${story}`, authors: [] }] : [],
    }
  })
}
