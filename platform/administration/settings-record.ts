/** Settings of the installation that administrators change while it runs; each goes before the variable of the environment of the same name. */
import type { Act } from '../../engine/act.ts'
import type { Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { book, bookStep, orderField } from './book.ts'

/** What a changed setting may say: a whole number in a range, an address of e-mail, a line of text. */
type Kind = { readonly is: 'number'; readonly min: number; readonly max: number } | { readonly is: 'email' | 'text' }

/** Secrets, keys, ports and addresses of other programs are not among them: they stay in the environment. */
export const changeable: Readonly<Record<string, Kind>> = {
  TARAZY_CONTACT: { is: 'text' },
  MAIL_FROM: { is: 'email' },
  SESSION_HOURS: { is: 'number', min: 1, max: 24 },
  SESSION_IDLE_MINUTES: { is: 'number', min: 1, max: 720 },
}

export const isChangeable = (name: string): boolean => Object.hasOwn(changeable, name)

/** Characters of a value. */
const valueMax = 200
const setting = { id: 'setting', type: 'text', required: true, max: 80 } as const

export const settingsRecord = book('settings-record', [
  bookStep('change-setting', [setting, { id: 'value', type: 'text', required: true, max: valueMax }, orderField], {
    when: [{ if: { computed: 'setting-fits' }, code: 'setting.unfit' }],
  }),
  bookStep('restore-setting', [setting, orderField]),
])

/** What is wrong with a value; undefined when it can stand. */
export function settingProblem(name: string, value: string): Refusal | undefined {
  const kind = isChangeable(name) ? changeable[name] : undefined
  if (kind === undefined) return refuse('setting.unfit')
  if (kind.is === 'number') {
    const { min, max } = kind
    const fits = /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max
    return fits ? undefined : refuse('setting.not-in-range', { field: 'value', details: { least: min, max } })
  }
  if (kind.is === 'email' && !/^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*$/.test(value))
    return refuse('setting.not-an-address', { field: 'value' })
  return /\p{Cc}/u.test(value) ? refuse('setting.unfit', { field: 'value' }) : undefined
}

export interface ChangedSetting {
  readonly value: string
  readonly at: Instant
  readonly by: string
}

export interface ChangedSettings {
  /** As it was changed last; undefined when it was not, or was taken back. */
  of(name: string): ChangedSetting | undefined
  take(act: Pick<Act, 'step' | 'fields' | 'at' | 'by'>): void
}

export function createChangedSettings(): ChangedSettings {
  const changed = new Map<string, ChangedSetting>()
  return {
    of: (name) => changed.get(name),
    take({ step, fields, at, by }) {
      const { setting: name, value } = fields as Record<string, string>
      if (step === 'change-setting') changed.set(name!, { value: value!, at, by: by.person })
      if (step === 'restore-setting') changed.delete(name!)
    },
  }
}
