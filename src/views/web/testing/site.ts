import { rmSync } from 'node:fs'
import type { MadeReport } from '../../../dossier/testing/made.ts'
import { openStore } from '../../../store/open.ts'
import { freshFolder } from '../../../store/testing/databases.ts'
import { addReport } from '../../../work/dossier/ingest.ts'
import type { Received } from '../../../work/dossier/inputs.ts'
import { madeOffice, madeReader, received } from '../../../work/testing/office.ts'
import { createApp } from '../app.ts'
import type { Web } from '../env.ts'
import { openWeb, type WebOptions } from '../open.ts'

/** A site in memory, over an embedded database that goes with it. */
export interface Site {
  readonly web: Web
  readonly app: ReturnType<typeof createApp>
  readonly logged: Readonly<Record<string, unknown>>[]
  /** The same store with other rules of access. */
  as(options: Partial<WebOptions>): Site
  get(path: string, headers?: Record<string, string>): Promise<Response>
  text(path: string, headers?: Record<string, string>): Promise<string>
  /** Sends a form as a page of the site does, unless headers say otherwise. */
  post(path: string, form: Record<string, string | File>, headers?: Record<string, string>): Promise<Response>
  send(path: string, init: RequestInit): Promise<Response>
  add(dossier: string, ...reports: MadeReport[]): Promise<void>
  close(): Promise<void>
}

export const HOST = 'localhost:7654'

export async function openSite(): Promise<Site> {
  const folder = freshFolder()
  const store = await openStore({ folder })
  const office = madeOffice(store, madeReader)
  const close = async (): Promise<void> => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const siteWith = (options: Partial<WebOptions>): Site => {
    const logged: Record<string, unknown>[] = []
    const web = openWeb(office, {
      folder,
      openness: 'loopback',
      me: 'tester',
      log: line => void logged.push(line),
      ...options,
    })
    const app = createApp(web)
    const send = async (path: string, init: RequestInit): Promise<Response> =>
      app.request(`http://${HOST}${path}`, {
        ...init,
        headers: { host: HOST, ...(init.headers as Record<string, string>) },
      })
    return {
      web,
      app,
      logged,
      as: siteWith,
      send,
      close,
      get: (path, headers = {}) => send(path, { headers }),
      text: async (path, headers = {}) => (await send(path, { headers })).text(),
      post(path, form, headers = { 'sec-fetch-site': 'same-origin' }) {
        const body = new FormData()
        for (const [name, value] of Object.entries(form)) body.append(name, value)
        return send(path, { method: 'POST', body, headers })
      },
      async add(dossier, ...reports) {
        for (const one of reports) await addReport(office, dossier, masked(received(one)))
      },
    }
  }
  return siteWith({})
}

/** Signs of markup as escapes of JSON: a text is rid of tags that were left in it, and here they are to come through. */
const masked = (one: Received): Received => ({
  ...one,
  bytes: Buffer.from(
    Buffer.from(one.bytes)
      .toString()
      .replace(/[<>&]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`),
  ),
})

/** Two outlets that tell of one call and differ on who asked for it, and a plan. */
export const CALL: readonly MadeReport[] = [
  {
    publisher: 'Outlet One',
    url: 'https://one.example/call',
    published: '2013-09-28',
    body: 'The first telling of the call.\n\nIt is told in words of its own.',
    contacts: [
      {
        mode: 'phone',
        parties: ['Barack Obama|USA|President', 'Hassan Rouhani|IRN|President'],
        start: '2013-09-27T14:30-04:00',
        duration: 'PT15M',
        initiator: 'Hassan Rouhani',
      },
      {
        mode: 'multilateral',
        status: 'scheduled',
        parties: ['Iran|IRN', 'United States|USA', 'China|CHN'],
        start: '2013-10-15',
        place: 'Geneva',
      },
    ],
    statements: [{ speaker: 'Barack Obama|USA', content: 'A comprehensive solution is within reach' }],
    moves: [
      {
        type: 'REQUEST',
        actor: ['Iran|IRN'],
        recipient: ['United States|USA'],
        sentence: 'Iran asked for relief.',
      },
    ],
  },
  {
    publisher: 'Outlet Two',
    published: '2013-09-29',
    body: 'Another agency tells the story at length and with other details altogether.',
    contacts: [
      {
        mode: 'phone',
        parties: ['Obama|USA', 'Rouhani|IRN'],
        start: '2013-09-27',
        initiator: 'Barack Obama',
      },
    ],
    documents: [{ title: 'Resolution 2118', authors: ['Security Council'], date: '2013-09-27' }],
  },
]
