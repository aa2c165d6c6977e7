import { openStations, type Stations } from '../eval/predict.ts'
import { processorSeconds } from './rounds.ts'
import { wordsIn } from './texts.ts'

/** What one amount of text cost. */
export interface Growth {
  readonly what: string
  readonly words: number
  readonly seconds: number
  /** Milliseconds for 1,000 words: the same everywhere where cost grows as the text does. */
  readonly perThousand: number
}

const REPORTS = [1, 10, 100, 1000]
const LENGTHS = [1000, 10_000, 100_000]
/** Words of one report where many are read: a short wire story. */
const STORY = 250

/** How cost grows with the number of reports, and with the length of one, over the whole road; nothing without weights. */
export async function growth(
  texts: readonly string[],
  options: { readonly model?: string | undefined; readonly progress: (message: string) => void },
): Promise<Growth[]> {
  const stations = await openStations(options.model, false)
  if (!stations.articleFromText || !stations.annotate || !stations.toRecord) return []
  const words = texts.join('\n\n').split(/(?<=\s)/)
  await secondsFor([stretch(words, 0, STORY)], stations)
  const rows: Growth[] = []
  const add = async (what: string, reports: readonly string[]): Promise<void> => {
    options.progress(`growth: ${what}`)
    const seconds = await secondsFor(reports, stations)
    const total = reports.reduce((sum, text) => sum + wordsIn(text), 0)
    rows.push({ what, words: total, seconds, perThousand: (seconds * 1e6) / total })
  }
  for (const count of REPORTS)
    await add(`${count} report${count > 1 ? 's' : ''} of ${STORY} words`, stories(words, count))
  for (const length of LENGTHS)
    await add(`one report of ${length.toLocaleString('en')} words`, [stretch(words, 0, length)])
  return rows
}

const stories = (words: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => stretch(words, index * STORY, STORY))

/** So many words from a place on, starting again at the front where they run out. */
function stretch(words: readonly string[], from: number, length: number): string {
  return Array.from({ length }, (_, index) => words[(from + index) % words.length] ?? '').join('')
}

const secondsFor = (
  reports: readonly string[],
  { articleFromText, annotate, toRecord }: Stations,
): Promise<number> =>
  processorSeconds(async () => {
    for (const text of reports) {
      const article = articleFromText?.(text)
      if (article && annotate && toRecord) toRecord(article, await annotate(article))
    }
  })

/** The growth as lines of a table. */
export const growthTable = (rows: readonly Growth[]): string[][] => [
  ['', 'words', 'seconds', 'ms for 1,000 words'],
  ...rows.map(row => [
    row.what,
    row.words.toLocaleString('en'),
    row.seconds.toFixed(2),
    row.perThousand.toFixed(0),
  ]),
]
