import { type Country, countryOfCode, key } from './countries.ts'

/**
 * Towns beside the capitals where states meet or govern from, and great ones, by country. Where towns of several
 * countries share a name, it stands for the one that news of states means (Granada, Perth), or is left out. Names are
 * compared as `key` has them: without dots, accents, hyphens and case.
 */
const CITIES: Readonly<Record<string, string>> = {
  AFG: 'Kandahar, Herat, Jalalabad, Mazar-i-Sharif',
  ARE: 'Dubai, Sharjah',
  ARG: 'Bariloche, Mendoza, Rosario',
  AUS: 'Sydney, Brisbane, Darwin, Adelaide, Perth',
  AUT: 'Salzburg, Graz, Innsbruck, Linz',
  AZE: 'Shusha, Ganja, Lachin',
  BEL: 'Antwerp, Bruges, Ghent, Liège',
  BGR: 'Varna, Plovdiv, Burgas',
  BLR: 'Vitebsk, Grodno, Gomel',
  BRA: 'Rio de Janeiro, São Paulo, Belém, Manaus, Salvador de Bahia, Fortaleza, Recife',
  CAN: 'Montreal, Toronto, Vancouver, Calgary, Kananaskis, Charlevoix, Quebec City, Edmonton',
  CHE: 'Geneva, Zurich, Davos, Lausanne, Lugano, Basel, Montreux, Bürgenstock, Locarno, Interlaken',
  CHN: 'Shanghai, Tianjin, Hangzhou, Boao, Qingdao, Wuhan, Guangzhou, Shenzhen, Xiamen, Kunming, Chengdu, Chongqing, Dalian, Sanya, Harbin, Urumqi, Nanjing',
  COL: 'Cartagena de Indias, Medellín, Cali',
  CRI: 'Puntarenas',
  CUB: 'Santiago de Cuba, Guantánamo',
  CYP: 'Limassol, Larnaca, Paphos',
  CZE: 'Brno, Ostrava, Karlovy Vary',
  DEU: 'Munich, Bonn, Hamburg, Frankfurt, Cologne, Dresden, Leipzig, Potsdam, Stuttgart, Meseberg, Elmau, Heiligendamm, Hanover, Düsseldorf, Ramstein, Nuremberg',
  DNK: 'Aarhus, Odense',
  EGY: 'Alexandria, Sharm el-Sheikh, El Alamein, Aswan, Luxor, Taba, Ismailia, Suez',
  ERI: 'Massawa, Assab',
  ESP: 'Barcelona, Seville, Valencia, Granada, Málaga, San Sebastián, Bilbao, Marbella',
  ETH: 'Mekelle, Bahir Dar, Dire Dawa',
  FIN: 'Turku, Tampere, Rovaniemi, Espoo',
  FRA: 'Strasbourg, Nice, Cannes, Biarritz, Deauville, Marseille, Lyon, Toulouse, Bordeaux, Versailles, Evian, Brégançon, Lille, Calais',
  GBR: 'Edinburgh, Belfast, Glasgow, Liverpool, Cardiff, Chequers, Manchester, Leeds, Gleneagles, Carbis Bay, Salisbury, Aberdeen',
  GEO: 'Batumi, Kutaisi, Gori, Zugdidi',
  GRC: 'Thessaloniki, Crete, Rhodes, Corfu, Patras',
  HRV: 'Dubrovnik, Split, Rijeka',
  HUN: 'Debrecen, Szeged',
  IDN: 'Bali, Bandung, Yogyakarta, Surabaya, Nusa Dua, Labuan Bajo',
  IND: 'Mumbai, Goa, Chennai, Bengaluru, Bangalore, Kolkata, Ahmedabad, Srinagar, Agra, Jaipur, Amritsar, Mamallapuram, Varanasi',
  IRL: 'Cork, Galway, Limerick, Shannon',
  IRN: 'Isfahan, Mashhad, Tabriz, Shiraz, Qom, Bushehr, Natanz, Kermanshah, Bandar Abbas',
  IRQ: 'Erbil, Basra, Mosul, Kirkuk, Najaf, Sulaymaniyah, Karbala, Fallujah',
  ISR: 'Tel Aviv, Haifa, Eilat, Beersheba, Caesarea',
  ITA: 'Milan, Venice, Naples, Turin, Florence, Bari, Taormina, Genoa, Trieste, Palermo, Bologna, Stresa, Verona, Capri, Borgo Egnazia, Sigonella, Lampedusa, Ravello',
  JOR: 'Aqaba, Petra',
  JPN: 'Osaka, Kyoto, Hiroshima, Nagasaki, Okinawa, Yokohama, Sapporo, Karuizawa, Nara, Fukuoka, Kobe, Nagoya',
  KAZ: 'Almaty, Aktau, Karaganda, Baikonur, Shymkent',
  KEN: 'Mombasa, Kisumu, Naivasha',
  KGZ: 'Osh, Cholpon-Ata, Jalal-Abad',
  KOR: 'Busan, Incheon, Gyeongju, Panmunjom, Jeju',
  LBN: 'Naqoura, Sidon, Baalbek',
  LBY: 'Benghazi, Sirte, Misrata, Tobruk',
  LTU: 'Kaunas, Klaipeda',
  LVA: 'Jurmala, Daugavpils',
  MAR: 'Marrakesh, Marrakech, Casablanca, Tangier, Skhirat, Agadir, Fez, Dakhla',
  MEX: 'Cancún, Tijuana, Guadalajara, Monterrey, Ciudad Juárez, Los Cabos, Acapulco, Oaxaca',
  MMR: 'Yangon, Mandalay',
  MNE: 'Cetinje, Budva, Tivat',
  MYS: 'Putrajaya, Penang, Langkawi, Kota Kinabalu',
  NGA: 'Lagos, Kano, Port Harcourt, Maiduguri, Kaduna',
  NLD: 'The Hague, Rotterdam, Maastricht, Noordwijk, Utrecht, Eindhoven',
  NOR: 'Bergen, Tromsø, Trondheim, Stavanger, Kirkenes, Bodø, Longyearbyen',
  NZL: 'Auckland, Christchurch, Queenstown, Waitangi',
  OMN: 'Salalah, Duqm',
  PAK: 'Karachi, Lahore, Rawalpindi, Peshawar, Quetta, Murree, Gwadar',
  PER: 'Cusco, Arequipa',
  PHL: 'Davao, Cebu, Davao City, Clark',
  POL: 'Kraków, Cracow, Gdańsk, Wrocław, Rzeszów, Poznań, Łódź, Katowice, Przemyśl, Sopot',
  PRT: 'Porto, Sintra, Faro, Madeira',
  ROU: 'Cluj, Constanța, Timișoara, Sibiu, Sinaia, Deveselu',
  RUS: 'Sochi, St Petersburg, Saint Petersburg, Kazan, Vladivostok, Kaliningrad, Ufa, Yekaterinburg, Khabarovsk, Novosibirsk, Murmansk, Grozny, Novo-Ogaryovo, Rostov-on-Don, Belgorod, Arkhangelsk, Irkutsk, Veliky Novgorod, Samara, Valdai',
  SAU: 'Jeddah, Neom, AlUla, Diriyah, Mecca, Medina, Dhahran, Taif',
  SDN: 'Port Sudan, El Fasher, Omdurman',
  SRB: 'Novi Sad, Niš',
  SVK: 'Košice, Piešťany',
  SVN: 'Brdo, Bled, Maribor, Brdo pri Kranju, Portorož',
  SWE: 'Gothenburg, Malmö, Uppsala, Visby, Harpsund',
  SYR: 'Aleppo, Idlib, Homs, Latakia, Raqqa, Daraa, Palmyra, Tartus, Hama, Deir ez-Zor',
  THA: 'Phuket, Pattaya, Chiang Mai, Hua Hin',
  TUR: 'Istanbul, Antalya, Izmir, Gaziantep, Trabzon, Hatay, Bodrum, Belek, Diyarbakir, Incirlik, Konya, Adana',
  TZA: 'Dar es Salaam, Arusha, Zanzibar',
  UGA: 'Entebbe, Munyonyo',
  UKR: 'Lviv, Odesa, Odessa, Kharkiv, Mariupol, Donetsk, Dnipro, Zaporizhzhia, Chernihiv, Uzhhorod, Kherson, Luhansk, Yalta, Sevastopol, Simferopol, Chernobyl, Bucha, Mykolaiv',
  USA: 'New York, Camp David, Chicago, San Francisco, Los Angeles, Houston, Mar-a-Lago, Palm Beach, Miami, Philadelphia, Seattle, Sunnylands, Anchorage, Honolulu, Detroit, Dallas, Atlanta, Boston, Bedminster, Sea Island, Annapolis, Denver, Pittsburgh',
  UZB: 'Samarkand, Bukhara, Termez, Fergana',
  VNM: 'Ho Chi Minh City, Da Nang, Hue, Haiphong',
  YEM: 'Aden, Hodeidah, Marib, Mukalla, Taiz',
  ZAF: 'Johannesburg, Durban, Sandton, Stellenbosch, Soweto',
}

let known: ReadonlyMap<string, Country> | undefined

/** The country of a town that is no capital. */
export function countryOfCity(words: string): Country | undefined {
  known ??= new Map(
    Object.entries(CITIES).flatMap(([code, names]) => {
      const country = countryOfCode(code)
      return country ? names.split(', ').map(name => [key(name), country] as const) : []
    }),
  )
  return known.get(key(words))
}
