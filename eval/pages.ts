import { join } from 'node:path'
import { articleFromHtml } from '../src/article/index.ts'
import { corpus, readText } from './data.ts'
import { type Context, type Measure, measured, type Task } from './measure.ts'

/** How one page's text compares with the gold one: shares of true and false positives and false negatives, sum 1. */
export interface PageScore {
  readonly id: string
  readonly half: 'development' | 'check'
  readonly tp: number
  readonly fp: number
  readonly fn: number
  /** Whether the words agree exactly. */
  readonly exact: boolean
}

/** Precision and recall are means over pages, F1 is the harmonic mean of the two means, as the benchmark has it. */
export interface PageRates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly accuracy: number
}

interface GoldPage {
  readonly articleBody: string
  readonly url: string
}

const GOLD = corpus('pages/ground-truth.json')
const SIZE = 4

/** Scores the article's text without its title on the benchmark's pages: the gold texts leave the title out. */
export function scorePages(): PageScore[] {
  const gold = JSON.parse(readText(GOLD)) as Record<string, GoldPage>
  return Object.entries(gold).map(([id, page]) => scorePage(id, page.articleBody, bodyOf(pageHtml(id))))
}

/** The numbers of the benchmark over some pages. */
export function pageRates(scores: readonly PageScore[]): PageRates {
  const predicted = scores.filter(score => score.tp + score.fp > 0)
  const wanted = scores.filter(score => score.tp + score.fn > 0)
  const precision = mean(predicted.map(score => score.tp / (score.tp + score.fp)))
  const recall = mean(wanted.map(score => score.tp / (score.tp + score.fn)))
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, accuracy: mean(scores.map(score => (score.exact ? 1 : 0))) }
}

/** Compares two texts by their shingles of four words, each counted as often as it stands there. */
export function scorePage(id: string, gold: string, predicted: string): PageScore {
  const want = shingles(words(gold))
  const have = shingles(words(predicted))
  let [tp, fp, fn] = [0, 0, 0]
  for (const key of new Set([...want.keys(), ...have.keys()])) {
    const [wanted, found] = [want.get(key) ?? 0, have.get(key) ?? 0]
    tp += Math.min(wanted, found)
    fp += Math.max(0, found - wanted)
    fn += Math.max(0, wanted - found)
  }
  const total = tp + fp + fn || 1
  const exact = words(gold).join(' ') === words(predicted).join(' ')
  return { id, half: halfOf(id), tp: tp / total, fp: fp / total, fn: fn / total, exact }
}

/** Rules are written with an eye on one half of the pages; the other half tells whether they hold for others. */
const halfOf = (id: string): PageScore['half'] =>
  Number.parseInt(id.slice(-1), 16) % 2 === 0 ? 'development' : 'check'

const pageHtml = (id: string): string => readText(join(corpus('pages/html'), `${id}.html.gz`))

function bodyOf(html: string): string {
  const { text, title } = articleFromHtml(html)
  return title === undefined ? text : text.slice(title.length)
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** A text of fewer words than a shingle is one shingle. */
function shingles(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  if (all.length === 0) return counts
  for (let at = 0; at <= Math.max(0, all.length - SIZE); at++) {
    const key = all.slice(at, at + SIZE).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The pages as a task of the evaluation. */
export const pagesTask: Task = {
  name: 'pages',
  short: true,
  files: () => [GOLD],
  async run(context: Context): Promise<Measure[]> {
    context.progress('91 pages')
    const scores = scorePages()
    const halves = (['development', 'check'] as const).map(half => {
      const rates = pageRates(scores.filter(score => score.half === half))
      return `${half} half ${(100 * rates.f1).toFixed(1)}`
    })
    const { precision, recall } = pageRates(scores)
    const note = `P ${(100 * precision).toFixed(1)}, R ${(100 * recall).toFixed(1)}; ${halves.join(', ')}`
    return [
      measured(
        {
          key: 'pages.f1',
          label: 'article text f1',
          set: `${scores.length} pages of the extraction benchmark`,
          words: 'raw',
          note,
          peers: 'Readability 94.1, trafilatura 96.7, rs_trafilatura 97.1 on these pages',
          guarded: true,
        },
        scores,
        sample => pageRates(sample).f1,
      ),
    ]
  },
}
