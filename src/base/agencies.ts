/** News agencies and broadcasters whose names no common word gives away, as the alternatives of a regular expression. */
export const AGENCIES =
  'Reuters|Bloomberg|TASS|Xinhua|Interfax|Kyodo|Yonhap|Al[- ]Jazeera|Al[- ]Arabiya|Agence France[- ]Presse|Associated Press|Deutsche Welle|Anadolu|RIA Novosti'
