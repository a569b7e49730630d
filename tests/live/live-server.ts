/** A live installation as it begins: nobody in it but two administrators, no demonstration. Starts in seconds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '../../kernel/refusal.ts'
import { houseId } from '../../platform/administration/house-seat.ts'
import type { OidcSettings } from '../../platform/sign-in/oidc.ts'
import { startServer } from '../../server/serve.ts'
import type { ServerUnderTest } from '../kit/server-under-test.ts'

/** The two, by their ids. */
export const administrators = ['admin-one', 'admin-two'] as const

/** Numbers of people born in 1899: right, and nobody's. */
export const inventedIins = ['991201200003', '991202100101', '991203200202'] as const

export interface LiveServer extends ServerUnderTest {
  /** Stops it and starts it again on the same folder. */
  again(): Promise<LiveServer>
  /** Enters a person by the system itself, with a number where one is given. */
  enter(id: string, iin?: string): Promise<void>
}

export async function startLive(
  path = mkdtempSync(join(tmpdir(), 'tarazy-live-')),
  more: { readonly port?: number; readonly oidc?: OidcSettings } = {},
): Promise<LiveServer> {
  const log: Record<string, unknown>[] = []
  const { house, port, stop } = await startServer({
    path,
    mode: 'live',
    port: 0,
    ...more,
    say: () => undefined,
    log: (event) => log.push(event),
  })
  const system = async (proceeding: string, step: string, fields: Record<string, unknown>): Promise<void> => {
    const answer = await house.perform({
      key: `${proceeding}:${step}`,
      proceeding,
      procedure: 'person-record',
      step,
      person: 'personnel',
      outside: true,
      fields,
    })
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  }
  const enter = (id: string, iin?: string): Promise<void> =>
    system(id, 'enter', {
      subject: id,
      name: { kk: `${id} қазақша`, ru: `${id} по-русски`, en: `${id} in English` },
      language: 'en',
      invented: true,
      house: houseId,
      ...(iin && { iin }),
    })
  if ((await house.store.head(administrators[0])) === undefined)
    for (const id of administrators) {
      await enter(id)
      await system(id, 'appoint', { post: 'administrator', office: houseId, since: '2020-01-01' })
    }
  return {
    house,
    address: `http://127.0.0.1:${port}`,
    path,
    log,
    enter,
    async again() {
      await stop()
      return startLive(path, more)
    },
    async stop() {
      await stop()
      rmSync(path, { recursive: true, force: true })
    },
  }
}
