/**
 * The settings of the installation as they stand: variables of the environment, and before them what administrators changed here. What
 * each means: docs/reference/settings.md.
 */
import type { SettingShown } from '../modules/administration/index.ts'
import { type ChangedSettings, isChangeable } from '../platform/administration/settings-record.ts'

/** Names in the order shown, first those that administrators may change. Of a secret nobody is shown more than whether it is set. */
const names: readonly { readonly name: string; readonly secret?: true }[] = [
  { name: 'TARAZY_CONTACT' },
  { name: 'MAIL_FROM' },
  { name: 'SESSION_HOURS' },
  { name: 'SESSION_IDLE_MINUTES' },
  { name: 'TARAZY_DATA' },
  { name: 'TARAZY_MODE' },
  { name: 'PORT' },
  // This address, and those of the mail server and of the SMS gateway, may hold a password.
  { name: 'DATABASE_URL', secret: true },
  { name: 'TARAZY_ADDRESS' },
  { name: 'TARAZY_PROXIES' },
  { name: 'SMTP_URL', secret: true },
  { name: 'SMS_URL', secret: true },
  { name: 'BANK_URL' },
  { name: 'BANK_SECRET', secret: true },
  { name: 'NCANODE_URL' },
  { name: 'TARAZY_TRUSTED' },
  { name: 'TARAZY_OCSP' },
  { name: 'TARAZY_SCANNER' },
  { name: 'OIDC_ISSUER' },
  { name: 'OIDC_CLIENT_ID' },
  { name: 'OIDC_CLIENT_SECRET', secret: true },
  { name: 'OIDC_IIN_CLAIM' },
  { name: 'TARAZY_DEBUG' },
]

export const settingNames: readonly string[] = names.map(({ name }) => name)

type Environment = Readonly<Record<string, string | undefined>>

/** What is used of a setting that nobody set. */
const usual: Environment = { MAIL_FROM: 'tarazy@localhost', SESSION_HOURS: '12', SESSION_IDLE_MINUTES: '120' }

/** A setting that administrators may change, as it stands now. */
export const settingNow = (environment: Environment, changed: ChangedSettings, name: string): string | undefined =>
  changed.of(name)?.value ?? (environment[name] || usual[name])

export const settingsShown = (environment: Environment, changed: ChangedSettings): readonly SettingShown[] =>
  names.map(({ name, secret = false }) => {
    const change = isChangeable(name) ? changed.of(name) : undefined
    const value = settingNow(environment, changed, name)
    return {
      name,
      secret,
      from: change ? 'changed' : environment[name] ? 'environment' : 'usual',
      ...(value && { value: secret ? '•••' : value }),
      ...(change && { changed: { at: change.at, by: change.by } }),
    }
  })
