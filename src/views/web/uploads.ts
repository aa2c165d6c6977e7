import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../../base/problem.ts'
import { ARCHIVE } from '../../source/many.ts'
import { type Received, type ReceiveOptions, receive } from '../../work/dossier/inputs.ts'

/** What an uploaded archive may unpack to: its reports wait in memory until they are read. */
const MOST_UNPACKED = 100 * 1024 * 1024

/**
 * The reports in an uploaded archive or JSON Lines file, and its problems. Archives are read from a file: it lies in a
 * folder of its own, under a name of ours, and goes at once.
 */
export async function reportsIn(
  file: File,
  named: string,
  options: ReceiveOptions,
): Promise<(Received | InputError)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-upload-'))
  const found: (Received | InputError)[] = []
  let size = 0
  try {
    const path = join(folder, `upload${ARCHIVE.exec(named)?.[0].toLowerCase() ?? ''}`)
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    for await (const one of receive(path, { ...options, named })) {
      size += one instanceof InputError ? 0 : one.bytes.length
      if (size > MOST_UNPACKED) return [...found, tooMuch(named)]
      found.push(one)
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const tooMuch = (where: string): InputError =>
  new InputError(
    'too-large',
    where,
    `${where} unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB; what comes after that was left out. Add the file with: readout add`,
  )
