import './measured.ts'
import { CONTENDERS } from './contenders.ts'
import { benchTexts } from './texts.ts'

const [name, articles, model] = process.argv.slice(2)
const read = await CONTENDERS.find(contender => contender.name === name)?.prepare(model)
if (read) for (const text of benchTexts(Number(articles)).texts) await read(text)
else process.exitCode = 1
