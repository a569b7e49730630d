import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A name in Kazakh, Russian and Latin letters. */
export interface DemoName {
  readonly kk: string
  readonly ru: string
  readonly latin: string
}

/** A surname or patronymic in its two forms. */
export interface DemoNamePair {
  readonly male: DemoName
  readonly female: DemoName
}

/** Common names from which the invented people of the demonstration court are put together. None is a real person. */
export interface DemoNames {
  readonly givenMale: readonly DemoName[]
  readonly givenFemale: readonly DemoName[]
  readonly surnames: readonly DemoNamePair[]
  readonly patronymics: readonly DemoNamePair[]
}

let names: DemoNames | undefined

function readNames(): DemoNames {
  const file = parse(readFileSync(new URL('./demo-names.yaml', import.meta.url), 'utf8'))
  return {
    givenMale: file.given_male,
    givenFemale: file.given_female,
    surnames: file.surnames,
    patronymics: file.patronymics,
  }
}

/** The names for invented people: 40 given names, 40 surnames, 12 patronymics. */
export function demoNames(): DemoNames {
  names ??= readNames()
  return names
}
