import type { Cell, Row } from './rows.ts'
import { EDITION_DAYS, ERA_DAYS } from './stories.ts'

/** Rows of one table as text for COPY, from which other editions are printed. */
export interface Plate {
  readonly columns: readonly string[]
  /** Per row pieces of text, with what changes between editions in between. */
  readonly rows: readonly (readonly Piece[])[]
}
type Piece = string | ((edition: Edition) => string)

/** One printing of the same stories: other ids, days, keys, dossier and rare words. */
export interface Edition {
  readonly number: number
  /** By how many days it comes after the first. */
  readonly shift: number
  readonly dossier: string
}

const DAY_MS = 86_400_000
/** Ids end in four signs of the edition, the first one `u`, which ids have not; days; the rare word of a story, the word of an era; nothing else differs. */
const CHANGING = /(?<=\b[acsmde]-[0-9a-z]{12})[0-9a-z]{4}\b|\b20\d\d-\d\d-\d\d|(?<=zorvak)\d+|(?<=epok)0\b/g

/** Makes the plate of some rows. Lists of numbers are keys: within an edition they meet as they did before. */
export function plateOf(rows: readonly Row[]): Plate {
  const columns = Object.keys(rows[0] ?? {})
  return {
    columns,
    rows: rows.map(row =>
      columns
        .flatMap((name, index) => [...(index > 0 ? ['\t'] : []), ...cellOf(name, row[name] ?? null)])
        .concat('\n'),
    ),
  }
}

/** Prints an edition as lines for COPY. */
export function* printed(plate: Plate, edition: Edition): Generator<string> {
  for (const row of plate.rows)
    yield row.map(piece => (typeof piece === 'string' ? piece : piece(edition))).join('')
}

/** How many days an edition comes after the first, where some editions share ten years. */
export const shiftOf = (number: number, editions: number): number =>
  Math.floor((number * 3650) / Math.max(editions, 3650 / EDITION_DAYS))

function cellOf(name: string, cell: Cell): Piece[] {
  if (name === 'dossier') return [edition => edition.dossier]
  if (cell instanceof Uint8Array) return [`\\\\x${Buffer.from(cell).toString('hex')}`]
  if (isNumbers(cell))
    return [
      edition => `{${cell.map(key => (edition.number === 0 ? key : mixed(key, edition.number))).join()}}`,
    ]
  if (cell === null) return ['\\N']
  return piecesOf(
    escaped(Array.isArray(cell) ? `{${cell.map(one => JSON.stringify(one)).join()}}` : String(cell)),
  )
}

const isNumbers = (cell: Cell): cell is readonly number[] =>
  Array.isArray(cell) && typeof cell[0] === 'number'

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(CHANGING)) {
    pieces.push(text.slice(end, match.index))
    end = match.index + match[0].length
    pieces.push(changing(match[0], text.slice(0, match.index).endsWith('epok')))
  }
  return [...pieces, text.slice(end)]
}

function changing(found: string, isEra: boolean): Piece {
  if (isEra) return ({ shift }) => String(Math.floor(shift / ERA_DAYS))
  if (found.length === 10) {
    const first = Date.parse(found)
    return ({ shift }) => (shift === 0 ? found : new Date(first + shift * DAY_MS).toISOString().slice(0, 10))
  }
  return ({ number }) =>
    number === 0
      ? found
      : /^\d+$/.test(found) && found.length < 4
        ? `${found}x${number}`
        : number.toString(36).padStart(4, 'u')
}

/** The escapes of COPY's text format. */
const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, sign =>
    sign === '\\' ? '\\\\' : sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : '\\r',
  )

/** Another key for every edition, the same for the same key. */
const mixed = (key: number, edition: number): number => {
  const value = Math.imul(key ^ Math.imul(edition, 0x9e3779b1), 0x85ebca6b)
  return (value ^ (value >>> 15)) | 0
}
