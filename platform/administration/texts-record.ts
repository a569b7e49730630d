/** Texts of the product that the installation says otherwise than the packages: each a change that can be taken back. */
import type { Act } from '../../engine/act.ts'
import { type Language, languages } from '../../kernel/language.ts'
import { book, bookStep } from './book.ts'

const which = [
  { id: 'text-key', type: 'text', required: true, max: 200 },
  { id: 'language', type: 'choice', required: true, options: languages },
] as const

export const textsRecord = book('texts-record', [
  bookStep('change-text', [...which, { id: 'words', type: 'long-text', required: true, max: 4000 }]),
  bookStep('restore-text', which),
])

export interface ChangedTexts {
  of(language: Language, key: string): string | undefined
  /** Keys changed in any language, in order. */
  keys(): readonly string[]
  /** Grows with every change: who keeps texts read knows by it when to read them again. */
  version(): number
  take(act: Pick<Act, 'step' | 'fields'>): void
}

export function createChangedTexts(): ChangedTexts {
  const words = new Map<string, string>()
  let version = 0
  const at = (language: string, key: string): string => `${language} ${key}`
  return {
    of: (language, key) => words.get(at(language, key)),
    keys: () => [...new Set([...words.keys()].map((one) => one.slice(3)))].sort(),
    version: () => version,
    take({ step, fields }) {
      version += 1
      const { 'text-key': key, language, words: said } = fields as Record<string, string>
      if (step === 'change-text') words.set(at(language!, key!), said!)
      if (step === 'restore-text') words.delete(at(language!, key!))
    },
  }
}
