import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Store } from '../../src/store/open.ts'

/** Seconds of the processor that this program has used, and those of its PostgreSQL (0 where the system does not tell). */
export async function processorSeconds(store: Store): Promise<{ own: number; server: number }> {
  const { user, system } = process.cpuUsage()
  return { own: (user + system) / 1e6, server: store.kind === 'postgres' ? await serverSeconds(store) : 0 }
}

/** Clock ticks in a second, as `/proc` counts them. */
const TICKS = 100

/** The server's processes: those that run, and with the first of them those that have ended. */
async function serverSeconds({ db }: Store): Promise<number> {
  const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(db)
  try {
    const first = readFileSync(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]
    const own = readdirSync('/proc').flatMap(name => {
      const fields = /^\d+$/.test(name) ? fieldsOf(name) : undefined
      return fields && (name === first || fields[1] === first) ? [fields] : []
    })
    return (
      own.reduce((sum, fields) => sum + fields.slice(11, 15).reduce((all, one) => all + Number(one), 0), 0) /
      TICKS
    )
  } catch {
    return 0
  }
}

/** The numbers of a process after its name: state, parent, …, user, system, and those of its ended children. */
function fieldsOf(pid: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
