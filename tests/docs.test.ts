import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { commandsFor, GROUPS } from '../src/views/cli/commands.ts'
import { programOf } from '../src/views/cli/index.ts'
import { noModel, ownEnvironment, ROOT, readout, temporaryFolder } from './support.ts'

const DOCS = globSync(['README.md', 'docs/**/*.md', 'eval/README.md', 'training/README.md'], {
  cwd: ROOT,
}).sort()
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const program = programOf(
  {
    terminal: {
      cwd: ROOT,
      colour: false,
      width: 80,
      out: async () => {},
      err() {},
      progress() {},
      quiet() {},
    },
    fail() {},
  },
  await commandsFor(undefined),
)

test('the table of commands names what its files make', () => {
  assert.deepEqual(
    program.commands.map(command => command.name()),
    GROUPS.flatMap(({ names }) => names),
  )
})

test('every command has a section in docs/cli.md, and every option is in it', () => {
  const sections = read('docs/cli.md').split(/^##? /m)
  for (const command of program.commands) {
    const section = sections.find(words => words.startsWith(`\`readout ${command.name()}\``))
    assert.ok(section, `docs/cli.md has no section on readout ${command.name()}`)
    for (const { long } of command.options)
      assert.ok(section.includes(`\`${long}`), `docs/cli.md, readout ${command.name()}: ${long} is missing`)
  }
  for (const { long, short } of program.options)
    for (const flag of [long, short])
      assert.ok(read('docs/cli.md').includes(`${flag}\``), `docs/cli.md: ${flag} is missing`)
})

test('docs/cli.md knows no option that is none', () => {
  const known = [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long))
  for (const [, flag = ''] of read('docs/cli.md').matchAll(/`(--[a-z-]+)/g))
    assert.ok([...known, '--help', '--silent'].includes(flag), `${flag} is no option`)
})

test('every field of a record is in docs/record.md', async () => {
  const { out } = await readout(['schema'])
  const words = read('docs/record.md')
  for (const name of fieldsOf(JSON.parse(out)))
    assert.ok(
      words.includes(`\`${name}\``) || words.includes(`"${name}"`),
      `docs/record.md does not name ${name}`,
    )
})

test('every value that a field of a record can have is in docs/record.md', async () => {
  const { out } = await readout(['schema'])
  for (const value of valuesOf(JSON.parse(out)))
    assert.ok(read('docs/record.md').includes(`\`${value}\``), `docs/record.md does not name ${value}`)
})

test('every problem that the code can name is in docs/record.md', () => {
  const code = globSync('src/{article,record}/**/*.ts', { cwd: ROOT }).filter(
    file => !file.includes('.test.'),
  )
  const codes = code.flatMap(file =>
    [...read(file).matchAll(/\bcode: '([a-z-]+)'/g)].map(([, name = '']) => name),
  )
  assert.ok(codes.length > 0)
  for (const name of codes) assert.ok(read('docs/record.md').includes(`\`${name}\``), name)
})

test('links between the docs lead somewhere', () => {
  for (const file of DOCS)
    for (const [, target = ''] of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g))
      assert.ok(existsSync(join(ROOT, dirname(file), target)), `${file} links to ${target}`)
})

test('every `npm run` in the docs is a script', () => {
  const { scripts } = JSON.parse(read('package.json'))
  for (const file of DOCS)
    for (const [, name = ''] of read(file).matchAll(/\bnpm run (?:--silent )?([\w-]+)/g))
      assert.ok(scripts[name], `${file}: npm run ${name}`)
})

test('the command lines in the docs run, block by block', { skip: noModel }, async context => {
  for (const file of DOCS)
    for (const block of blocksIn(read(file), 'console')) {
      const lines = [...block.matchAll(/^\$ (.+)$/gm)].map(([, line = '']) => line)
      await context.test(`${file}: ${lines.join('; ')}`, inner => runs(inner, lines))
    }
})

test('every program in the docs runs', { skip: noModel }, async context => {
  for (const file of DOCS)
    for (const program of blocksIn(read(file), 'ts'))
      await context.test(file, inner => {
        const folder = reports(inner)
        const library = JSON.stringify(join(ROOT, 'src', 'index.ts'))
        writeFileSync(join(folder, 'program.ts'), program.replace(/(["'])readout\1/, library))
        execFileSync(process.execPath, ['program.ts'], { cwd: folder, env: ownEnvironment(), stdio: 'pipe' })
      })
})

/** Runs command lines of the docs one after the other, in a folder that holds the files they name. */
function runs(context: TestContext, lines: readonly string[]): void {
  const folder = reports(context)
  const program = `"${process.execPath}" "${join(ROOT, 'src', 'main.ts')}"`
  const script = ['set -eo pipefail', `readout() { ${program} "$@"; }`, ...lines].join('\n')
  const env = { ...ownEnvironment(), READOUT_DATA: join(folder, 'data') }
  execFileSync('bash', ['-c', script], { cwd: folder, env, stdio: 'pipe' })
}

/** A folder with the files that the docs name. */
function reports(context: TestContext): string {
  const folder = temporaryFolder(context)
  copyFileSync(join(ROOT, 'samples', 'readout-washington.html'), join(folder, 'report.html'))
  copyFileSync(join(ROOT, 'samples', 'wire-call.txt'), join(folder, 'report.txt'))
  const word = (id: number, form: string): string => `${id}\t${form}${'\t_'.repeat(8)}\n`
  writeFileSync(join(folder, 'report.conllu'), `${word(1, 'They')}${word(2, 'met')}\n`)
  return folder
}

const blocksIn = (words: string, language: string): string[] =>
  [...words.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block]) => block ?? '',
  )

/** The names of all properties in a JSON Schema. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {} } = schema as { properties?: object }
  return [...new Set([...Object.keys(properties), ...Object.values(schema).flatMap(fieldsOf)])]
}

/** The words that enumerations of a JSON Schema allow. */
function valuesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { enum: own = [] } = schema as { enum?: string[] }
  return [...new Set([...own, ...Object.values(schema).flatMap(valuesOf)])]
}
