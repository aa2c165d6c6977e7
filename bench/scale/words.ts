const HEADS = 'bar dem fol gar hin jur kal lom mar nev por quin ros sel tam ul ven wor yar zem'.split(' ')
const TAILS = 'an ber dor eth fil gan hol ick jum ker lund mir nop orm pel rast sim tov urd vash'.split(' ')
const STATES = ['USA', 'RUS', 'IRN', 'FRA', 'DEU', 'GBR', 'CHN', 'POL', 'UKR', 'TUR']
/** How many different words texts are made of. */
export const VOCABULARY = 8000

/** A made-up word by its rank: 0 is the most frequent. */
export function wordAt(rank: number): string {
  const [head, tail, last] = [rank % 20, Math.floor(rank / 20) % 20, Math.floor(rank / 400)]
  return `${HEADS[head]}${TAILS[tail]}${last === 0 ? '' : TAILS[(last - 1) % 20]}`
}

/** Words drawn so that frequency falls as rank rises (Zipf), as in running text. */
export const sentence = (random: (bound: number) => number, length: number): string =>
  Array.from({ length }, () => wordAt(Math.floor(VOCABULARY ** (random(1_000_000) / 1_000_000)) - 1)).join(
    ' ',
  )

/** Somebody made up, with a state: `Given Family|ISO`. */
export function personNamed(index: number): string {
  const name = `${wordAt(index * 7 + 400)} ${wordAt(index * 11 + 900)}`
  return `${name.replace(/\b\w/g, letter => letter.toUpperCase())}|${STATES[index % STATES.length]}`
}
