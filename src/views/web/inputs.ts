import { basename } from 'node:path'
import { InputError } from '../../base/problem.ts'
import { ARCHIVE } from '../../source/many.ts'
import { refuseBinary } from '../../source/sniff.ts'
import { isFiled } from '../../store/queries/reports.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { addReport } from '../../work/dossier/ingest.ts'
import { articleFrom, type Received, receive } from '../../work/dossier/inputs.ts'
import type { Outcome, Work } from './jobs.ts'
import { reportsIn, roomOfForm, tooMuch } from './uploads.ts'

/** One report that a form holds, and the work that adds it. */
export interface Given {
  readonly where: string
  /** It is to be fetched from the web. */
  readonly fetches: boolean
  readonly run: Work
}

/** A report of this machine, with what is known of it before it is read. */
export interface GivenFile extends Given {
  readonly article: string
  /** It is in the dossier, or was taken out of the store by a person. */
  readonly known: boolean
}

type Form = Readonly<Record<string, string | File | (string | File)[]>>

/** The reports in a form: `url`, `text`, `files`; those in an archive or in JSON Lines one by one. */
export async function inputsIn(
  office: Office,
  dossier: string,
  form: Form,
  published: string | undefined,
): Promise<Given[]> {
  const date = published === undefined ? {} : { published }
  const given: Given[] = []
  const url = String(form.url ?? '').trim()
  if (url !== '')
    given.push({
      where: url.slice(0, 300),
      fetches: true,
      run: () => addFrom(office, dossier, url, published),
    })
  const text = String(form.text ?? '')
  if (text.trim() !== '')
    given.push({
      where: 'pasted text',
      fetches: false,
      run: () =>
        addOne(office, dossier, {
          origin: 'pasted text',
          bytes: Buffer.from(text.replace(/\r\n/g, '\n')),
          ...date,
        }),
    })
  const files = [form.files ?? []].flat().filter(file => typeof file !== 'string')
  return [...given, ...(await inFiles(office, dossier, files, date))]
}

async function inFiles(
  office: Office,
  dossier: string,
  files: readonly File[],
  date: { readonly published?: string },
): Promise<Given[]> {
  const given: Given[] = []
  const room = roomOfForm()
  for (const file of files) {
    if (file.name === '' && file.size === 0) continue
    const origin = nameOf(file)
    if (ARCHIVE.test(origin)) {
      for (const one of await reportsIn(file, origin, { at: office.now(), room, ...date }))
        given.push(givenOf(office, dossier, one))
    } else if (--room.count < 0) given.push(givenOf(office, dossier, tooMuch(origin)))
    else
      given.push({
        where: origin,
        fetches: false,
        run: async () =>
          addOne(office, dossier, { origin, bytes: new Uint8Array(await file.arrayBuffer()), ...date }),
      })
    if (room.count < 0 || room.bytes < 0) break
  }
  return given
}

const givenOf = (office: Office, dossier: string, one: Received | InputError): Given => ({
  where: (one instanceof InputError ? one.where : one.origin).slice(0, 300),
  fetches: false,
  run: async () => {
    if (one instanceof InputError) throw one
    return addOne(office, dossier, one)
  },
})

/** The reports in files of this machine: for what comes with Readout, never for what a request names. */
export async function givenFrom(
  office: Office,
  dossier: string,
  paths: readonly string[],
): Promise<GivenFile[]> {
  const { db } = office.store
  const removed = await db.selectFrom('removed').select('article').execute()
  const given: GivenFile[] = []
  for (const path of paths)
    for await (const received of receive(path, { at: office.now() })) {
      if (received instanceof InputError) throw received
      const { id } = articleFrom(received)
      given.push({
        where: basename(received.origin),
        fetches: false,
        article: id,
        known: removed.some(one => one.article === id) || (await isFiled(db, dossier, id)),
        run: () => addOne(office, dossier, received),
      })
    }
  return given
}

/** Only web addresses: a path would open files of the server to whoever may add. */
async function addFrom(
  office: Office,
  dossier: string,
  url: string,
  published: string | undefined,
): ReturnType<Work> {
  const { protocol } = URL.parse(url) ?? {}
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new InputError('bad-url', url, `${url} is no web address. It must begin with https:// or http://.`)
  return addFirst(office, dossier, url, published)
}

async function addFirst(
  office: Office,
  dossier: string,
  where: string,
  published: string | undefined,
): ReturnType<Work> {
  const options = { at: office.now(), ...(published !== undefined && { published }) }
  for await (const one of receive(where, options)) {
    if (one instanceof InputError) throw one
    return addOne(office, dossier, one)
  }
  throw new InputError('empty', where, `${where} holds no report.`)
}

async function addOne(office: Office, dossier: string, received: Received): ReturnType<Work> {
  const { origin, bytes } = received
  if (bytes.length === 0)
    throw new InputError('empty', origin, `${origin} is empty: there is no report to read.`)
  refuseBinary(received)
  const { id } = articleFrom(received)
  return outcomeOf(office, dossier, id, () => addReport(office, dossier, received))
}

/** Tells failures of reports that are kept, whose reasons are noted with them, from those of inputs that are not. */
export async function outcomeOf(
  office: Office,
  dossier: string,
  article: string,
  work: () => Promise<'added' | 'known'>,
): Promise<Outcome> {
  try {
    return { what: await work(), article }
  } catch (error) {
    if (!(await isFiled(office.store.db, dossier, article))) throw error
    return { what: 'unread', error }
  }
}

/** A file's own name, without folders and control characters. */
const nameOf = (file: File): string =>
  file.name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200) || 'file'
