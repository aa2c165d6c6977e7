import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Article, articleFromText, isPublishedDate, toArticle } from '../../article/index.ts'
import { InputError } from '../../base/problem.ts'
import { type ReadOptions, readSource } from '../../source/index.ts'
import type { SourceItem } from '../../source/types.ts'
import { withText } from '../road.ts'

/** One report before it is read: its bytes, with what is known beside them. Kept in the store as it is. */
export interface Received extends SourceItem {
  readonly published?: string
}

/** Media type of one row of JSON Lines: `text`, and where known `title`, `url`, `published`, `publisher`. */
const ROW = 'application/vnd.readout.row+json'

/**
 * The inputs that a person names, one by one: a folder stands for the files in it and below, in order of their names; a
 * `.jsonl` file for its rows. Files whose names begin with a dot are left out.
 */
export async function* expandInputs(inputs: readonly string[], cwd: string): AsyncGenerator<string> {
  for (const input of inputs) {
    const path = /^(?:-$|[a-z][a-z0-9+.-]+:\/\/)/i.test(input) ? undefined : resolve(cwd, input)
    const isFolder = path !== undefined && (await stat(path).catch(() => undefined))?.isDirectory()
    if (isFolder) yield* filesBelow(path)
    else yield input
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const found = await readdir(folder, { withFileTypes: true })
  for (const one of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.name.startsWith('.')) continue
    const path = join(folder, one.name)
    if (one.isDirectory()) yield* filesBelow(path)
    else if (one.isFile()) yield path
  }
}

/** The reports of one input: one, or the rows of JSON Lines. Throws InputError. */
export async function* receive(
  where: string,
  published: string | undefined,
  options: ReadOptions,
): AsyncGenerator<Received> {
  if (/\.(?:jsonl|ndjson)$/i.test(where) && !/^https?:/i.test(where))
    return yield* rowsOf(where, published, options)
  const item = await readSource(where, options)
  yield { ...item, ...(published !== undefined && { published }) }
}

/** The article of a report, whether it has just come in or was kept. Throws InputError where there is no text. */
export function articleFrom(received: Received): Article {
  const { published } = received
  if (received.mediaType !== ROW)
    return withText(received.origin, toArticle(received, published === undefined ? {} : { published }))
  const row = rowOf(received.origin, Buffer.from(received.bytes).toString('utf8'))
  const { title, url, publisher } = row
  const date = published ?? row.published
  const text = title === undefined || row.text.startsWith(title) ? row.text : `${title}\n\n${row.text}`
  const options = {
    ...(date !== undefined && { published: date }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
  }
  return withText(received.origin, articleFromText(text, options))
}

async function* rowsOf(
  where: string,
  published: string | undefined,
  options: ReadOptions,
): AsyncGenerator<Received> {
  const path = resolve(options.cwd ?? '.', where)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError('missing', where, `${where} cannot be read. Check the name and the rights.`)
  })
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    yield {
      origin: `${where}:${index + 1}`,
      mediaType: ROW,
      bytes: Buffer.from(line),
      ...(published !== undefined && { published }),
    }
  }
}

interface Row {
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly published?: string
  readonly publisher?: string
}

function rowOf(where: string, line: string): Row {
  let row: Record<string, unknown>
  try {
    row = JSON.parse(line)
  } catch {
    throw new InputError(
      'bad-row',
      where,
      `${where} is no JSON object. Each line must be one, with the field text.`,
    )
  }
  if (typeof row?.text !== 'string')
    throw new InputError('bad-row', where, `${where} has no field text. Each line must have one.`)
  const given = (name: string): string | undefined =>
    typeof row[name] === 'string' && row[name] !== '' ? row[name] : undefined
  const published = given('published')
  if (published !== undefined && !isPublishedDate(published))
    throw new InputError(
      'bad-date',
      where,
      `${where}: published must be written as 2021-12-31 or 2021-12-31T09:30+01:00.`,
    )
  const [title, url, publisher] = [given('title'), given('url'), given('publisher')]
  return {
    text: row.text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
  }
}
