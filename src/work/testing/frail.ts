import { parentPort } from 'node:worker_threads'
import type { Article } from '../../article/types.ts'
import { type MadeReport, madeRecord } from '../../dossier/testing/made.ts'
import { READY } from '../readers/answer.ts'

// A reading thread for tests: the text is the JSON of a hand-made report; its body says how the thread fails.
parentPort?.on('message', (article: Article) => {
  const made = JSON.parse(article.text) as MadeReport
  const { body = '' } = made
  if (body.startsWith('THROW')) throw new RangeError('a word of the report')
  if (body.startsWith('EXIT')) process.exit(3)
  if (body.startsWith('HANG')) for (;;);
  if (body.startsWith('MEMORY')) fill()
  if (body.startsWith('REFUSE'))
    return parentPort?.postMessage({ error: { name: 'TypeError', message: 'no such word' } })
  parentPort?.postMessage({ record: madeRecord(made, article.id) })
})
parentPort?.postMessage(READY)

function fill(): never {
  const held: number[][] = []
  for (;;) held.push(new Array(100_000).fill(held.length))
}
