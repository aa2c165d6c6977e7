/** Agencies and broadcasters that no common word gives away; the great ones, whose names stand in reports everywhere. */
const KNOWN =
  /\b(?:Reuters|Bloomberg|BBC|CNN|ABC|CBS|NBC|MSNBC|NPR|AFP|TASS|Xinhua|Interfax|Kyodo|Yonhap|Al[- ]Jazeera|Al[- ]Arabiya|Agence France[- ]Presse|Associated Press|Deutsche Welle|Anadolu|Press Association|RIA Novosti|Wikinews)\b/

/** What papers and channels call themselves, as the last word or after the article: “Guardian Council” is none. */
const CALLED =
  /(?:\b(?:news(?: agency)?|times|post|press|radio|television|tv|herald|tribune|journal|gazette|telegraph|broadcasting|daily|magazine|podcast)|^(?:the )?(?:guardian|observer|independent|economist))$/i
const OPENS = /^(?:radio|wiki(?=\w))/i

/** Whether a name is that of a paper, a channel or an agency: those tell of what others do. */
export const isMediaName = (name: string): boolean =>
  KNOWN.test(name) || CALLED.test(name.trim()) || OPENS.test(name)
