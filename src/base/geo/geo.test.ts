import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  organizationCode,
} from './index.ts'

const pairs = (table: string): [words: string, code: string][] =>
  table
    .trim()
    .split(/\s*\n\s*/)
    .flatMap(line => {
      const [code = '', names = ''] = line.split(': ')
      return names.split(', ').map((name): [string, string] => [name, code])
    })

test('countries by their names, short, official, former', () => {
  for (const [name, code] of pairs(`
    USA: US, U.S., the United States, United States of America, America
    GBR: UK, U.K., Britain, Great Britain, United Kingdom, England
    RUS: Russia, Russian Federation, the Russian Federation, Soviet Union
    KOR: South Korea, Republic of Korea
    PRK: North Korea, DPRK
    COD: DR Congo, Democratic Republic of the Congo
    COG: Republic of the Congo
    TUR: Turkey, Türkiye
    CZE: Czechia, Czech Republic
    MMR: Myanmar, Burma
    VAT: Holy See, Vatican
    PSE: Palestine, Gaza Strip
    GEO: Georgia
    TWN: Taiwan
    XKX: Kosovo
  `))
    assert.equal(countryOfName(name)?.code, code, name)
})

test('demonyms, as adjectives and as people', () => {
  for (const [name, code] of pairs(`
    POL: Polish, Pole, Poles
    RUS: Russian, Russians
    FRA: French, Frenchman
    GBR: British, Briton, Britons, Scottish
    CHE: Swiss
    NLD: Dutch
    TUR: Turkish, Turk, Turks
    SVN: Slovenian, Slovene
    AZE: Azerbaijani, Azeri
    ARE: Emirati
    PHL: Filipino, Philippine
    NER: Nigerien
    NGA: Nigerian
    USA: American, Americans
  `))
    assert.equal(countryOfDemonym(name)?.code, code, name)
})

test('capitals and seats of governments, in several spellings', () => {
  for (const [name, code] of pairs(`
    UKR: Kyiv, Kiev
    USA: Washington, Washington D.C.
    CHN: Beijing, Peking
    ISR: Jerusalem, Tel Aviv
    NLD: Amsterdam, The Hague
    RUS: Moscow
    COL: Bogotá, Bogota
  `))
    assert.equal(countryOfCapital(name)?.code, code, name)
})

test('houses and streets stand for those who govern', () => {
  for (const [name, code] of pairs(`
    RUS: the Kremlin, Kremlin, State Duma
    USA: the White House, Pentagon, Foggy Bottom, State Department
    GBR: Downing Street, No. 10, Whitehall
    FRA: Élysée, Quai d’Orsay
    UKR: Bankova, Verkhovna Rada
    ISR: Knesset
    CHN: Zhongnanhai
    AUT: Ballhausplatz
  `))
    assert.equal(countryOfSeat(name), code, name)
})

test('organisations by any of their names', () => {
  for (const [name, code] of pairs(`
    NATO: NATO, Nato, the North Atlantic Alliance, North Atlantic Council
    EU: EU, E.U., European Union, European Commission
    UN: UN, U.N., United Nations, UN Security Council
    OSCE: OSCE, Organization for Security and Co-operation in Europe
    G7: G7, G-7, Group of Seven
    WHO: WHO, World Health Organization
    P5+1: P5+1, the P5 plus one, E3+3, E3/EU+3
    E3: E3, EU3, the EU-3
    V4: V4, the Visegrad Group, Visegrád Four
    Quad: the Quad
  `))
    assert.equal(organizationCode(name), code, name)
})

test('what is none of these is none', () => {
  for (const words of ['us', 'Us', 'who', 'un', 'quad', 'may', 'it', 'in', '', 'Smith', 'Korea']) {
    assert.equal(countryOfName(words), undefined, words)
    assert.equal(countryOfDemonym(words === 'Korea' ? 'none' : words), undefined, words)
    assert.equal(organizationCode(words), undefined, words)
  }
  assert.equal(countryOfCapital('Springfield'), undefined)
  assert.equal(countryOfSeat('the house'), undefined)
})
