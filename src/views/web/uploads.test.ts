import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { response } from '../../source/archive/make.test-kit.ts'
import { inputsIn } from './inputs.ts'
import { openSite, type Site } from './testing/site.ts'

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

const made = (body: string): string => JSON.stringify({ publisher: 'Outlet Five', body })
const plain = { headers: { 'Content-Type': 'text/plain' } }

async function upload(content: string | Buffer, name: string): Promise<string> {
  const file = new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
  const sent = await site.post('/add', { dossier: 'Uploads', files: file })
  await site.web.jobs.idle()
  return site.text(sent.headers.get('location') ?? '')
}

test('an archive gives its pages, what is missing is told', async () => {
  const pages = ['one', 'two'].map(name => response(`https://a.example/${name}`, made(name), plain))
  const shown = await upload(Buffer.concat(pages).subarray(0, -10), '../../etc/pages.warc')
  assert.match(shown, /added.*pages\.warc#https:\/\/a\.example\/one/s)
  assert.match(shown, /not read.*cannot be read past record 1/s)
  assert.doesNotMatch(shown, /etc|readout-upload/)
})

test('rows that are no reports use up the room too: few bytes do not become many problems', async () => {
  const before = site.web.jobs.of('Uploads').length
  const shown = await upload('1\n'.repeat(6000), 'many.jsonl')
  assert.match(shown, /many\.jsonl holds more than can be taken in at once/)
  const [job] = site.web.jobs.of('Uploads')
  assert.equal(site.web.jobs.of('Uploads').length, before + 1)
  assert.equal(job?.items.length, 5001)
})

test('a form has room for so much, in however many files', async () => {
  const form = { files: ['a', 'b', 'c'].map(name => new File(['1\n'.repeat(2500)], `${name}.jsonl`)) }
  const given = await inputsIn(site.web.office, 'Uploads', form, undefined)
  assert.equal(given.length, 5001)
})

test('JSON Lines give a report for each row', async () => {
  const shown = await upload(`${JSON.stringify({ text: made('row') })}\nno row\n`, 'rows.jsonl')
  assert.match(shown, /added.*rows\.jsonl:1/s)
  assert.match(shown, /not read.*rows\.jsonl:2/s)
})
