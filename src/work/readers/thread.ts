import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Article } from '../../article/types.ts'
import '../../base/temporal.ts'
import { type Answer, READY, toldOf } from './answer.ts'

// The program of one reading thread: articles come in, records go out, one at a time. The model is opened at the first.
enableCompileCache()
const { openReading } = await import('../reading.ts')
const reading = openReading()

parentPort?.on('message', async (article: Article) => {
  parentPort?.postMessage(await answer(article))
})
parentPort?.postMessage(READY)

async function answer(article: Article): Promise<Answer> {
  try {
    return { record: (await reading.record(article)).record }
  } catch (error) {
    return { error: toldOf(error) }
  }
}
