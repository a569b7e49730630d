/** The invented people of the demonstration court: citizens, and somebody in every post. Names are drawn from lists, never real persons. */

import type { Language } from '../../kernel/language.ts'
import { demoNames } from '../../law/kz/judicial-system/demo-names.ts'

export interface SeedPerson {
  readonly id: string
  readonly name: Readonly<Record<Language, string>>
  readonly language: Language
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
]
const citizens = 8
/** After so many of the staff the citizens are named, then the rest: whoever is added later gets a name nobody has. */
const namedBefore = 18

/** Everybody, the same at every first start: only their keys differ. */
export function seedPeople(): SeedPerson[] {
  const post = staff.map(
    ([name, office], index): SeedPerson => ({
      id: `demo-${office.replace('-demo', '')}-${name}-${index + 1}`,
      name: nameOf(index < namedBefore ? index : index + citizens),
      language: index % 3 === 2 ? 'ru' : 'kk',
      posts: [{ post: name, office }],
    }),
  )
  const people = Array.from(
    { length: citizens },
    (_, index): SeedPerson => ({
      id: `demo-citizen-${index + 1}`,
      name: nameOf(namedBefore + index),
      language: index % 3 === 1 ? 'ru' : 'kk',
      posts: [],
    }),
  )
  return [...people, ...post]
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
