/** The ground of a journey: one court of the demonstration, one browser, one visitor; its tests go on from one another. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Language } from '../../kernel/language.ts'
import { type SeedPerson, seedPeople } from '../../server/seed/people.ts'
import { startBrowser } from './browser.ts'
import { stateOf } from './find-case.ts'
import { inOrder } from './in-order.ts'
import { question } from './matter.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'
import { type Visitor, type VisitorSettings, visitor } from './visitor.ts'

export interface Journey {
  readonly server: ServerUnderTest
  readonly browser: Browser
  readonly at: Visitor
}

/** Called once, beside `describe`; what it gives is there when its tests run. */
export function journey(language: Language, settings: VisitorSettings = {}): Journey {
  const on: Partial<{ -readonly [Part in keyof Journey]: Journey[Part] }> = {}
  inOrder()
  beforeAll(async () => {
    ;[on.server, on.browser] = await Promise.all([startUnderTest(), startBrowser()])
    on.at = await visitor(on.browser, on.server.address, language, settings)
  })
  afterAll(async () => {
    await on.browser?.close()
    await on.server?.stop()
  })
  return on as Journey
}

/** The judge whom the draw gave the matter. */
export async function judgeOf({ server }: Journey, number: string): Promise<SeedPerson> {
  const { holder } = (await stateOf(server, number)).seats.judge!
  return seedPeople().find(({ id }) => id === holder.person)!
}

/** Answers one question of the list of a draft. */
export const asking =
  (on: Journey, procedure: string) =>
  (id: string, answer: () => Promise<void>): Promise<void> =>
    question(on.at, procedure, id, answer)
