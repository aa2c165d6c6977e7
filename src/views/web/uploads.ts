import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../../base/problem.ts'
import { ARCHIVE } from '../../source/many.ts'
import { type Received, type ReceiveOptions, receive } from '../../work/dossier/inputs.ts'

/** What may still be taken in: reports that were given together wait in memory until they are read. */
export interface Room {
  /** Reports, and inputs that are none: each is told of in a line of its own. */
  count: number
  /** Unpacked from archives. */
  bytes: number
}

/** What one form may hold. */
export const roomOfForm = (): Room => ({ count: 5000, bytes: 100 * 1024 * 1024 })

/**
 * The reports in an uploaded archive or JSON Lines file, and its problems; where the room is used up, a last problem says
 * so. Archives are read from a file: it lies in a folder of its own, under a name of ours, and goes at once.
 */
export async function reportsIn(
  file: File,
  named: string,
  { room, ...options }: ReceiveOptions & { readonly room: Room },
): Promise<(Received | InputError)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-upload-'))
  const found: (Received | InputError)[] = []
  try {
    const path = join(folder, `upload${ARCHIVE.exec(named)?.[0].toLowerCase() ?? ''}`)
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    for await (const one of receive(path, { ...options, named })) {
      room.count--
      room.bytes -= one instanceof InputError ? 0 : one.bytes.length
      if (room.count < 0 || room.bytes < 0) return [...found, tooMuch(named)]
      found.push(one)
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A form holds more than there is room for. */
export const tooMuch = (where: string): InputError =>
  new InputError(
    'too-large',
    where,
    `${where} holds more than can be taken in at once; the rest was left out. Add the file with: readout add`,
  )
