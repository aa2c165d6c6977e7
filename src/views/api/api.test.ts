import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { dossierSchema, entrySchema } from '../../dossier/schema.ts'
import { articleRecordSchema } from '../../record/schema/record.ts'
import { CALL, openSite, type Site } from '../web/testing/site.ts'
import { OPERATIONS } from './operations.ts'

let site: Site
let token: string
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL)
  token = site.web.access.tokens.create('Ada', '2022-01-01').token
})
after(() => site.close())

const at = '/api/v1/dossiers/Iran%20talks'
const json = async (path: string) => {
  const answer = await site.get(path)
  assert.equal(answer.status, 200, path)
  return JSON.parse(await answer.text())
}
const post = (
  path: string,
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
) =>
  site.send(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

test('answers are what the OpenAPI document says', async () => {
  const document = await json('/api/v1/openapi.json')
  assert.equal(document.openapi, '3.1.0')
  assert.equal(
    Object.values(document.paths).flatMap(path => Object.keys(path as object)).length,
    OPERATIONS.length,
  )
  const ajv = new Ajv2020({ strict: false })
  const [entry] = (await json(`${at}/entries`)).items
  const [article] = (await json(`${at}/articles`)).items
  const paths: Readonly<Record<string, string>> = {
    listDossiers: '/api/v1/dossiers',
    listEntries: `${at}/entries?limit=2`,
    getEntry: `${at}/entries/${entry.id}`,
    listArticles: `${at}/articles`,
    getRecord: `${at}/articles/${article.id}`,
    listChanges: `${at}/changes?limit=3`,
    listEdits: `${at}/edits`,
    search: `${at}/search?q=comprehensive`,
  }
  for (const [path, methods] of Object.entries(document.paths) as [string, Record<string, never>][])
    for (const { operationId, responses, parameters } of Object.values(methods) as {
      operationId: string
      responses: Record<string, { content: Record<string, { schema: object }> }>
      parameters: { name: string; in: string }[]
    }[]) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      assert.deepEqual(
        parameters.filter(one => one.in === 'path').map(one => one.name),
        names,
      )
      const url = paths[operationId]
      if (url === undefined) continue
      const check = ajv.compile(responses['200']?.content['application/json']?.schema ?? {})
      assert.ok(check(await json(url)), `${operationId}: ${JSON.stringify(check.errors)}`)
    }
})

test('entries are those of the public format, page by page', async () => {
  const whole = (await json(`${at}/entries?limit=500`)).items
  assert.equal(whole.length, 5)
  for (const one of whole) entrySchema.parse(one)
  const seen: string[] = []
  for (let next: string | undefined = ''; next !== undefined; ) {
    const page: { items: { id: string }[]; next?: string } = await json(
      `${at}/entries?limit=2${next && `&cursor=${next}`}`,
    )
    seen.push(...page.items.map(one => one.id))
    next = page.next
  }
  assert.deepEqual(
    seen,
    whole.map((one: { id: string }) => one.id),
  )
  assert.equal((await json(`${at}/entries?kind=move&type=REQUEST`)).items.length, 1)
})

test('a record is one of the public format', async () => {
  const { items } = await json(`${at}/articles?limit=1`)
  articleRecordSchema.parse(await json(`${at}/articles/${items[0].id}`))
  dossierSchema.parse(await json('/d/Iran%20talks/export.json'))
})

test('what goes wrong is problem+json, with the status in it', async () => {
  const cases: [string, number][] = [
    ['/api/v1/nothing', 404],
    ['/api/v1/dossiers/none/entries', 404],
    [`${at}/entries/e-none`, 404],
    [`${at}/articles/a-none`, 404],
    [`${at}/jobs/none`, 404],
    [`${at}/entries?limit=0`, 400],
    [`${at}/entries?kind=x`, 400],
    [`${at}/entries?cursor=x`, 400],
    [`${at}/changes?cursor=x`, 400],
    [`${at}/search`, 400],
  ]
  for (const [path, status] of cases) {
    const answer = await site.get(path)
    assert.equal(answer.status, status, path)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    const body = JSON.parse(await answer.text())
    assert.equal(body.status, status)
    assert.ok(body.detail.length > 10)
  }
})

test('writing asks for a token, and checks what it is given', async () => {
  const body = { text: JSON.stringify({ body: 'By the API.' }), published: '2014-01-01' }
  assert.equal((await post(`${at}/articles`, body, {})).status, 401)
  assert.equal((await post(`${at}/articles`, body, { authorization: 'Bearer rdt_none' })).status, 401)
  assert.equal((await post(`${at}/articles`, body, { 'sec-fetch-site': 'same-origin' })).status, 401)
  for (const wrong of [
    {},
    { text: 'a', url: 'https://x.example' },
    { url: 'file:///etc/passwd' },
    { text: 'a', published: 'soon' },
    { text: 'a', more: 1 },
  ])
    assert.equal((await post(`${at}/articles`, wrong)).status, 422, JSON.stringify(wrong))
  assert.equal((await post(`${at}/articles`, '{')).status, 400)
  const taken = await post(`${at}/articles`, body)
  assert.equal(taken.status, 202)
  const { id } = JSON.parse(await taken.text())
  await site.web.jobs.idle()
  const job = await json(`${at}/jobs/${id}`)
  assert.equal(job.items[0].state, 'added')
  assert.equal((await site.get(`${at}/articles/${job.items[0].article}`)).status, 200)
})

test('an answer that has not changed is not sent again', async () => {
  const first = await site.get(`${at}/entries`)
  const etag = first.headers.get('etag') ?? ''
  assert.notEqual(etag, '')
  assert.equal((await site.get(`${at}/entries`, { 'if-none-match': etag })).status, 304)
})

test('an entry is corrected by its token’s owner, and the correction taken back', async () => {
  const [call] = (await json(`${at}/entries?kind=contact`)).items
  const path = `${at}/entries/${call.id}`
  assert.equal((await post(`${path}/edits`, { do: 'confirm' }, {})).status, 401)
  for (const [body, status] of [
    [{ do: 'set', field: 'duration', value: 'long' }, 422],
    [{ do: 'set', field: 'id', value: 'x' }, 422],
    [{ do: 'merge', with: call.id }, 422],
    [{ do: 'undo', edit: 'none' }, 422],
    [{ do: 'burn' }, 422],
  ] as const)
    assert.equal((await post(`${path}/edits`, body)).status, status, JSON.stringify(body))
  assert.equal((await post(`${at}/entries/e-none/edits`, { do: 'confirm' })).status, 404)
  const before = JSON.stringify(await json(path))
  const wish = { do: 'set', field: 'duration', value: 'PT33M' }
  for (const query of ['?preview', '?preview=true']) {
    const { changes, edit } = JSON.parse(await (await post(`${path}/edits${query}`, wish)).text())
    assert.equal(edit, undefined)
    assert.deepEqual(
      changes.map(({ title: _, ...rest }: Record<string, unknown>) => rest),
      [{ entry: call.id, becomes: 'changed', field: 'duration', now: 'PT15M', after: 'PT33M' }],
    )
  }
  for (const [body, becomes] of [
    [{ do: 'hide' }, 'hidden'],
    [{ do: 'confirm' }, 'confirmed'],
  ] as const)
    assert.equal(
      JSON.parse(await (await post(`${path}/edits?preview`, body)).text()).changes[0].becomes,
      becomes,
    )
  assert.equal((await post(`${path}/edits?preview`, { ...wish, field: 'nothing' })).status, 422)
  assert.equal((await post(`${path}/edits?preview`, wish, {})).status, 401)
  assert.equal((await post(`${path}/edits?preview=perhaps`, wish)).status, 400)
  assert.equal(JSON.stringify(await json(path)), before)
  const made = await post(`${path}/edits`, { do: 'set', field: 'duration', value: 'PT33M', why: 'A test' })
  const { edit } = JSON.parse(await made.text())
  assert.equal((await json(path)).duration, 'PT33M')
  assert.match(await site.text(`/d/Iran%20talks/entry/${call.id}`), /by Ada/)
  assert.equal((await post(`${path}/edits`, { do: 'undo', edit })).status, 200)
  assert.equal((await json(path)).duration, 'PT15M')
})

test('what is not of one entry is shown before it is made, too, and changes nothing', async () => {
  const edits = `${at}/edits`
  const entries = async () => JSON.stringify(await json(`${at}/entries?limit=500`))
  const previewed = async (body: unknown) =>
    JSON.parse(await (await post(`${edits}?preview`, body)).text()).changes as Record<string, unknown>[]
  const before = await entries()
  const adding = { do: 'add', kind: 'move', values: { type: 'REQUEST', actor: [{ name: 'Iran' }] } }
  assert.deepEqual(await previewed(adding), [
    { title: 'Request: Iran', becomes: 'added', after: adding.values },
  ])
  assert.equal((await post(`${edits}?preview`, { ...adding, values: {} })).status, 422)
  const naming = { do: 'name', name: 'Rouhani', is: 'Hassan Fereydoun' }
  const named = await previewed(naming)
  assert.ok(named.length > 0)
  for (const one of named)
    assert.deepEqual([one.becomes, one.now, one.after], ['changed', 'Rouhani', 'Hassan Fereydoun'])
  assert.equal((await post(`${edits}?preview`, { do: 'undo', edit: 'none' })).status, 422)
  assert.equal(await entries(), before)
  const [call] = (await json(`${at}/entries?kind=contact`)).items
  for (const [path, body, becomes] of [
    [edits, naming, 'restored'],
    [`${at}/entries/${call.id}/edits`, { do: 'set', field: 'duration', value: 'PT33M' }, 'restored'],
    [`${at}/entries/${call.id}/edits`, { do: 'hide' }, 'restored'],
  ] as const) {
    const { edit } = JSON.parse(await (await post(path, body)).text())
    const shown = await previewed({ do: 'undo', edit })
    assert.deepEqual([...new Set(shown.map(one => one.becomes))], [becomes], JSON.stringify(body))
    assert.equal((await post(edits, { do: 'undo', edit })).status, 200)
  }
  assert.deepEqual(JSON.parse(await entries()).items.length, JSON.parse(before).items.length)
})

test('entries are added, parted and names given by the API; the history tells all, and all is undone', async () => {
  const [call] = (await json(`${at}/entries?kind=contact`)).items
  const edits = `${at}/edits`
  assert.equal((await post(edits, { do: 'add', kind: 'contact', values: {} }, {})).status, 401)
  const article = call.members[0].article
  const { text } = (await json(`${at}/articles/${article}`)).article
  for (const [body, status] of [
    [{ do: 'add', kind: 'contact', values: {} }, 422],
    [{ do: 'add', kind: 'contact', values: { parties: 'Iran' } }, 422],
    [{ do: 'add', kind: 'contact', values: { parties: [{ name: 'Iran' }], id: 'x' } }, 422],
    [{ do: 'add', kind: 'document', values: { title: 'A' }, words: { article, exact: 'nowhere' } }, 422],
    [{ do: 'name', name: 'Obama' }, 422],
    [{ do: 'undo', edit: 'none' }, 422],
  ] as const)
    assert.equal((await post(edits, body)).status, status, JSON.stringify(body))
  assert.equal((await post('/api/v1/dossiers/none/edits', { do: 'undo', edit: 'x' })).status, 404)
  const body = {
    do: 'add',
    kind: 'document',
    values: { title: 'Joint statement', authors: ['Iran'] },
    words: { article, exact: text.slice(0, 20) },
  }
  const added = JSON.parse(await (await post(edits, body)).text())
  assert.equal((await json(`${at}/entries/${added.entry}`)).title, 'Joint statement')
  const before = (await json(`${at}/entries?limit=500`)).items.length
  const path = `${at}/entries/${call.id}/edits`
  assert.equal((await post(path, { do: 'split', articles: ['a-none'] })).status, 422)
  const parted = JSON.parse(await (await post(path, { do: 'split', articles: [article] })).text())
  assert.equal((await json(`${at}/entries?limit=500`)).items.length, before + 1)
  for (const edit of [parted.edit, added.edit])
    assert.equal((await post(edits, { do: 'undo', edit })).status, 200)
  assert.equal((await json(`${at}/entries?limit=500`)).items.length, before - 1)
  const { items } = await json(edits)
  assert.deepEqual(
    items.slice(-4).map((one: { do: string; who: string; undone: boolean }) => [one.do, one.who, one.undone]),
    [
      ['add', 'Ada', true],
      ['split', 'Ada', true],
      ['undo', 'Ada', false],
      ['undo', 'Ada', false],
    ],
  )
})
