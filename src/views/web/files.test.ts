import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse as parseCsv } from 'csv-parse/sync'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
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
