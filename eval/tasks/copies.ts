import { descend, type Text } from '../../src/dossier/copies/group.ts'
import { sketchOf } from '../../src/dossier/copies/sketch.ts'
import { adjustedRand } from '../copies/ari.ts'
import { copiesOf, type ScriptedText } from '../copies/script.ts'
import { corpus, readJsonl } from '../data.ts'
import { type Measure, points, type Task } from '../measure.ts'

interface Report {
  readonly id: string
  readonly published: string
  readonly text: string
}

const WIKINEWS = corpus('news/wikinews.jsonl.gz')
const POLNEAR = corpus('attribution/dev.jsonl')

/** Copies of public news reports by a fixed script, found again among all of them and among reports on one subject. */
export const copiesTask: Task = {
  name: 'copies',
  short: true,
  files: () => [WIKINEWS, POLNEAR],
  run: async () => [
    measureOf('wikinews', readJsonl<Report>(WIKINEWS), 'scripted copies of Wikinews'),
    measureOf('polnear', readJsonl<Report>(POLNEAR), 'scripted copies of PolNeAR dev'),
  ],
}

function measureOf(key: string, reports: readonly Report[], set: string): Measure {
  const texts = scripted(reports)
  const found = new Map(descend(texts.map(textOf)).map(one => [one.article, one.voice]))
  const index = adjustedRand(
    texts.map(one => one.story),
    texts.map(one => found.get(one.id) ?? one.id),
  )
  return {
    key: `copies.${key}.ari`,
    label: 'copies, adjusted Rand index',
    set: `${set}: ${reports.length} texts, ${texts.length - reports.length} copies`,
    words: 'raw',
    value: points(index),
    peers: 'NEWS-COPY (other data): MinHash 73.7, re-ranking 93.7',
    guarded: true,
  }
}

/** The reports and their copies. */
export function scripted(reports: readonly Report[]): ScriptedText[] {
  return reports.flatMap((report, index) => [
    { id: report.id, story: report.id, publisher: 'First', published: report.published, text: report.text },
    ...copiesOf(report.id, report.text, reports[(index * 7 + 3) % reports.length]?.text ?? '', index + 1),
  ])
}

const textOf = (one: ScriptedText): Text => ({
  article: one.id,
  publisher: one.publisher,
  published: one.published,
  sketch: sketchOf(one.text),
})
