import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../base/problem.ts'

/** Who holds a data folder. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, in the kernel's own count where that can be read: a number may be used again. */
  readonly started?: string
  readonly command: string
}

/**
 * Takes the lock of a data folder: the embedded database has none of its own, and two processes in one folder lose rows.
 * Returns the function that gives it back. A lock whose process is gone is taken over.
 * Throws InputError `in-use` that says who holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    ...startOf(process.pid),
    command: process.argv.slice(1, 4).join(' '),
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (claim(path, own)) return () => release(path, own)
    const holder = holderOf(path)
    if (holder && isAlive(holder)) throw inUse(folder, holder)
    rmSync(path, { force: true })
  }
  throw new InputError(
    'in-use',
    folder,
    `${folder} is being opened by other processes. Try again in a moment.`,
  )
}

function claim(path: string, own: Holder): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, JSON.stringify(own))
    fsyncSync(file)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  return true
}

function release(path: string, own: Holder): void {
  const holder = holderOf(path)
  if (holder?.pid === own.pid && holder.started === own.started) rmSync(path, { force: true })
}

function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  // Whether a process of another machine lives cannot be seen from here.
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false
  }
  const { started } = startOf(holder.pid)
  return started === undefined || holder.started === undefined || started === holder.started
}

/** Field 22 of /proc/PID/stat, in clock ticks since the start of the machine; nothing on other platforms. */
function startOf(pid: number): { started?: string } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')
    return fields[0] === 'Z' || fields[19] === undefined ? { started: 'gone' } : { started: fields[19] }
  } catch {
    return {}
  }
}

function inUse(folder: string, holder: Holder): InputError {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`
  return new InputError(
    'in-use',
    folder,
    `${folder} is in use by process ${holder.pid}${where} (${holder.command}). Wait until it is done or end it; for several processes at a time set DATABASE_URL to a PostgreSQL.`,
  )
}
