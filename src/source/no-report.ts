import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { looksLikeFeed } from './feed/report.ts'
import { dataReport } from './json/index.ts'
import { LIMITS } from './limits.ts'

/**
 * Whether a file of a folder is plainly no report: what tells about the folder itself, and JSON in none of the formats in
 * which reports come. What cannot be opened or is too large is none of these, so that the trouble is told.
 */
export async function isNoReport(path: string, maxBytes = LIMITS.maxBytes): Promise<boolean> {
  if (ABOUT.test(basename(path))) return true
  if (!/\.json$/i.test(path)) return false
  try {
    if ((await stat(path)).size > maxBytes) return false
    return !holdsReport(path, await readFile(path))
  } catch {
    return false
  }
}

/** Names that people give to what describes a folder, whatever the case. */
const ABOUT =
  /^(?:readme(?:[.-]\w+)?(?:\.(?:md|markdown|rst|txt|adoc))?|(?:licen[sc]e|copying|changelog|contributing)(?:\.(?:md|markdown|rst))?)$/i

function holdsReport(origin: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  if (looksLikeFeed(text)) return true
  try {
    return dataReport({ origin, bytes, mediaType: 'application/json' }, text) !== undefined
  } catch (error) {
    // A known format that holds no text is told as what it is.
    return (error as { code?: string }).code !== 'bad-json'
  }
}
