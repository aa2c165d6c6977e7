import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

// Makes dist/, which is what the package contains: JavaScript with types, the JSON Schemas, and the ONNX runtime.

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')
const DIST = join(ROOT, 'dist')
const RUNTIME = join(ROOT, 'node_modules', 'onnxruntime-node')
const VENDOR = join(DIST, 'vendor', 'onnxruntime-node')

/** What a processor needs of the runtime; its other libraries are for graphics cards. */
const BINARIES: Readonly<Record<string, readonly string[]>> = {
  'linux/x64': ['onnxruntime_binding.node', 'libonnxruntime.so.1'],
  'linux/arm64': ['onnxruntime_binding.node', 'libonnxruntime.so.1'],
  'darwin/arm64': ['onnxruntime_binding.node', 'libonnxruntime.1.dylib'],
  'win32/x64': ['onnxruntime_binding.node', 'onnxruntime.dll'],
  'win32/arm64': ['onnxruntime_binding.node', 'onnxruntime.dll'],
}

const MIT = `MIT License

Copyright (c) Microsoft Corporation

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`

rmSync(DIST, { recursive: true, force: true })
execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
copyOthers()
vendorRuntime()
await writeSchemas()

/** What the code reads beside itself (style sheets, tables) stands in dist/ as in src/. */
function copyOthers(): void {
  for (const file of globSync('**/*', { cwd: SRC, withFileTypes: true, exclude: ['**/testing/**'] })) {
    const path = join(file.parentPath, file.name)
    if (file.isFile() && !file.name.endsWith('.ts')) cpSync(path, join(DIST, relative(SRC, path)))
  }
}

/**
 * Puts a copy of the ONNX runtime into dist/. As a dependency it would run an install script that fetches libraries
 * for graphics cards, and the installation fails where it cannot. READOUT_BUILD=host keeps this platform's only.
 */
function vendorRuntime(): void {
  const { name, version, license, main } = JSON.parse(readFileSync(join(RUNTIME, 'package.json'), 'utf8'))
  mkdirSync(join(VENDOR, 'dist'), { recursive: true })
  for (const file of ['index.js', 'backend.js', 'binding.js', 'version.js'])
    cpSync(join(RUNTIME, 'dist', file), join(VENDOR, 'dist', file))
  const facts = { name, version, license, main, type: 'commonjs', private: true }
  writeFileSync(join(VENDOR, 'package.json'), `${JSON.stringify(facts, null, 2)}\n`)
  writeFileSync(join(VENDOR, 'LICENSE'), MIT)
  for (const [platform, files] of Object.entries(BINARIES)) {
    if (process.env.READOUT_BUILD === 'host' && platform !== `${process.platform}/${process.arch}`) continue
    for (const file of files) {
      const path = join('bin', 'napi-v6', platform, file)
      cpSync(join(RUNTIME, path), join(VENDOR, path))
    }
  }
  replaceOnce(
    join(DIST, 'model', 'runtime.js'),
    "'onnxruntime-node'",
    "'../vendor/onnxruntime-node/dist/index.js'",
  )
}

function replaceOnce(file: string, words: string, by: string): void {
  const parts = readFileSync(file, 'utf8').split(words)
  if (parts.length !== 2) throw new Error(`${file} should name ${words} once`)
  writeFileSync(file, parts.join(by))
}

async function writeSchemas(): Promise<void> {
  const { jsonSchemaOf, SCHEMA_NAMES } = await import('../src/views/cli/schema.ts')
  for (const name of SCHEMA_NAMES)
    writeFileSync(join(DIST, `${name}.schema.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`)
}

if (!existsSync(join(ROOT, 'model', 'readout.onnx')))
  console.error('No weights in model/: the package will not be able to read.')
