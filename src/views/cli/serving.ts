import { type ServerType, serve } from '@hono/node-server'
import { InputError } from '../../base/problem.ts'
import { createApp } from '../web/app.ts'
import type { Web } from '../web/env.ts'

/** Where a server listens. */
export interface Listening {
  readonly server: ServerType
  readonly port: number
}

const LOOPBACK = '127.0.0.1'
/** Ports that are tried after one that is taken. */
const TRIES = 20

/**
 * Answers requests on a port; with `near`, on the next free one where it is taken.
 * Throws InputError `port` where the server cannot listen.
 */
export async function listen(
  web: Web,
  { port, host = LOOPBACK, near = false }: { port: number; host?: string | undefined; near?: boolean },
): Promise<Listening> {
  for (let at = port; ; at++) {
    try {
      return { server: await listenOn(web, at, host), port: at }
    } catch (error) {
      const taken = (error as { code?: string }).code === 'EADDRINUSE'
      if (near && taken && at < Math.min(port + TRIES, 65535)) continue
      throw new InputError(
        'port',
        String(port),
        taken
          ? `Port ${port} is taken. Choose another: readout serve --port ${port + 1}`
          : `The server cannot listen on port ${port}: ${(error as Error).message}.`,
      )
    }
  }
}

function listenOn(web: Web, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp(web).fetch, port, hostname }, () => resolve(server))
    server.on('error', reject)
  })
}

/** How long the end of what is being read is waited for, in milliseconds. */
const GRACE = 10_000
/**
 * Takes no more requests, finishes the reports that are being read, as far as `grace` milliseconds allow, ends the threads
 * that read, and closes the store.
 */
export async function close(
  { jobs, office }: Web,
  {
    server,
    background,
    grace = GRACE,
  }: {
    readonly server: ServerType
    readonly background?: { stop(): Promise<unknown> }
    readonly grace?: number
  },
): Promise<void> {
  server.close()
  const waited = new Promise(resolve => setTimeout(resolve, grace).unref())
  await Promise.race([Promise.allSettled([jobs.stop(), background?.stop()]), waited])
  if ('closeAllConnections' in server) server.closeAllConnections()
  // The store first: a report whose thread is ended here has not failed, and nothing is to be noted with it.
  await office.store.close().finally(() => office.reader.close?.())
}
