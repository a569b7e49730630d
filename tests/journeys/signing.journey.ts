/** Papers signed and people let in by their certificates, through the pages: with the demonstration's key, and with NCALayer. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { signersOf } from '../../engine/signing/paper-signing.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { addHours } from '../../kernel/instant.ts'
import { challengeText } from '../../modules/signing/challenge.ts'
import { iinOf } from '../../platform/registry/person-index.ts'
import { type SigningKey, signCms } from '../../platform/signatures/cms.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type NcalayerDouble, startNcalayer } from '../kit/ncalayer-double.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
let folder: string
let papers: readonly { readonly path: string; readonly signers: readonly string[] }[]
beforeAll(async () => {
  server = await startUnderTest()
  folder = mkdtempSync(join(tmpdir(), 'tarazy-signing-'))
  papers = await papersOf()
})
afterAll(async () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Every paper of the demonstration that people sign, with its signers. */
async function papersOf() {
  const { db } = server.house.store
  const rows = await db.query<{ proceeding: string; root: string; number: string; bytes: string }>(
    `select a.proceeding, p.root, n.name as number, a.bytes from core.act a join core.proceeding p on p.id = a.proceeding
      join lateral (select name from core.name where proceeding = p.root order by n limit 1) n on true order by a.position`,
  )
  const chains = await db.query<{ id: string; root: string }>(
    'select id, root from core.proceeding order by opened_on, id',
  )
  const placeOf = (id: string, root: string) =>
    chains.filter((one) => one.root === root).findIndex((one) => one.id === id) + 1
  const byCase = Map.groupBy(rows, ({ proceeding }) => proceeding)
  return [...byCase.values()].flatMap((acts) => {
    const all = acts.map(({ bytes }) => JSON.parse(bytes) as Act)
    return acts.flatMap(({ proceeding, root, number }, index) =>
      all[index]!.results.flatMap((effect) =>
        effect.do === 'paper' && signersOf(all, all[index]!.n).length > 0
          ? [
              {
                path: `/cases/${caseNumberInAddress(number)}/papers/${placeOf(proceeding, root)}/${all[index]!.n}/${effect.kind}`,
                signers: signersOf(all, all[index]!.n),
              },
            ]
          : [],
      ),
    )
  })
}

/** What poppler says of the signed file that a reader downloads. */
async function poppler(path: string, person: string): Promise<string> {
  const { house, address } = server
  const token = house.entropy.token()
  await house.sessions.begin(token, person, house.clocks.machine.now())
  const answer = await fetch(`${address}/kk${path}/signed.pdf`, { headers: { cookie: `tarazy=${token}` } })
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  writeFileSync(join(folder, 'signed.pdf'), new Uint8Array(await answer.arrayBuffer()))
  return execFileSync('pdfsig', ['-nocert', join(folder, 'signed.pdf')], { encoding: 'utf8' })
}

async function signs(path: string, person: string) {
  const visitor = await httpVisitor(server, 'kk', person)
  const { key } = await visitor.form(`${path}/sign`, `/kk${path}/sign`)
  return visitor.post(`${path}/sign`, { key: key!, by: 'server' })
}

/** A certificate of the demonstration's authority for the IIN of a person. */
async function certificateFor(person: string, more: object = {}): Promise<SigningKey> {
  const now = server.house.clocks.machine.now()
  const iin = await iinOf(server.house.store, person)
  const wishes = { name: person, from: addHours(now, -1), until: addHours(now, 9), kind: 'ecdsa' as const }
  return server.house.signatures.authority!.issue({ ...wishes, ...(iin && { iin }), ...more })
}

describe('a paper', () => {
  it('that nobody has signed says so, and its author is led to sign it', async () => {
    const { path, signers } = papers.filter(({ signers: all }) => all.length === 1).at(2)!
    const author = await httpVisitor(server, 'kk', signers[0]!)
    const [, number] = /^\/cases\/([^/]+)/.exec(path)!
    const link = `href="/kk${path}/sign"`
    const before = (await author.get(`/cases/${number}?done=x`)).html
    expect(before).toContain('Әлі қол қойылмаған')
    expect(before.split(link).length - 1).toBeGreaterThan(0)
    await signs(path, signers[0]!)
    const after = (await author.get(`/cases/${number}?done=x`)).html
    expect(after).toContain('1 адам қол қойды')
    expect(after).not.toContain(link)
  })
  it('that was signed is had with its signature by its ordinary link, in the language it was signed in', async () => {
    const { path, signers } = papers.filter(({ signers: all }) => all.length === 1).at(2)!
    const token = server.house.entropy.token()
    await server.house.sessions.begin(token, signers[0]!, server.house.clocks.machine.now())
    const file = async (language: string) => {
      const answer = await fetch(`${server.address}/kk${path}.pdf?language=${language}`, {
        headers: { cookie: `tarazy=${token}` },
      })
      writeFileSync(join(folder, `${language}.pdf`), new Uint8Array(await answer.arrayBuffer()))
      return execFileSync('sh', ['-c', `pdfsig -nocert ${join(folder, `${language}.pdf`)} || true`], {
        encoding: 'utf8',
      })
    }
    expect(await file('kk')).toContain('Signature is Valid')
    expect(await file('ru')).not.toContain('Signature')
  })
  it('is signed with the key of the demonstration, and anybody’s tool finds the signature whole', async () => {
    const { path, signers } = papers.find(({ signers: all }) => all.length === 1)!
    expect((await signs(path, signers[0]!)).location).toContain('signed=yes')
    expect((await (await httpVisitor(server, 'kk', signers[0]!)).get(path)).html).toContain('Жарамды')
    const said = await poppler(path, signers[0]!)
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
    const again = await httpVisitor(server, 'kk', signers[0]!)
    expect((await again.get(`${path}/sign`)).html).toContain('Сіз бұл құжатқа қол қойғансыз')
  })
  it('of several judges is signed by all of them at once, and no signature is lost', async () => {
    const { path, signers } = papers.find(({ signers: all }) => all.length > 2)!
    const answers = await Promise.all(signers.map((person) => signs(path, person)))
    expect(answers.map(({ location }) => location.includes('signed=yes'))).toEqual(signers.map(() => true))
    const said = await poppler(path, signers[0]!)
    expect(said.match(/Signature is Valid/g)).toHaveLength(signers.length)
    const page = (await (await httpVisitor(server, 'kk', signers[0]!)).get(path)).html
    expect(page.match(/>Жарамды</g)).toHaveLength(signers.length)
  })
  it('is signed by nobody who only reads it', async () => {
    const { path, signers } = papers.find(({ signers: all }) => all.length > 2)!
    const reader = 'demo-citizen-9'
    const stranger = await httpVisitor(server, 'kk', reader)
    expect((await stranger.get(`${path}/sign`)).status).toBe(404)
    expect(signers).not.toContain(reader)
  })
})

describe('signing in with a certificate', () => {
  const enter = async (by: (person: string) => Promise<SigningKey>, over?: (text: string) => string) => {
    const visitor = await httpVisitor(server, 'kk')
    const { key } = await visitor.form('/sign-in/certificate', '/kk/sign-in/certificate')
    const text = challengeText(key!)
    const signer = await by('demo-citizen-2')
    const cms = signCms(new TextEncoder().encode(over?.(text) ?? text), signer, server.house.clocks.machine.now())
    const fields = { key: key!, cms: Buffer.from(cms).toString('base64') }
    return { visitor, fields, answer: await visitor.post('/sign-in/certificate', fields) }
  }
  it('finds the person by the IIN in it', async () => {
    const { visitor, answer } = await enter(certificateFor)
    expect(answer.status).toBe(303)
    expect((await visitor.get('/account')).html).toContain('demo-citizen-2')
  })
  it('takes the signature as a file too, as bytes and as PEM', async () => {
    for (const form of ['der', 'pem'] as const) {
      const visitor = await httpVisitor(server, 'kk')
      const { key } = await visitor.form('/sign-in/certificate', '/kk/sign-in/certificate')
      const signer = await certificateFor('demo-citizen-2')
      const der = signCms(new TextEncoder().encode(challengeText(key!)), signer, server.house.clocks.machine.now())
      const pem = `-----BEGIN CMS-----\n${Buffer.from(der).toString('base64')}\n-----END CMS-----\n`
      const boundary = '--tarazy-cms'
      const box = (name: string, value: string | Uint8Array, more = '') => [
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
        Buffer.from(value as string),
        Buffer.from('\r\n'),
      ]
      const body = Buffer.concat([
        ...box('key', key!),
        ...box('file', form === 'der' ? der : pem, '; filename="sign-in.cms"'),
        ...box('cms', ''),
        Buffer.from(`--${boundary}--\r\n`),
      ])
      const answer = await visitor.post('/sign-in/certificate', body, {
        'content-type': `multipart/form-data; boundary=${boundary}`,
      })
      expect(answer.status).toBe(303)
      expect((await visitor.get('/account')).html).toContain('demo-citizen-2')
    }
  })
  it.each([
    ['over another text', 'басқа файлға', certificateFor, () => 'another text'],
    [
      'expired',
      'мерзімі',
      (who: string) => certificateFor(who, { until: '2026-01-02T00:00:00.000Z', from: '2026-01-01T00:00:00.000Z' }),
    ],
    ['of nobody entered here', 'тіркелмеген', (who: string) => certificateFor(who, { iin: '900101300017' })],
    ['of an outdated key', 'ескірген', (who: string) => certificateFor(who, { kind: 'rsa', bits: 1024 })],
  ] as const)('is refused: %s', async (_, words, by, over?) => {
    const { visitor, answer } = await enter(by, over)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(words)
    expect((await visitor.get('/account')).status).toBe(401)
  })
  it('is refused when the certificate was revoked', async () => {
    const revoked = async (who: string) => {
      const key = await certificateFor(who)
      const { authority } = server.house.signatures
      await authority!.revoke(key.certificate, server.house.clocks.machine.now())
      return key
    }
    expect((await enter(revoked)).answer.html).toContain('кері қайтарып алынған')
  })
  it('is refused the second time, and in another browser', async () => {
    const first = await enter(certificateFor, () => 'spoilt')
    const again = await first.visitor.post('/sign-in/certificate', first.fields)
    expect(again.html).toContain('бір рет пайдаланылған')
    const other = await httpVisitor(server, 'kk')
    await other.get('/sign-in/certificate')
    expect((await other.post('/sign-in/certificate', first.fields)).status).toBe(403)
  })
})

describe.skipIf(!hasBrowser)('NCALayer in the browser', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let token: NcalayerDouble
  const wrong: string[] = []
  beforeAll(async () => {
    browser = await startBrowser(['--ignore-certificate-errors'])
    context = await browser.newContext()
    page = await context.newPage()
    page.on('pageerror', (error) => wrong.push(String(error)))
  })
  afterAll(async () => {
    await token?.close()
    await browser.close()
    expect(wrong).toEqual([])
  })
  const press = (name: RegExp) => page.getByRole('button', { name }).click()
  const status = () => page.locator('[data-status]').textContent()

  it('that does not run is told, with what to do', async () => {
    await page.goto(`${server.address}/kk/sign-in/certificate`)
    await press(/NCALayer арқылы кіру/)
    await expect.poll(status).toContain('NCALayer жауап бермейді')
  })
  it('lets the person of the certificate in', async () => {
    token = await startNcalayer(server.house.signatures.authority!)
    await press(/NCALayer арқылы кіру/)
    await expect.poll(status).toContain('бас тарттыңыз')
    token.key = await certificateFor(papers.filter(({ signers }) => signers.length === 1).at(-1)!.signers[0]!)
    await press(/NCALayer арқылы кіру/)
    await page.waitForURL(/\/kk\/my/)
  })
  it('signs a paper; a certificate of somebody else is refused', async () => {
    const { path, signers } = papers.filter(({ signers: all }) => all.length === 1).at(-1)!
    token.key = await certificateFor('demo-citizen-3')
    if (signers[0] === 'demo-citizen-3') token.key = await certificateFor('demo-citizen-4')
    await page.goto(`${server.address}/kk${path}/sign`)
    await press(/NCALayer арқылы қол қою/)
    await page.getByText('Сертификат басқа адамға берілген').first().waitFor()
    token.key = await certificateFor(signers[0]!)
    await press(/NCALayer арқылы қол қою/)
    await page.waitForURL(/signed=yes/)
    expect(await page.locator('.tz-signatures').textContent()).toContain('Жарамды')
    expect(await poppler(path, signers[0]!)).toContain('Signature is Valid')
  })
})
