import { createRequire } from 'node:module'
import type { Token } from '../types.ts'
import { genderOfNoun, isPersonNoun } from './lexicon.ts'

/** What a pronoun and the one it stands for must agree in. Absent: not known, agrees with all. */
export interface Features {
  readonly number?: 'singular' | 'plural'
  readonly gender?: 'masculine' | 'feminine'
  /** Whether it is a person. */
  readonly animate?: boolean
}

const HE: Features = { number: 'singular', gender: 'masculine', animate: true }
const SHE: Features = { number: 'singular', gender: 'feminine', animate: true }
const IT: Features = { number: 'singular', animate: false }
const THEY: Features = { number: 'plural' }
const PRONOUNS: ReadonlyMap<string, Features> = new Map(
  (
    [
      [HE, 'he him his himself'],
      [SHE, 'she her hers herself'],
      [IT, 'it its itself'],
      [THEY, 'they them their theirs themselves'],
    ] as const
  ).flatMap(([features, forms]) => forms.split(' ').map(form => [form, features] as const)),
)

/** The features of a third-person pronoun; undefined for any other word. */
export const featuresOfPronoun = (form: string): Features | undefined => PRONOUNS.get(form.toLowerCase())

/** The features that a noun shows by its form and its meaning. */
export function featuresOfNoun(token: Token): Features {
  const number = token.feats?.includes('Number=Plur')
    ? 'plural'
    : token.feats?.includes('Number=Sing')
      ? 'singular'
      : undefined
  const gender = genderOfNoun(token.lemma)
  return { ...(number && { number }), ...(gender && { gender }), animate: isPersonNoun(token.lemma) }
}

const LANGUAGES = ['en', 'it', 'es', 'fr', 'de', 'tr'] as const
type Detect = (name: string, language: string) => 'male' | 'female' | 'unknown'
let detect: Detect | undefined

/** First names, and titles in their place, that the lists have wrong. */
const MISTAKEN: Readonly<Record<string, 'masculine' | 'feminine' | undefined>> = {
  nikol: 'masculine',
  sheikh: undefined,
}

/** The gender that a first name suggests (`gender-detection-from-name`); undefined where its lists disagree. */
export function genderOfFirstName(name: string): 'masculine' | 'feminine' | undefined {
  detect ??= (createRequire(import.meta.url)('gender-detection-from-name') as { getGender: Detect }).getGender
  const found = detect
  if (name.toLowerCase() in MISTAKEN) return MISTAKEN[name.toLowerCase()]
  const votes = new Set(LANGUAGES.map(language => found(name, language)))
  if (votes.size !== 1) return undefined
  return votes.has('male') ? 'masculine' : votes.has('female') ? 'feminine' : undefined
}

/** Family names that stand first in China, Korea and Viet Nam: what follows is the given name, of which lists know little. */
const FAMILY_FIRST = new Set(
  (
    'bai bui cai cao chang chen cheng cho choi chung dang deng ding do dong du duan fan fang feng fu gao gong gu guo ' +
    'han hao he hoang hu huang jang jia jiang jin jung kang kim kong lai lam le lei li liang lim lin liu long lu luo ' +
    'ma mao meng moon ngo nguyen pan park peng pham phan qian qin ren ri ryu shao shen shi shin song su sun tan tang ' +
    'tao tian to tran vo vu wan wang wei wen won wu xi xia xiao xie xiong xu xue yan yang yao ye yi yin yoon you yu ' +
    'yuan yun zeng zhang zhao zheng zhong zhou zhu'
  ).split(' '),
)

/** The gender that a full name suggests; undefined where first and last name, or the lists, disagree. */
export function genderOfName(name: string): 'masculine' | 'feminine' | undefined {
  const [first = '', ...rest] = name.split(/[\s-]+/)
  if (FAMILY_FIRST.has(first.toLowerCase())) return undefined
  const [given, family] = [genderOfFirstName(first), genderOfLastName(rest.at(-1) ?? '')]
  return family === undefined || given === family ? given : given === undefined ? family : undefined
}

/** Slavic endings: Aliyev, Aliyeva. */
function genderOfLastName(name: string): 'masculine' | 'feminine' | undefined {
  if (/.{2}(?:ova|eva|ová|skaya)$/i.test(name)) return 'feminine'
  return /.{2}(?:ov|ev)$/i.test(name) ? 'masculine' : undefined
}

/** How well a candidate agrees: 0 not at all, 1 where nothing speaks against it. */
export function agreement(pronoun: Features, candidate: Features): number {
  if (pronoun.number === 'singular' && candidate.number === 'plural') return 0
  // A body is "it", and now and then "they"; a person is never "they" here: refused rather than guessed.
  const body = pronoun.number === 'plural' && candidate.number === 'singular'
  if (body && candidate.animate !== false) return 0
  if (
    pronoun.animate !== undefined &&
    candidate.animate !== undefined &&
    pronoun.animate !== candidate.animate
  )
    return 0
  if (body) return 0.4
  if (!pronoun.gender || pronoun.gender === candidate.gender) return 1
  if (!candidate.gender) return 0.75
  return 0
}
