import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { dossierSchema } from '../src/dossier/schema.ts'
import { noModel, ROOT, readout } from './support.ts'

describe('dossiers on the command line', { skip: noModel }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  const was = process.env.READOUT_DATA
  before(() => {
    process.env.READOUT_DATA = join(folder, 'data')
  })
  after(() => {
    if (was === undefined) delete process.env.READOUT_DATA
    else process.env.READOUT_DATA = was
    rmSync(folder, { recursive: true, force: true })
  })

  test('add, export and look up again', async () => {
    const files = ['wire-call.txt', 'readout-washington.html'].map(name => join(ROOT, 'samples', name))
    const added = await readout(['add', '--dossier', 'd', '--published', '2013-09-28', ...files])
    assert.deepEqual([added.code, added.out, added.err], [0, 'd: 2 added\n', ''])
    const again = await readout(['add', '--dossier', 'd', '--published', '2013-09-28', ...files])
    assert.equal(again.out, 'd: 0 added, 2 there already\n')

    const exported = dossierSchema.parse(JSON.parse((await readout(['export', '--dossier', 'd'])).out))
    const read = await readout(['read', '--json', '--published', '2013-09-28', ...files])
    const records = read.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.deepEqual(exported.articles.map(one => one.id).sort(), records.map(one => one.article.id).sort())
    const items = records.flatMap(one =>
      [...one.contacts, ...one.statements, ...one.moves, ...one.documents].map(
        item => `${one.article.id} ${item.id}`,
      ),
    )
    const members = exported.entries.flatMap(one => one.members.map(ref => `${ref.article} ${ref.id}`))
    assert.deepEqual(members.sort(), items.sort())

    const shown = await readout(['show', exported.entries[0]?.id ?? ''])
    assert.equal(shown.code, 0)
    assert.match(shown.out, /REPORTS/)
    assert.equal(
      (await readout(['timeline', '--dossier', 'd', '--json'])).out.trim().split('\n').length,
      exported.entries.length,
    )
    for (const format of ['csv', 'plover', 'ics'])
      assert.equal((await readout(['export', '--dossier', 'd', '--format', format])).code, 0)
  })

  test('what is not there is said', async () => {
    const missing = await readout(['timeline', '--dossier', 'none'])
    assert.deepEqual([missing.code, missing.out], [1, ''])
    assert.match(missing.err, /no dossier none/)
    assert.equal((await readout(['show', 'e-none'])).code, 1)
    assert.equal((await readout(['remove', 'a-none'])).code, 1)
    assert.equal((await readout(['export', '--format', 'xls'])).code, 2)
  })
})
