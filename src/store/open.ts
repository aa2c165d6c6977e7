import { mkdirSync, renameSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { InputError } from '../base/problem.ts'
import { isFull } from './absence.ts'
import { applyLine } from './apply.ts'
import { type Journal, openJournal } from './journal/file.ts'
import type { Line } from './journal/lines.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrations/index.ts'
import { openLite } from './pglite.ts'
import { openServer } from './postgres.ts'
import { openPresence, type Presence } from './presence.ts'
import type { Tables } from './tables.ts'

/** A transaction on the store's tables. */
export type Tx = Transaction<Tables>

/** Notes an input in the journal, and writes it into the tables unless that has been done. */
export type Log = (line: Line, state?: 'written') => Promise<void>

export interface Store {
  readonly kind: 'pglite' | 'postgres'
  readonly db: Kysely<Tables>
  /**
   * Runs work in one transaction. Lines that it logs are inputs: they are written at once, and are on the disk before
   * the transaction commits. Either all of it happens or nothing.
   */
  write<T>(work: (tx: Tx, log: Log) => Promise<T>): Promise<T>
  /** That this process is at work, for the queue. */
  readonly presence: Presence
  /** Writes the journal anew without what no longer may be kept. Nothing where the database is its own journal. */
  forget(keep: (line: Line) => boolean): Promise<void>
  close(): Promise<void>
}

/** Where the store is: a PostgreSQL by its address, or a data folder with an embedded database. */
export interface StorePlace {
  readonly url?: string
  readonly folder: string
  /** Told what a person must know, such as that a spoilt database was rebuilt. */
  say?(message: string): void
}

/** Opens the store, making it where there is none. Throws InputError where it cannot be opened. */
export async function openStore(place: StorePlace): Promise<Store> {
  return place.url === undefined ? openFolder(place) : openUrl(place.url)
}

async function openUrl(url: string): Promise<Store> {
  const db = openServer(url)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy().catch(() => {})
    throw reworded(error, addressOf(url))
  }
  return storeOn(db, 'postgres', undefined, async () => db.destroy())
}

async function openFolder({ folder, say }: StorePlace): Promise<Store> {
  let unlock: (() => void) | undefined
  let journal: Journal | undefined
  const letGo = async (): Promise<void> => {
    await journal?.close()
    unlock?.()
  }
  try {
    mkdirSync(folder, { recursive: true })
    unlock = lockFolder(folder)
    journal = await openJournal(join(folder, 'journal.jsonl'))
    const db = await openSound(folder, say)
    await catchUp(db, journal)
    return storeOn(db, 'pglite', journal, async () => {
      await db.destroy()
      await letGo()
    })
  } catch (error) {
    await letGo()
    throw reworded(error, folder)
  }
}

/** Megabytes below which a database that does not open is not thought to be spoilt. */
const LITTLE_ROOM = 32

/** Whether the disk of a folder has next to no room. */
function hasLittleRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < LITTLE_ROOM * 2 ** 20
}

/** An embedded database that does not open is set aside, and a new one is filled from the journal. */
async function openSound(folder: string, say: StorePlace['say']): Promise<Kysely<Tables>> {
  const path = join(folder, 'db')
  try {
    return await ready(path)
  } catch (error) {
    if (error instanceof InputError || isFull(error)) throw error
    if (hasLittleRoom(folder)) throw full(folder)
    const aside = `${path}.spoilt-${Date.now()}`
    renameSync(path, aside)
    say?.(
      `The database in ${path} does not open. It is kept as ${aside}; a new one is filled from the journal.`,
    )
    return ready(path)
  }
}

async function ready(path: string): Promise<Kysely<Tables>> {
  const db = await openLite(path)
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
}

const MARK = 'journal'

/** Gives the database the lines that it does not have: all of them where it is new. */
async function catchUp(db: Kysely<Tables>, journal: Journal): Promise<void> {
  const row = await db.selectFrom('mark').select('n').where('name', '=', MARK).executeTakeFirst()
  if ((row?.n ?? 0) >= journal.last) return
  await db.transaction().execute(async tx => {
    for await (const { n: _, ...line } of journal.after(row?.n ?? 0)) await applyLine(tx, line as Line)
    await setMark(tx, journal.last)
  })
}

const setMark = (tx: Tx, n: number) =>
  tx
    .insertInto('mark')
    .values({ name: MARK, n })
    .onConflict(on => on.column('name').doUpdateSet({ n }))
    .execute()

function storeOn(
  db: Kysely<Tables>,
  kind: Store['kind'],
  journal: Journal | undefined,
  close: () => Promise<void>,
): Store {
  // One transaction at a time with a journal: the order of its lines is the order of the commits.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (!journal) return work()
    const mine = turn.then(work, work)
    turn = mine.catch(() => {})
    return mine
  }
  const presence = openPresence(db, kind)
  return {
    kind,
    db,
    presence,
    write: work =>
      inTurn(async () => {
        let undo: (() => Promise<void>) | undefined
        try {
          return await db.transaction().execute(async tx => {
            const lines: Line[] = []
            const result = await work(tx, async (line, state) => {
              lines.push(line)
              if (state !== 'written') await applyLine(tx, line)
            })
            if (journal && lines.length > 0) {
              undo = await journal.append(lines)
              await setMark(tx, journal.last)
            }
            return result
          })
        } catch (error) {
          await undo?.()
          throw error
        }
      }),
    forget: keep => inTurn(async () => journal?.rewrite(keep)),
    async close() {
      await presence.leave()
      await close()
    },
  }
}

/** Database errors carry whole statements with the words of reports: only what a person can use is kept. */
function reworded(error: unknown, where: string): unknown {
  if (error instanceof InputError) return error
  if (isFull(error)) return full(where)
  const { message = '', code } = error as { message?: string; code?: string }
  const short = message.split('\n')[0]?.slice(0, 200)
  return new InputError(
    'store',
    where,
    `The store ${where} cannot be opened: ${short || code || 'no reason given'}.`,
  )
}

const full = (where: string): InputError =>
  new InputError(
    'full',
    where,
    `The disk of ${where} is full: make room and try again. What was acknowledged is kept.`,
  )

/** An address without its password. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
