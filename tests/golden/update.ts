import { globSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, madeHere, README, readmeWithPicture, shownExample, shownSamples } from './made.ts'

// Writes the golden texts anew, and the README’s picture of real output. Read the diff before you commit it: every line of it is a change that users see.

for (const file of globSync('*.{txt,json}', { cwd: FOLDER })) rmSync(join(FOLDER, file))
for (const [name, text] of [...shownExample(), ...(await shownSamples())]) {
  writeFileSync(join(FOLDER, name), text)
  console.log(`tests/golden/${name}`)
}
writeFileSync(README, await readmeWithPicture())
writeFileSync(join(FOLDER, 'made-with.json'), `${JSON.stringify(madeHere(), null, 2)}\n`)
