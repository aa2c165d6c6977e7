import { parseOpml } from 'feedsmith'
import { InputError } from '../../base/problem.ts'
import { absolute } from './entry.ts'

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

/** The addresses of the feeds that an OPML list names, each once, in their order. Throws InputError `bad-opml`. */
export function feedsInOpml(text: string, where: string): string[] {
  let outlines: readonly Outline[] | undefined
  try {
    outlines = parseOpml(text).body?.outlines as readonly Outline[] | undefined
  } catch {
    throw notOpml(where, 'is no OPML list')
  }
  const urls = [...addressesIn(outlines ?? [])]
  if (urls.length === 0) throw notOpml(where, 'names no feeds')
  return [...new Set(urls)]
}

function* addressesIn(outlines: readonly Outline[]): Generator<string> {
  for (const { xmlUrl, outlines: inner } of outlines) {
    const url = absolute(xmlUrl, undefined)
    if (url !== undefined) yield url
    if (inner) yield* addressesIn(inner)
  }
}

const notOpml = (where: string, what: string): InputError =>
  new InputError(
    'bad-opml',
    where,
    `${where} ${what}. Export the list of feeds from a feed reader as OPML, and give that file.`,
  )
