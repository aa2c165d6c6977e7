import { AGENCIES } from '../../base/agencies.ts'

/** Agencies and broadcasters that no common word gives away; the great ones, whose names stand in reports everywhere. */
const KNOWN = new RegExp(`\\b(?:${AGENCIES}|BBC|CNN|ABC|CBS|NBC|MSNBC|NPR|AFP|Press Association|Wikinews)\\b`)

/** What papers and channels call themselves, as the last word or after the article: “Guardian Council” is none. */
const CALLED =
  /(?:\b(?:news(?: agency)?|times|post|press|radio|television|tv|herald|tribune|journal|gazette|telegraph|broadcasting|daily|magazine|podcast)|^(?:the )?(?:guardian|observer|independent|economist))$/i
const OPENS = /^(?:radio|wiki(?=\w))/i

/** Whether a name is that of a paper, a channel or an agency: those tell of what others do. */
export const isMediaName = (name: string): boolean =>
  KNOWN.test(name) || CALLED.test(name.trim()) || OPENS.test(name)
