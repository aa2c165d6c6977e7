import { join } from 'node:path'
import { articleFromHtml } from '../src/article/index.ts'
import { corpus, readText } from './data.ts'

/** How one page's text compares with the gold one: shares of true and false positives and false negatives, sum 1. */
export interface PageScore {
  readonly id: string
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

/** The gold texts: `{id: {articleBody, url}}`. */
export const PAGES_GOLD = corpus('pages/ground-truth.json')
const SIZE = 4

/** Scores the article's text without its title on the benchmark's pages: the gold texts leave the title out. */
export function scorePages(): PageScore[] {
  const gold = JSON.parse(readText(PAGES_GOLD)) as Record<string, GoldPage>
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
  return { id, tp: tp / total, fp: fp / total, fn: fn / total, exact }
}

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
