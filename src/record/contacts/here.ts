import { countryOfCapital } from '../../base/geo/index.ts'
import { datelinePlace } from '../../language/times/place.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'

/** The country that a report is written from, by the capital in its dateline ("OSLO, Norway (Agency) —"). */
export function hereOf({ layers }: Reading): Participant | undefined {
  const place = datelinePlace(layers.text)
  const country = place === undefined ? undefined : countryOfCapital(place)
  if (place === undefined || !country) return undefined
  const start = layers.text.indexOf(place)
  return {
    key: `country:${country.code}`,
    name: country.name,
    country: country.code,
    person: false,
    span: { start, end: start + place.length },
    known: 'implied',
    by: 'host',
  }
}
