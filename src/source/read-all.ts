/** More bytes than allowed, packed or unpacked. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

/** Reads a stream to its end; throws TooLargeError, and reads no further, as soon as it has more than `most` bytes. */
export async function readAll(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw new TooLargeError()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
