import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

let known: Promise<string> | undefined

/** Readout's version and the hash of its model, `0.1.0+1f2e3d4c5b6a`: the same version reads the same input the same way. */
export function versionOf(): Promise<string> {
  known ??= compute()
  return known
}

async function compute(): Promise<string> {
  const root = rootOf(import.meta.dirname)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(join(root, 'model', 'readout.onnx')), hash)
  } catch {
    return `${version}+no-model`
  }
  return `${version}+${hash.digest('hex').slice(0, 12)}`
}

/** The package's own folder: this file lies in src/work, or where it was built to. */
function rootOf(folder: string): string {
  return join(folder, '..', '..')
}
