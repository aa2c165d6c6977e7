/** The stream ended inside of something. */
export class CutError extends Error {
  override readonly name = 'CutError'
}

/** Reads a stream of bytes piece by piece. */
export interface ByteReader {
  /** The next line without its end; undefined at the end of the stream. Throws for one longer than `most` bytes. */
  line(most: number): Promise<string | undefined>
  /** The next `count` bytes. Throws CutError when there are fewer. */
  take(count: number): Promise<Uint8Array>
  /** Passes over `count` bytes without keeping them. Throws CutError when there are fewer. */
  skip(count: number): Promise<void>
}

const LINE_END = 10

/** A reader over chunks of any size; keeps no more than is asked for. */
export function byteReader(stream: AsyncIterable<Uint8Array>): ByteReader {
  const source = stream[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array()

  /** Whether there is something left to read. */
  const fill = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const { value, done } = await source.next()
      if (done) return false
      rest = value
    }
    return true
  }
  const pull = async (count: number, keep: (part: Uint8Array) => void): Promise<void> => {
    for (let left = count; left > 0; ) {
      if (!(await fill())) throw new CutError(`${left} of ${count} bytes are missing`)
      const part = rest.subarray(0, left)
      keep(part)
      rest = rest.subarray(part.length)
      left -= part.length
    }
  }
  return {
    async line(most) {
      const parts: Uint8Array[] = []
      let size = 0
      while (await fill()) {
        const end = rest.indexOf(LINE_END)
        const part = end === -1 ? rest : rest.subarray(0, end)
        parts.push(part)
        size += part.length
        if (size > most) throw new Error(`a line of more than ${most} bytes`)
        rest = rest.subarray(part.length + (end === -1 ? 0 : 1))
        if (end !== -1) return Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
      }
      if (size > 0) throw new CutError('the last line has no end')
      return undefined
    },
    async take(count) {
      const parts: Uint8Array[] = []
      await pull(count, part => parts.push(part))
      return new Uint8Array(Buffer.concat(parts))
    },
    skip: count => pull(count, () => {}),
  }
}
