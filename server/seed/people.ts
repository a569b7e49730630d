/** The invented people of the demonstration court: citizens, and somebody in every post. Names are drawn from lists, never real persons. */

import { checkDigitOf } from '../../kernel/digits.ts'
import type { Language } from '../../kernel/language.ts'
import { demoNames } from '../../law/kz/judicial-system/demo-names.ts'

export interface SeedPerson {
  readonly id: string
  readonly name: Readonly<Record<Language, string>>
  readonly language: Language
  readonly iin: string
  readonly posts: readonly { readonly post: string; readonly office: string }[]
}

const staff: readonly (readonly [post: string, office: string])[] = [
  ['registrar', 'akimat-demo'],
  ['official', 'akimat-demo'],
  ['official', 'akimat-demo'],
  ['head', 'akimat-demo'],
  ['deputy-head', 'akimat-demo'],
  ['chief-of-staff', 'akimat-demo'],
  ['registrar', 'region-demo'],
  ['official', 'region-demo'],
  ['head', 'region-demo'],
  ['registrar', 'agency-demo'],
  ['official', 'agency-demo'],
  ['head', 'agency-demo'],
  ['judge', 'adm-court-demo'],
  ['judge', 'adm-court-demo'],
  ['judge', 'adm-court-demo'],
  ['judge', 'adm-court-demo'],
  ['secretary', 'adm-court-demo'],
  ['chair', 'adm-court-demo'],
  ['judge', 'appeal-demo'],
  ['judge', 'appeal-demo'],
  ['judge', 'appeal-demo'],
  ['judge', 'appeal-demo'],
  ['judge', 'appeal-demo'],
  ['judge', 'appeal-demo'],
  ['secretary', 'appeal-demo'],
  ['judge', 'cassation-administrative-demo'],
  ['judge', 'cassation-administrative-demo'],
  ['judge', 'cassation-administrative-demo'],
  ['judge', 'cassation-administrative-demo'],
  ['judge', 'cassation-administrative-demo'],
  ['judge', 'cassation-administrative-demo'],
  ['secretary', 'cassation-administrative-demo'],
  ['judge', 'supreme-demo'],
  ['judge', 'supreme-demo'],
  ['judge', 'supreme-demo'],
  ['judge', 'supreme-demo'],
  ['secretary', 'supreme-demo'],
  ['prosecutor', 'prosecution-demo'],
  ['chair', 'appeal-demo'],
  ['prosecutor', 'prosecutor-general-demo'],
  ['chair', 'cassation-administrative-demo'],
  ['chair', 'supreme-demo'],
  ['administrator', 'house'],
  ['administrator', 'house'],
  ['judge', 'district-demo'],
  ['judge', 'district-demo'],
  ['judge', 'district-demo'],
  ['secretary', 'district-demo'],
  ['chair', 'district-demo'],
  ['judge', 'economic-demo'],
  ['judge', 'economic-demo'],
  ['secretary', 'economic-demo'],
  ['chair', 'economic-demo'],
  ['judge', 'juvenile-demo'],
  ['judge', 'juvenile-demo'],
  ['secretary', 'juvenile-demo'],
  ['chair', 'juvenile-demo'],
  ['registrar', 'police-demo'],
  ['investigator', 'police-demo'],
  ['investigator', 'police-demo'],
  ['inquirer', 'police-demo'],
  ['head-of-investigation', 'police-demo'],
  ['head', 'police-demo'],
  ['prosecutor', 'district-prosecution-demo'],
  ['prosecutor', 'district-prosecution-demo'],
  ['head', 'district-prosecution-demo'],
  ['head', 'prosecution-demo'],
  ['head', 'prosecutor-general-demo'],
  ['judge', 'investigating-demo'],
  ['judge', 'investigating-demo'],
  ['secretary', 'investigating-demo'],
  ['chair', 'investigating-demo'],
  ['judge', 'criminal-demo'],
  ['judge', 'criminal-demo'],
  ['judge', 'criminal-demo'],
  ['secretary', 'criminal-demo'],
  ['chair', 'criminal-demo'],
  ['registrar', 'penal-demo'],
  ['judge', 'cassation-criminal-demo'],
  ['judge', 'cassation-criminal-demo'],
  ['judge', 'cassation-criminal-demo'],
  ['judge', 'cassation-criminal-demo'],
  ['secretary', 'cassation-criminal-demo'],
  ['chair', 'cassation-criminal-demo'],
]
const citizens = 8
/** After so many of the staff the citizens are named, then the rest: whoever is added later gets a name nobody has. */
const namedBefore = 18

/** An invented business, with two of the citizens who speak for it. */
export const demoOrganisation = {
  id: 'demo-organisation-1',
  name: {
    kk: '«Көкжиек Құрылыс» ЖШС (ойдан шығарылған)',
    ru: 'ТОО «Көкжиек Құрылыс» (вымышленное)',
    en: 'Kokzhiek Kurylys LLP (invented)',
  },
  bin: '990140000017',
  leader: `demo-citizen-${citizens}`,
  representative: `demo-citizen-${citizens - 1}`,
} as const

/** Everybody, the same at every first start: only their keys differ. */
export function seedPeople(): SeedPerson[] {
  const post = staff.map(
    ([name, office], index): SeedPerson => ({
      id: `demo-${office.replace('-demo', '')}-${name}-${index + 1}`,
      name: nameOf(index < namedBefore ? index : index + citizens),
      language: index % 3 === 2 ? 'ru' : 'kk',
      iin: inventedIin(citizens + index),
      posts: [{ post: name, office }],
    }),
  )
  const people = Array.from(
    { length: citizens },
    (_, index): SeedPerson => ({
      id: `demo-citizen-${index + 1}`,
      name: nameOf(namedBefore + index),
      language: index % 3 === 1 ? 'ru' : 'kk',
      iin: inventedIin(index),
      posts: [],
    }),
  )
  return [...people, ...post]
}

/** A number that nobody alive can have: of somebody born in December 1899, with a right check digit. Odd people are men. */
function inventedIin(index: number): string {
  const day = String((index % 31) + 1).padStart(2, '0')
  for (let serial = index * 10; ; serial++) {
    const digits = `9912${day}${index % 2 === 0 ? 2 : 1}${String(serial).padStart(4, '0')}`
    const check = checkDigitOf(digits)
    if (check !== undefined) return `${digits}${check}`
  }
}

/** Surname, given name, patronymic; women's forms for every second person. */
function nameOf(index: number): SeedPerson['name'] {
  const { givenMale, givenFemale, surnames, patronymics } = demoNames()
  const female = index % 2 === 0
  const given = (female ? givenFemale : givenMale)[(index * 3 + 1) % 20]!
  const round = Math.floor(index / surnames.length)
  const surname = surnames[(index * 7 + 3 + round * 5) % surnames.length]!
  const patronymic = patronymics[(index * 5) % patronymics.length]!
  const form = female ? 'female' : 'male'
  return {
    kk: `${surname[form].kk} ${given.kk} ${patronymic[form].kk}`,
    ru: `${surname[form].ru} ${given.ru} ${patronymic[form].ru}`,
    en: `${surname[form].latin} ${given.latin}`,
  }
}
