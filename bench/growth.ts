import { openStations, type Stations } from '../eval/predict.ts'
import { timed } from './rounds.ts'
import { wordsIn } from './texts.ts'

const STATIONS = ['article', 'language', 'record'] as const
type Station = (typeof STATIONS)[number]

/** What one amount of text cost. */
export interface Growth {
  readonly what: string
  readonly words: number
  readonly seconds: number
  /** Milliseconds for 1,000 words, by station: the same everywhere where cost grows as the text does. */
  readonly perThousand: Readonly<Record<Station, number>>
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
    const rate = (station: Station): number => (seconds[station] * 1e6) / total
    const perThousand = { article: rate('article'), language: rate('language'), record: rate('record') }
    rows.push({ what, words: total, seconds: sumOf(seconds), perThousand })
  }
  for (const count of REPORTS)
    await add(`${count} report${count > 1 ? 's' : ''} of ${STORY} words`, stories(words, count))
  for (const length of LENGTHS)
    await add(`one report of ${length.toLocaleString('en')} words`, [stretch(words, 0, length)])
  return rows
}

/** Milliseconds of the processor for reading a report of so many words, over the whole road; undefined without weights. */
export async function readingCost(
  texts: readonly string[],
  { words: length, reports }: { readonly words: number; readonly reports: number },
): Promise<number | undefined> {
  const stations = await openStations(undefined, false)
  if (!stations.articleFromText || !stations.annotate || !stations.toRecord) return undefined
  const words = texts.join('\n\n').split(/(?<=\s)/)
  const all = Array.from({ length: reports + 3 }, (_, index) => stretch(words, index * length, length))
  await secondsFor(all.slice(0, 3), stations)
  return (1000 * sumOf(await secondsFor(all.slice(3), stations))) / reports
}

const stories = (words: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => stretch(words, index * STORY, STORY))

/** So many words from a place on, starting again at the front where they run out. */
function stretch(words: readonly string[], from: number, length: number): string {
  return Array.from({ length }, (_, index) => words[(from + index) % words.length] ?? '').join('')
}

const sumOf = (by: Readonly<Record<Station, number>>): number =>
  STATIONS.reduce((sum, station) => sum + by[station], 0)

/** Seconds of the processor that the reports take at each station. */
async function secondsFor(
  reports: readonly string[],
  { articleFromText, annotate, toRecord }: Stations,
): Promise<Record<Station, number>> {
  const seconds = { article: 0, language: 0, record: 0 }
  if (!articleFromText || !annotate || !toRecord) return seconds
  for (const text of reports) {
    const article = await timed(() => articleFromText(text))
    const layers = await timed(() => annotate(article.result))
    const record = await timed(() => toRecord(article.result, layers.result))
    seconds.article += article.seconds
    seconds.language += layers.seconds
    seconds.record += record.seconds
  }
  return seconds
}

/** The growth as lines of a table. */
export const growthTable = (rows: readonly Growth[]): string[][] => [
  ['', 'words', 'seconds', 'ms for 1,000 words', ...STATIONS],
  ...rows.map(row => [
    row.what,
    row.words.toLocaleString('en'),
    row.seconds.toFixed(2),
    sumOf(row.perThousand).toFixed(0),
    ...STATIONS.map(station => row.perThousand[station].toFixed(1)),
  ]),
]
