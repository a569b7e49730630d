/** docs/reference/settings.md: every environment variable the code reads, found by reading the code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sources } from '../sources.ts'
import { inCode, table, written } from './markdown.ts'

interface Setting {
  readonly means: string
  readonly otherwise: string
  readonly whose: 'operator' | 'tests'
}

/** What each variable means. One that the code reads and this list lacks fails the build, and so does one nobody reads. */
export const settings: Readonly<Record<string, Setting>> = {
  TARAZY_DATA: {
    means: 'folder of the data: database, journal, files, keys',
    otherwise: '`data` where the command is run',
    whose: 'operator',
  },
  TARAZY_MODE: {
    means:
      '`demo` (invented people, movable clock) or `live`; written into an empty folder at its first start, never changed after',
    otherwise: '`demo` on an empty folder, else what the folder says',
    whose: 'operator',
  },
  TARAZY_ADDRESS: {
    means:
      'address under which people reach the product, `https://court.example.kz`: stands in the links of messages, feeds and papers',
    otherwise: '`http://localhost` with the port of the server',
    whose: 'operator',
  },
  TARAZY_PROXIES: {
    means:
      'number of own proxy servers in front, 0 to 5: so many entries of `X-Forwarded-For` are believed when failed sign-ins are counted by address',
    otherwise: '0: the address is that of the connection',
    whose: 'operator',
  },
  SMTP_URL: {
    means:
      'mail server for notices, `smtp://user:password@host:587` or `smtps://...:465`; a demonstration never uses it',
    otherwise: 'no e-mail in live mode; in a demonstration messages are read on `/outbox`',
    whose: 'operator',
  },
  MAIL_FROM: {
    means: 'address that notices come from, and that bounces go to',
    otherwise: '`tarazy@localhost`',
    whose: 'operator',
  },
  SMS_URL: {
    means:
      'HTTP gateway for SMS; what is posted to it is told in `platform/sms/gateway.ts`; a demonstration never uses it',
    otherwise: 'no SMS in live mode; in a demonstration messages are read on `/outbox`',
    whose: 'operator',
  },
  PORT: { means: 'port of the server', otherwise: '8080', whose: 'operator' },
  DATABASE_URL: {
    means: 'a PostgreSQL server (15 or newer) to keep the record in, `postgresql://user:password@host:5432/name`',
    otherwise: 'the embedded database in the data folder',
    whose: 'operator',
  },
  TARAZY_CONTACT: {
    means:
      'how people reach those who run the installation: a telephone or an address, shown on the pages of help and about the site',
    otherwise: 'no contact is shown',
    whose: 'operator',
  },
  BANK_URL: {
    means:
      'address of a bank or payment gateway where state duty is paid; what is sent to it is told in `platform/payments/http-bank.ts`; a demonstration never uses it',
    otherwise: 'in live mode nothing is paid here, and pages say so; a demonstration has a bank of its own',
    whose: 'operator',
  },
  BANK_SECRET: {
    means: 'the secret shared with that bank: orders, answers and messages are signed with it (HMAC-SHA-256)',
    otherwise: 'the bank is not used',
    whose: 'operator',
  },
  NCANODE_URL: {
    means:
      'address of a NCANode service (version 3) that checks signatures by Kazakh GOST keys, `http://127.0.0.1:14579`',
    otherwise: 'signatures by such keys are refused, and the pages where people sign say so',
    whose: 'operator',
  },
  TARAZY_OCSP: {
    means:
      'address of a responder (OCSP) that is asked whether a certificate was revoked, before the lists are looked into',
    otherwise: 'only the lists count',
    whose: 'operator',
  },
  TARAZY_TRUSTED: {
    means:
      'folder of certificates of authorities whose signatures count (`*.pem`) and of their lists of revoked certificates (`*.crl`, DER)',
    otherwise: 'in a demonstration only its own authority; in a live folder none',
    whose: 'operator',
  },
  TARAZY_SCANNER: {
    means:
      'a scanner of malware that every file passes, `clamd://host:port` (ClamAV); a file it does not answer about waits in quarantine',
    otherwise: 'no scanner: files are looked into by structure alone',
    whose: 'operator',
  },
  OIDC_ISSUER: {
    means:
      'address of an OpenID Connect house where people sign in; people return to `/kk/sign-in/oidc/return`, `/ru/...` and `/en/...`: register the three there',
    otherwise: 'no such sign-in',
    whose: 'operator',
  },
  OIDC_CLIENT_ID: { means: 'name of this installation there', otherwise: 'none', whose: 'operator' },
  OIDC_CLIENT_SECRET: { means: 'secret of this installation there', otherwise: 'none', whose: 'operator' },
  OIDC_IIN_CLAIM: { means: 'claim that holds the IIN', otherwise: '`iin`', whose: 'operator' },
  SESSION_HOURS: { means: 'hours a session lasts at most, 1 to 24', otherwise: '12', whose: 'operator' },
  SESSION_IDLE_MINUTES: {
    means: 'minutes without use that end a session, 1 to 720',
    otherwise: '120',
    whose: 'operator',
  },
  TARAZY_DEBUG: {
    means: 'set to anything: a failing command prints where in the code it failed',
    otherwise: 'the message alone',
    whose: 'operator',
  },
  CHROMIUM: {
    means: 'a Chromium for the tests in a browser',
    otherwise: '`/usr/bin/chromium-headless-shell` or `/usr/bin/chromium`; without one these tests are skipped',
    whose: 'tests',
  },
  PICTURES: {
    means: 'folder into which the tests of the gallery put pictures of every component',
    otherwise: 'no pictures',
    whose: 'tests',
  },
  TARAZY_SUITE: {
    means: '`long`: the long suite; `npm run test:long` sets it',
    otherwise: 'the short suite',
    whose: 'tests',
  },
  TARAZY_TEST_POSTGRES: {
    means: 'address of a PostgreSQL server for tests, with the right to create databases',
    otherwise: 'a server of its own is started where `initdb` is found',
    whose: 'tests',
  },
  PATH: {
    means: 'where `initdb` is looked for, after the usual folders',
    otherwise: 'the usual folders',
    whose: 'tests',
  },
}

const reading = /process\.env\.([A-Z][A-Z0-9_]*)/g

/** Names the code reads, each with the files that do. */
export function settingsRead(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const config = { path: 'vitest.config.ts', text: readFileSync(join(root, 'vitest.config.ts'), 'utf8') }
  for (const { path, text } of [...sources(), config])
    for (const [, name] of text.matchAll(reading)) found.set(name!, [...new Set([...(found.get(name!) ?? []), path])])
  return found
}

export function settingsPage(): string {
  const read = settingsRead()
  const rows = (whose: Setting['whose']): string =>
    table(
      ['variable', 'meaning', 'when not set', 'read in'],
      Object.entries(settings)
        .filter(([, one]) => one.whose === whose)
        .map(([name, { means, otherwise }]) => [
          inCode(name),
          means,
          otherwise,
          (read.get(name) ?? []).map(inCode).join(', '),
        ]),
    )
  return `# Settings

${written}

Everything has a default; nothing must be set to begin.

## For operators

${rows('operator')}

## For tests

${rows('tests')}
`
}
