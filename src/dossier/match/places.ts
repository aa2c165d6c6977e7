import { countryOfCapital, countryOfName, placeKey } from '../../base/geo/index.ts'

/** 1 for one place, 0 where one is silent or lies in the other as far as known, -3 for two places. */
export function fitOfPlaces(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0
  const [one, other] = [parts(a), parts(b)]
  if (one.some(part => other.includes(part))) return 1
  return isBuilding(a) || isBuilding(b) || containsPlace(a, b) || containsPlace(b, a) ? 0 : -3
}

/** A house is in some town; which one is not known from here. */
const isBuilding = (place: string): boolean =>
  /\b(?:house|palace|hotel|headquarters|building|residence|airport|base|ministry|embassy|mission|office|hall|cent(?:er|re)|castle|villa|university|assembly|council|kremlin|pentagon|camp|sidelines|summit)\b/i.test(
    place,
  )

/** "Vienna, Austria" → vienna, austria. */
const parts = (place: string): string[] =>
  place
    .split(',')
    .map(placeKey)
    .filter(part => part !== '')

/** A country may hold any city that is not known as the capital of another. */
function containsPlace(country: string, place: string): boolean {
  const holder = countryOfName(country)
  if (!holder) return false
  const inner = countryOfName(place) ?? countryOfCapital(place)
  return inner === undefined || inner.code === holder.code
}
