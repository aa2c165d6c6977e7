import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { noModel, ownEnvironment, ROOT, readout, temporaryFolder } from './support.ts'

const MAIN = join(ROOT, 'src', 'main.ts')
const ESCAPE = '\u001b['
const REPORT = 'The president of Chile met the president of Peru in Lima on Monday.\n'

/** Runs the program as a process of its own. */
function spawn(
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const { env = {}, ...rest } = options
  const all = { ...ownEnvironment(), ...env }
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env: all, ...rest })
}

test('help and version go to standard output with exit code 0', async () => {
  for (const args of [
    ['--help'],
    ['read', '--help'],
    ['help', 'read'],
    ['annotate', '-h'],
    ['schema', '--help'],
  ]) {
    const { code, out, err } = await readout(args)
    assert.deepEqual([code, err], [0, ''], args.join(' '))
    assert.match(out, /Usage: readout/)
    assert.match(out, /Examples:\n {2}/)
  }
  assert.match((await readout(['--version'])).out, /^\d+\.\d+\.\d+\n$/)
})

test('wrong usage is exit code 2, a message on standard error, nothing on standard output', async () => {
  for (const args of [
    [],
    ['raed', 'x'],
    ['read'],
    ['read', '--jsno', 'x'],
    ['read', '--published', 'tomorrow', 'x'],
    ['read', '--published', '2021-02-30', 'x'],
    ['read', '--published', '2021-12-31T10:00', 'x'],
    ['read', '-', '-'],
    ['annotate', '--format', 'xml', 'x'],
    ['annotate', '--input', 'conllu', '--format', 'json', 'x'],
    ['schema', 'nothing'],
  ]) {
    const { code, out, err } = await readout(args)
    assert.deepEqual([code, out], [2, ''], args.join(' '))
    assert.match(err, /readout/, args.join(' '))
  }
})

test('a wrong date says how to write it', async () => {
  const { err } = await readout(['read', '--published', '31.12.2021', 'x'])
  assert.match(err, /'31\.12\.2021' is invalid.*2021-12-31/)
})

test('JSON: one line for each input, in order; what fails is told, the others are done', {
  skip: noModel,
}, async context => {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, 'a.txt'), REPORT)
  writeFileSync(join(folder, 'b.txt'), `Second. ${REPORT}`)
  const { code, out, err } = await readout(
    ['read', '--json', 'a.txt', 'missing.txt', 'b.txt', 'a.txt'],
    folder,
  )
  assert.equal(code, 1)
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.deepEqual(
    records.map(record => record.article.text),
    [REPORT, `Second. ${REPORT}`, REPORT],
  )
  assert.equal(records[0].article.id, records[2].article.id)
  assert.match(err, /^missing\.txt does not exist\. .+\n$/)
})

test('a folder and rows of JSON are read report by report', { skip: noModel }, async context => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports', 'a.txt'), REPORT)
  const rows = [
    { text: `First. ${REPORT}`, url: 'https://one.example/1' },
    { text: `Second. ${REPORT}` },
    { none: 1 },
  ]
  writeFileSync(join(folder, 'rows.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const { code, out, err } = await readout(['read', '--json', 'reports', 'rows.jsonl'], folder)
  assert.equal(code, 1)
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.deepEqual(
    records.map(record => record.article.text),
    [REPORT, `First. ${REPORT}`, `Second. ${REPORT}`],
  )
  assert.equal(records[1].article.url, 'https://one.example/1')
  assert.match(err, /rows\.jsonl/)
})

test('--published goes for every input and into the ids', { skip: noModel }, async context => {
  const folder = temporaryFolder(context)
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), REPORT)
  const ids = new Set<string>()
  for (const flags of [['--published', '2021-12-31'], ['-p', '2022-12-31'], []]) {
    const { out } = await readout(['read', '--json', ...flags, 'a.txt', 'b.txt'], folder)
    for (const line of out.trimEnd().split('\n')) {
      const { article } = JSON.parse(line)
      assert.equal(article.published, flags[1])
      assert.equal(article.publishedFrom, flags[1] === undefined ? undefined : 'given')
      ids.add(article.id)
    }
  }
  assert.equal(ids.size, 3)
})

test('standard input, the caller’s folder, and quiet standard error', { skip: noModel }, context => {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, 'a.txt'), REPORT)
  const piped = spawn(['read', '--json', '-'], { input: REPORT })
  const named = spawn(['read', '--json', 'a.txt'], { cwd: ROOT, env: { INIT_CWD: folder } })
  for (const { status, stdout, stderr } of [piped, named]) {
    assert.deepEqual([status, stderr], [0, ''])
    assert.equal(JSON.parse(stdout).article.text, REPORT)
  }
  assert.equal(piped.stdout, named.stdout)
})

test('standard input that holds nothing is named so', () => {
  const { status, stdout, stderr } = spawn(['read', '-'], { input: '' })
  assert.deepEqual([status, stdout], [1, ''])
  assert.match(stderr, /^Standard input is empty: /)
})

test('colour only where it is asked for', { skip: noModel }, context => {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, 'a.txt'), REPORT)
  const plain = spawn(['read', 'a.txt'], { cwd: folder })
  const forced = spawn(['read', 'a.txt'], { cwd: folder, env: { FORCE_COLOR: '1' } })
  assert.equal(plain.stdout.includes(ESCAPE), false)
  assert.equal(forced.stdout.includes(ESCAPE), true)
})

test('a reader that closes early is no error', { skip: noModel }, context => {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, 'a.txt'), REPORT)
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `set -o pipefail; "${process.execPath}" "${MAIN}" read --json a.txt a.txt a.txt | head -c 10 >/dev/null; echo $?`,
    ],
    { cwd: folder, encoding: 'utf8', env: ownEnvironment() },
  )
  assert.deepEqual([status, stderr], [0, ''])
})

test('annotate keeps plain text whole, so that offsets into the input hold', {
  skip: noModel,
}, async context => {
  const folder = temporaryFolder(context)
  const text = `${REPORT}\nImage source: Agency\n`
  writeFileSync(join(folder, 'a.txt'), text.replaceAll('\n', '\r\n'))
  const { code, out } = await readout(['annotate', 'a.txt'], folder)
  const annotation = JSON.parse(out)
  assert.deepEqual([code, annotation.text], [0, text])
})

test('annotate --input conllu keeps words and sentences', { skip: noModel }, async context => {
  const folder = temporaryFolder(context)
  const row = (id: string, form: string, misc = '_'): string =>
    [id, form, ...Array(7).fill('_'), misc].join('\t')
  const input = [
    '# newdoc id = one',
    '# text = They can’t go.',
    row('1', 'They'),
    row('2-3', 'can’t'),
    row('2', 'ca'),
    row('3', 'n’t'),
    row('4', 'go', 'SpaceAfter=No'),
    row('5', '.'),
    '',
    '# text = Yes',
    row('1', 'Yes'),
    '',
    '',
  ].join('\n')
  writeFileSync(join(folder, 'a.conllu'), input)
  const { code, out, err } = await readout(['annotate', '--input', 'conllu', 'a.conllu'], folder)
  assert.deepEqual([code, err], [0, ''])
  const column = (text: string, ...columns: number[]): string[] =>
    text
      .split('\n')
      .map(line => (line.startsWith('#') ? line : columns.map(at => line.split('\t')[at]).join(' ')))
  assert.deepEqual(column(out, 0, 1, 9), column(input, 0, 1, 9))
  const heads = column(out, 6).filter(head => /^\d+$/.test(head))
  assert.equal(heads.length, 6)
  assert.equal(heads.filter(head => head === '0').length, 2)
})
