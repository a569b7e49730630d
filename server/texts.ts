/** All texts of the product: every `texts` folder of the house, loaded once at start; a missing one stops it. */
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../kernel/language.ts'
import { languages } from '../kernel/language.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { kazakhLaw } from '../law/kz/index.ts'
import type { ChangedTexts } from '../platform/administration/texts-record.ts'
import { partsOf } from '../web/text/message-parts.ts'
import { type Say, sayIn } from '../web/text/say.ts'
import { loadTexts, type Texts, withFamilies } from '../web/text/texts.ts'

const root = join(import.meta.dirname, '..')

export const textFolders = (): string[] =>
  [...globSync(['{web,engine,server,modules/*}/texts', 'law/kz/*/texts/*'], { cwd: root })]
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, 'en.json')))
    .sort()

let loaded: Texts | undefined
/** The texts as packaged: read once in a process. */
function packagedTexts(): Texts {
  loaded ??= loadTexts(textFolders())
  return loaded
}

/** Every text, with the words that procedures share. */
export const allTexts = (): Texts => withFamilies(packagedTexts(), families())

const families = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.values(kazakhLaw.procedures).flatMap(({ id, words }) => (words ? [[id, words]] : [])))

export function voices(): Readonly<Record<Language, Say>> {
  const texts = allTexts()
  return Object.fromEntries(languages.map((language) => [language, sayIn(texts, language)])) as Record<Language, Say>
}

/** The words for codes of law in all languages, each with the code it means: `АППК` is `APPC`. */
export function codesIn(voices: Readonly<Record<Language, Say>>): ReadonlyMap<string, string> {
  const codes = packagedTexts().keys.flatMap((key) => (key.startsWith('code.') ? [key.slice('code.'.length)] : []))
  return new Map(
    codes.flatMap((code) => languages.map((language) => [voices[language](`code.${code}`), code] as const)),
  )
}

/** What of a text stands in the way of saying it in place of the packaged one: another message form, or other places for values. */
export function textProblem(packaged: string, words: string): Refusal | undefined {
  try {
    const [wanted, given] = [partsOf(packaged).placeholders, partsOf(words).placeholders]
    const differing = [...wanted.filter((one) => !given.includes(one)), ...given.filter((one) => !wanted.includes(one))]
    return differing.length === 0
      ? undefined
      : refuse('text.placeholders', {
          field: 'words',
          details: { places: differing.map((one) => one.split(':')[0]!).join(', ') },
        })
  } catch {
    return refuse('text.not-a-message', { field: 'words' })
  }
}

export interface Spoken {
  readonly texts: Texts
  readonly voices: Readonly<Record<Language, Say>>
}

/** The packaged texts, and the voices that say them as they were changed here, from the moment of the change. */
export function spokenTexts(changed: ChangedTexts): Spoken {
  const texts = packagedTexts()
  // A change made over an older package may not fit the text of a newer one: then the packaged text is said.
  const changedTexts: Texts = {
    ...texts,
    pattern(language, key) {
      const packaged = texts.pattern(language, key)
      const words = changed.of(language, key)
      return packaged === undefined || words === undefined || textProblem(packaged, words) ? packaged : words
    },
  }
  const over = withFamilies(changedTexts, families())
  const made = new Map<Language, { readonly say: Say; readonly version: number }>()
  const voiceOf = (language: Language): Say => {
    const known = made.get(language)
    if (known?.version === changed.version()) return known.say
    const say = sayIn(over, language)
    made.set(language, { say, version: changed.version() })
    return say
  }
  return {
    texts,
    voices: {
      get kk() {
        return voiceOf('kk')
      },
      get ru() {
        return voiceOf('ru')
      },
      get en() {
        return voiceOf('en')
      },
    },
  }
}
