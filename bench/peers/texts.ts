import { attributedTexts } from '../../eval/attribution/gold.ts'
import { hasShared, NO_SHARED } from '../../eval/data.ts'
import { namedTexts } from '../../eval/ner/gold.ts'
import { heldOut } from '../../eval/times/gold.ts'

/** The texts of a set, for programs in other languages: one JSON object a line with `id`, `text` and, for times, `dct`. */
const SETS: Readonly<Record<string, () => readonly { id: string; text: string; dct?: string }[]>> = {
  names: () => namedTexts('uner-ewt'),
  times: () => [...heldOut().news, ...heldOut().histories],
  attributions: () => attributedTexts().slice(0, 20),
}

const set = SETS[process.argv[2] ?? '']
if (!hasShared() || !set) {
  console.error(hasShared() ? `usage: node bench/peers/texts.ts ${Object.keys(SETS).join('|')}` : NO_SHARED)
  process.exitCode = 2
} else for (const { id, text, dct } of set()) console.log(JSON.stringify({ id, text, ...(dct && { dct }) }))
