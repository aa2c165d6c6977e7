export { countryOfCity } from './cities.ts'
export {
  type Country,
  countryOfCapital,
  countryOfCode,
  countryOfDemonym,
  countryOfName,
  key as placeKey,
} from './countries.ts'
export { countryOfSeat } from './metonyms.ts'
export { organizationCode } from './organizations.ts'
