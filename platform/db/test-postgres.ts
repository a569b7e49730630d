import { startLocalPostgres } from './local-postgres.ts'

/** Set up once for a whole test run (vitest `globalSetup`): one PostgreSQL server that all test files share. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startLocalPostgres({ durable: false })
  if (!server) return async () => undefined
  process.env.TARAZY_TEST_POSTGRES = server.url('')
  return server.remove
}
