/** Counts what is on the record before something that must not change it. */
import { expect } from 'vitest'
import type { ServerUnderTest } from './server-under-test.ts'

/** Acts of people's matters on the record now; draws of days, which time publishes by itself, are not among them. */
export async function countActs({ house }: ServerUnderTest): Promise<number> {
  const [row] = await house.store.db.query<{ n: string }>(
    `select count(*)::text as n from core.act a join core.proceeding p on p.id = a.proceeding where p.procedure in ('application', 'complaint', 'suit')`,
  )
  return Number(row!.n)
}

/** The newest of them, in one line: what was done where nothing should have been. */
async function newest({ house }: ServerUnderTest): Promise<string> {
  const [row] = await house.store.db.query<{ bytes: string }>(
    `select a.bytes from core.act a join core.proceeding p on p.id = a.proceeding where p.procedure in ('application', 'complaint', 'suit') order by a.position desc limit 1`,
  )
  const { step, by, fields } = JSON.parse(row!.bytes) as { step: string; by: unknown; fields: unknown }
  return JSON.stringify({ step, by, fields }).slice(0, 300)
}

/** Call what comes back afterwards: it expects that no act was added, or as many as named. */
export async function actsBefore(server: ServerUnderTest): Promise<(added?: number) => Promise<void>> {
  const before = await countActs(server)
  return async (added = 0) => {
    const now = await countActs(server)
    expect(now, `acts on the record, the newest ${await newest(server)}`).toBe(before + added)
  }
}
