import { Agent, get } from 'node:http'
import { summed } from './measure.ts'

// Asks a server for one page so many times a second, at even distances whatever the answers do, and prints what came.
const [address = '', rate = '200', seconds = '20'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: 128 })
const times: number[] = []
let failed = 0

const once = (): Promise<void> =>
  new Promise(resolve => {
    const started = performance.now()
    const end = (ok: boolean): void => {
      if (ok) times.push(performance.now() - started)
      else failed++
      resolve()
    }
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, answer => {
      answer.resume()
      answer.on('end', () => end(answer.statusCode === 200))
      answer.on('error', () => end(false))
    }).on('error', () => end(false))
  })

const all: Promise<void>[] = []
const begun = performance.now()
const count = Number(rate) * Number(seconds)
while (all.length < count) {
  const due = ((performance.now() - begun) * Number(rate)) / 1000
  while (all.length < Math.min(due, count)) all.push(once())
  await new Promise(resolve => setTimeout(resolve, 2))
}
await Promise.all(all)
const took = (performance.now() - begun) / 1000
agent.destroy()
console.log(
  JSON.stringify({ asked: all.length, answered: times.length, failed, seconds: took, ...summed(times) }),
)
