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

/** Call what comes back afterwards: it expects that no act was added, or as many as named. */
export async function actsBefore(server: ServerUnderTest): Promise<(added?: number) => Promise<void>> {
  const before = await countActs(server)
  return async (added = 0) => expect(await countActs(server), 'acts on the record').toBe(before + added)
}
