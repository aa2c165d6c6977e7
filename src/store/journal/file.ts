import { type FileHandle, open, readFile, rename, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Line } from './lines.ts'

/** A line with its number in the journal. */
export type Numbered = Line & { readonly n: number }

/**
 * The append-only journal beside an embedded database, one JSON object a line. What `append` has acknowledged is on the
 * disk (fsync), also after a power cut.
 */
export interface Journal {
  /** The number of the last line; 0 for an empty journal. */
  readonly last: number
  /** Writes lines. The function that comes back takes them off again, if what went with them failed. */
  append(lines: readonly Line[]): Promise<() => Promise<void>>
  /** The lines after a number, in order. */
  after(n: number): AsyncGenerator<Numbered>
  /** Writes the whole journal anew without some lines, keeping their numbers. */
  rewrite(keep: (line: Line) => boolean): Promise<void>
  close(): Promise<void>
}

/** Opens a journal, making it where there is none. A last line that a crash has cut off was never acknowledged and goes. */
export async function openJournal(path: string): Promise<Journal> {
  let { last, size } = await survey(path)
  let file = await open(path, 'a')
  await syncFolder(path)

  return {
    get last() {
      return last
    },
    async append(lines) {
      const [before, number] = [size, last]
      const text = lines.map(line => `${JSON.stringify({ n: ++last, ...line })}\n`).join('')
      try {
        await file.appendFile(text)
        await file.datasync()
      } catch (error) {
        await takeBack(before, number)
        throw error
      }
      size += Buffer.byteLength(text)
      return () => takeBack(before, number)
    },
    async *after(n) {
      for await (const line of linesOf(path)) if (line.n > n) yield line
    },
    async rewrite(keep) {
      const next = `${path}.next`
      const target = await open(next, 'w')
      for await (const line of linesOf(path))
        if (keep(line)) await target.appendFile(`${JSON.stringify(line)}\n`)
      await target.sync()
      await target.close()
      await file.close()
      await rename(next, path)
      await syncFolder(path)
      file = await open(path, 'a')
      size = (await file.stat()).size
    },
    close: () => file.close(),
  }

  async function takeBack(toSize: number, toNumber: number): Promise<void> {
    await truncate(path, toSize)
    size = toSize
    last = toNumber
  }
}

/** The number of the last whole line, and the size up to its end; the rest is cut off. */
async function survey(path: string): Promise<{ last: number; size: number }> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  let size = bytes.lastIndexOf(10) + 1
  let last = 0
  while (size > 0) {
    const start = bytes.lastIndexOf(10, size - 2) + 1
    const line = parse(bytes.toString('utf8', start, size))
    if (line) {
      last = line.n
      break
    }
    size = start
  }
  if (size < bytes.length) await truncate(path, size)
  return { last, size }
}

async function* linesOf(path: string): AsyncGenerator<Numbered> {
  let file: FileHandle
  try {
    file = await open(path)
  } catch {
    return
  }
  for await (const text of file.readLines()) {
    const line = parse(text)
    if (line) yield line
  }
}

function parse(text: string): Numbered | undefined {
  try {
    const line = JSON.parse(text) as Numbered
    return typeof line?.n === 'number' ? line : undefined
  } catch {
    return undefined
  }
}

/** A new or renamed file is on the disk only when its folder is. Not every platform can sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path)).catch(() => undefined)
  await folder?.sync().catch(() => {})
  await folder?.close()
}
