import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
import { parseHTML } from 'linkedom'
import { z } from 'zod'
import { dossierSchema } from '../../dossier/schema.ts'
import { CALL, openSite, type Site } from './testing/site.ts'

let site: Site
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL, {
    publisher: '=cmd|calc',
    body: 'Formulas.',
    statements: [{ speaker: '@SUM(A1)', content: '=HYPERLINK("x")' }],
  })
})
after(() => site.close())

const file = (kind: string, query = '') => site.text(`/d/Iran%20talks/export.${kind}${query}`)

test('the calendar is read by a calendar program: UTC, stable ids, status, answers', async () => {
  const text = await file('ics')
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  assert.equal(events.length, 2)
  const call = events.find(one => !one.startDate.isDate)
  assert.equal(call?.startDate.toString(), '2013-09-27T18:30:00Z')
  const day = events.find(one => one.startDate.isDate)
  assert.equal(day?.startDate.toString(), '2013-10-15')
  assert.equal(day?.component.getFirstPropertyValue('status'), 'CONFIRMED')
  const ids = events.map(one => one.uid).sort()
  const again = new ICAL.Component(ICAL.parse(await file('ics'))).getAllSubcomponents('vevent')
  assert.deepEqual(again.map(one => new ICAL.Event(one).uid).sort(), ids)
})

test('a file holds the selection of its view', async () => {
  assert.equal(parseCsv(await file('csv'), { columns: true }).length, 6)
  assert.equal(parseCsv(await file('csv', '?kind=move'), { columns: true }).length, 1)
  const planned = ICAL.parse(await file('ics', '?kind=contact&status=scheduled&status=proposed'))
  assert.equal(new ICAL.Component(planned).getAllSubcomponents('vevent').length, 1)
  const { entries } = JSON.parse(await file('json', '?kind=document'))
  assert.equal(JSON.parse(await file('json', `?id=${entries[0].id}`)).entries[0].title, 'Resolution 2118')
  assert.equal((await site.get('/d/Iran%20talks/export.exe')).status, 404)
})

test('no cell of a table is a formula', async () => {
  for (const row of parseCsv(await file('csv')) as string[][])
    for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
})

test('JSON-LD has events and quotations of schema.org', async () => {
  const graph = JSON.parse(await file('jsonld'))
  // The processor is not to fetch the context: this is what it says of plain terms.
  const documentLoader = async (documentUrl: string) => {
    assert.equal(documentUrl, 'https://schema.org')
    return { documentUrl, document: { '@context': { '@vocab': 'https://schema.org/' } } }
  }
  const expanded = await jsonld.expand(graph, { documentLoader })
  const types = expanded.map(one => String(one['@type']))
  assert.equal(types.filter(one => one === 'https://schema.org/Event').length, 2)
  assert.equal(graph['@context'], 'https://schema.org')
  const kinds = graph['@graph'].map((one: Record<string, string>) => one['@type']).sort()
  assert.deepEqual(kinds, ['Event', 'Event', 'Quotation', 'Quotation'])
  const plan = graph['@graph'].find((one: Record<string, string>) => one.startDate === '2013-10-15')
  assert.equal(plan.eventStatus, 'https://schema.org/EventScheduled')
  assert.match(plan['@id'], /^http:\/\/localhost:7654\/d\/Iran%20talks\/entry\/e-/)
})

test('PLOVER has one event a line: CONSULT when held, AGREE when planned', async () => {
  const lines = (await file('plover.jsonl'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.deepEqual(lines.map(one => one.event[0]).sort(), ['AGREE', 'CONSULT', 'REQUEST'])
})

test('feeds are read by a feed reader, with ids that stay', async () => {
  const atom = parseAtomFeed(await site.text('/d/Iran%20talks/changes.atom'))
  const feed = parseJsonFeed(await site.text('/d/Iran%20talks/changes.json'))
  assert.ok((atom.entries?.length ?? 0) >= 6)
  assert.deepEqual(
    atom.entries?.map(one => one.id),
    feed.items?.map(one => one.id),
  )
  assert.match(
    atom.entries?.[0]?.links?.[0]?.href ?? '',
    /^http:\/\/localhost:7654\/d\/Iran%20talks\/entry\//,
  )
})

test('web annotations point at words that are there', async () => {
  const { items } = JSON.parse(await site.text('/api/v1/dossiers/Iran%20talks/articles'))
  const record = JSON.parse(await site.text(`/api/v1/dossiers/Iran%20talks/articles/${items[0].id}`))
  const page = JSON.parse(await site.text(`/d/Iran%20talks/annotations/${items[0].id}`))
  assert.equal(page.type, 'AnnotationPage')
  for (const { target } of page.items)
    for (const { selector } of target) {
      const [quote, position] = selector
      assert.equal(record.article.text.slice(position.start, position.end), quote.exact)
      assert.ok(record.article.text.includes(quote.prefix + quote.exact + quote.suffix))
    }
})

test('an actor and a search have feeds of their own', async () => {
  const titles = async (query: string) =>
    parseJsonFeed(await site.text(`/d/Iran%20talks/changes.json?${query}`)).items?.map(
      one => one.title ?? '',
    ) ?? []
  assert.ok((await titles('actor=China')).every(title => title.includes('China')))
  assert.equal((await titles('q=comprehensive')).length, 1)
  assert.match(await site.text('/d/Iran%20talks/changes?actor=China'), /changes\.atom\?actor=China/)
})

test('an answer stands in the calendar as PARTSTAT; every correction makes the event a later one', async () => {
  const events = async () =>
    new ICAL.Component(ICAL.parse(await file('ics', '?status=scheduled')))
      .getAllSubcomponents('vevent')
      .map(one => new ICAL.Event(one))
  const [before] = await events()
  const id = before?.uid.replace('@readout', '')
  const value = 'Iran | IRN | | accepted\nUnited States | USA | | declined\nChina | CHN'
  const form = { do: 'set', field: 'parties', value, sure: 'yes' }
  assert.equal((await site.post(`/d/Iran%20talks/entry/${id}/correct`, form)).status, 303)
  const [after] = await events()
  assert.equal(after?.uid, before?.uid)
  assert.equal(after?.sequence, (before?.sequence ?? 0) + 1)
  const answers = after?.attendees.map(one => [one.getParameter('cn'), one.getParameter('partstat')])
  assert.deepEqual(answers?.slice(0, 2), [
    ['Iran', 'ACCEPTED'],
    ['United States', 'DECLINED'],
  ])
  assert.equal(after?.component.getFirstPropertyValue('status'), 'CONFIRMED')
  assert.match(await file('ics'), /REFRESH-INTERVAL;VALUE=DURATION:PT1H/)
})

test('the JSON keeps to its JSON Schema, as another validator reads it', async () => {
  const check = new Ajv2020({ strict: false }).compile(z.toJSONSchema(dossierSchema, { io: 'output' }))
  assert.ok(check(JSON.parse(await file('json'))), JSON.stringify(check.errors))
})

test('PLOVER as a table has the columns that users of POLECAT know, a category and its quarter', async () => {
  const rows = parseCsv(await file('plover.csv'), { columns: true }) as Record<string, string>[]
  const told = rows.map(row => [row['Event Type'], row['Event Mode'], row['Quad Code']]).sort()
  assert.deepEqual(told, [
    ['AGREE', '', 'VERBAL COOPERATION'],
    ['CONSULT', 'phone', 'VERBAL COOPERATION'],
    ['REQUEST', '', 'VERBAL CONFLICT'],
  ])
  const call = rows.find(row => row['Event Type'] === 'CONSULT')
  assert.equal(call?.['Event Date'], '2013-09-27')
  assert.match(`${call?.['Actor Country']};${call?.['Recipient Country']}`, /USA|IRN/)
})

test('annotations of a selection are Web Annotations, each with its entry', async () => {
  const page = JSON.parse(await file('annotations.jsonld', '?kind=move'))
  // The processor is not to fetch the context: these are its terms that are used.
  const oa = 'http://www.w3.org/ns/oa#'
  const terms = [
    'Annotation',
    'TextQuoteSelector',
    'TextPositionSelector',
    'TextualBody',
    'exact',
    'prefix',
    'suffix',
  ]
  const context = {
    id: '@id',
    type: '@type',
    dcterms: 'http://purl.org/dc/terms/',
    ...Object.fromEntries(terms.map(one => [one, `${oa}${one}`])),
    target: `${oa}hasTarget`,
    source: { '@id': `${oa}hasSource`, '@type': '@id' },
    selector: `${oa}hasSelector`,
    items: 'https://www.w3.org/ns/activitystreams#items',
    AnnotationPage: `${oa}AnnotationPage`,
  }
  const documentLoader = async (documentUrl: string) => ({ documentUrl, document: { '@context': context } })
  const [expanded] = await jsonld.expand(page, { documentLoader })
  const [annotation, ...others] = (expanded?.[context.items] ?? []) as Record<string, unknown>[]
  assert.equal(others.length, 0)
  assert.deepEqual(annotation?.['@type'], [`${oa}Annotation`])
  assert.match(JSON.stringify(annotation), /Iran asked for relief\./)
  assert.match(JSON.stringify(annotation?.['http://purl.org/dc/terms/isPartOf']), /\/entry\/e-/)
})

test('every view leads to files of its own selection, and each of them answers', async () => {
  const [report] = JSON.parse(await site.text('/api/v1/dossiers/Iran%20talks/articles')).items
  const [entry] = JSON.parse(await site.text('/api/v1/dossiers/Iran%20talks/entries')).items
  const count = async (path: string): Promise<number> => {
    const { document } = parseHTML(await site.text(`/d/Iran%20talks${path}`))
    const links = [...document.querySelectorAll('.files a')].map(one => one.getAttribute('href') ?? '')
    assert.ok(links.length >= 4, path)
    for (const link of links) {
      const answer = await site.get(link)
      assert.equal(answer.status, 200, link)
      assert.doesNotMatch(answer.headers.get('content-type') ?? '', /html/, link)
    }
    return JSON.parse(await site.text(links.find(one => one.includes('export.json')) ?? '')).entries.length
  }
  const all = await count('')
  for (const [path, entries] of [
    ['?kind=move', 1],
    [`/entry/${entry.id}`, 1],
    [`/report/${report.id}`, 4],
    ['/schedule', 1],
    ['/search?q=comprehensive', 1],
    ['/actors', all],
    ['/reports', all],
    ['/changes?q=comprehensive', 1],
  ] as const)
    assert.equal(await count(path), entries, path)
  assert.ok((await count('/actor/Rouhani')) < all)
  assert.ok((await count('/review')) >= 1)
})
