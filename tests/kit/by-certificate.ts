/** Somebody comes by the number in their certificate, as whoever was named in a case and never was here does. */
import { checkDigitOf } from '../../kernel/digits.ts'
import { addHours } from '../../kernel/instant.ts'
import { challengeText } from '../../modules/signing/challenge.ts'
import { signCms } from '../../platform/signatures/cms.ts'
import { httpVisitor } from './http-visitor.ts'
import type { ServerUnderTest } from './server-under-test.ts'
import type { Visitor } from './visitor.ts'

/** A right number of somebody born in April 1985, different for each `n`; nobody of the demonstration has one. */
export function inventedIin(n: number): string {
  for (let serial = 7000 + n * 10; ; serial++) {
    const digits = `8504123${serial}`
    const check = checkDigitOf(digits)
    if (check !== undefined) return `${digits}${check}`
  }
}

/** Signs a browser in with a certificate of the demonstration's authority for this number. */
export async function comesByCertificate(server: ServerUnderTest, { page }: Visitor, iin: string): Promise<void> {
  const { signatures, clocks } = server.house
  const http = await httpVisitor(server, 'kk')
  const { key } = await http.form('/sign-in/certificate', '/kk/sign-in/certificate')
  const now = clocks.machine.now()
  const wishes = { name: iin, from: addHours(now, -1), until: addHours(now, 9), kind: 'ecdsa', iin } as const
  const signer = await signatures.authority!.issue(wishes)
  const cms = signCms(new TextEncoder().encode(challengeText(key!)), signer, now)
  const answer = await http.post('/sign-in/certificate', { key: key!, cms: Buffer.from(cms).toString('base64') })
  if (answer.status !== 303) throw new Error(`not let in: ${answer.status}`)
  const cookies = [...http.cookies].map(([name, value]) => ({ name, value, url: server.address }))
  await page.context().addCookies(cookies)
}
