import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** A folder may import those of a lower rank, and itself. Files directly under src/ are the programs. */
const RANKS: Readonly<Record<string, number>> = {
  base: 0,
  source: 1,
  article: 2,
  model: 2,
  language: 3,
  record: 4,
  dossier: 5,
  store: 6,
  work: 7,
  views: 8,
}
const PROGRAM = 9

/** Stations below the shell: no clock, no network, no database, no environment. */
const PURE = ['base', 'article', 'language', 'record', 'dossier']
const IMPURE = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bTemporal\.Now\b/,
  /\bMath\.random\b/,
  /\bprocess\.(?:env|argv|cwd|stdout|stderr)\b/,
  /\bconsole\./,
  /\bfetch\(/,
  /from 'node:(?:http|https|net|dns|child_process|worker_threads|timers)/,
]

const LONGEST_FILE = 400
const LONGEST_FUNCTION = 60

const files = globSync('**/*.ts', { cwd: SRC }).map(file => join(SRC, file))
/** Tests and what only they use are judged more mildly. */
const code = files.filter(file => !/\.test\.ts$|[/\\]testing[/\\]/.test(file))
const text = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
const name = (file: string): string => relative(ROOT, file)
const lines = (file: string): string[] => (text.get(file) ?? '').split('\n')

/** Files of ours that a file imports, types included. */
function importsOf(file: string): string[] {
  const found = (text.get(file) ?? '').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)
  return [...found].map(([, path]) => resolve(dirname(file), path ?? ''))
}

function rankOf(file: string): number {
  const [folder = '', ...rest] = relative(SRC, file).split(/[/\\]/)
  if (rest.length === 0) return PROGRAM
  const rank = RANKS[folder]
  assert.notEqual(rank, undefined, `src/${folder} has no rank`)
  return rank as number
}

const folderOf = (file: string): string => relative(SRC, file).split(/[/\\]/)[0] ?? ''

test('a folder imports itself and folders of a lower rank only', () => {
  const wrong = code.flatMap(file =>
    importsOf(file)
      .filter(target => folderOf(target) !== folderOf(file) && rankOf(target) >= rankOf(file))
      .map(target => `${name(file)} imports ${name(target)}`),
  )
  assert.deepEqual(wrong, [])
})

test('every import of ours leads to a file, and code imports no test', () => {
  const wrong = code.flatMap(file =>
    importsOf(file)
      .filter(target => !text.has(target) || target.endsWith('.test.ts'))
      .map(target => `${name(file)} imports ${name(target)}`),
  )
  assert.deepEqual(wrong, [])
})

test('no file imports itself by way of others, types included', () => {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].map(name).join(' → '))
    else if (!done.has(file)) {
      for (const target of importsOf(file)) visit(target, [...path, file])
      done.add(file)
    }
  }
  for (const file of code) visit(file, [])
  assert.deepEqual(cycles, [])
})

test('the stations below the shell read no clock, network, environment or terminal', () => {
  const wrong = code
    .filter(file => PURE.includes(folderOf(file)))
    .flatMap(file =>
      lines(file)
        .filter(line => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && IMPURE.some(pattern => pattern.test(line)))
        .map(line => `${name(file)}: ${line.trim()}`),
    )
  assert.deepEqual(wrong, [])
})

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = files.filter(file => lines(file).length - 1 > LONGEST_FILE)
  assert.deepEqual(long.map(name), [])
})

test(`no function is longer than ${LONGEST_FUNCTION} lines`, () => {
  const long = code.flatMap(file =>
    functionsOf(file)
      .filter(({ length }) => length > LONGEST_FUNCTION)
      .map(({ line, length }) => `${name(file)}:${line} (${length} lines)`),
  )
  assert.deepEqual(long, [])
})

test('functions are found where they are', () => {
  const own = functionsOf(join(SRC, 'work', 'in-order.ts'))
  assert.deepEqual(
    own.map(({ line }) => lines(join(SRC, 'work', 'in-order.ts'))[line - 1]?.match(/\w+(?=<|\()/)?.[0]),
    ['inOrder', 'settle'],
  )
})

/**
 * Functions that open at the start of a line, with the lines they take. The formatter indents what is inside and
 * closes at the indentation at which a function opened, which saves parsing.
 */
function functionsOf(file: string): { line: number; length: number }[] {
  const all = lines(file)
  return all.flatMap((words, index) => {
    const opens =
      /^(\s*)(?:export )?(?:async )?function\b/.exec(words) ??
      /^(\s*)(?:export )?(?:const )?[\w.]+.*(?:=>(?: [{(])?|= (?:async )?\()$/.exec(words)
    return opens ? [{ line: index + 1, length: endOf(all, index, opens[1]?.length ?? 0) - index + 1 }] : []
  })
}

/** The last line of what opens at a line: before the next at its indentation, or the one that closes it. */
function endOf(all: readonly string[], from: number, columns: number): number {
  for (let at = from + 1; at < all.length; at++) {
    const line = all[at] ?? ''
    if (line.trim() === '' || line.search(/\S/) > columns) continue
    if (/^\s*[})\]].*(?:[{(]|=>)$/.test(line)) continue
    return /^\s*[})\]]/.test(line) ? at : at - 1
  }
  return all.length
}
