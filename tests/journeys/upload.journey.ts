/** Papers under a real hand: too large, a program, empty and renamed each with its own words, and three good ones kept (ux check 28). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, drawn, largePdf, pdf, png } from '../../platform/files/inspect/testing.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { citizen } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { visitor } from '../kit/visitor.ts'

let server: ServerUnderTest
let browser: Browser
let folder: string
let paths: string[]

const files = [
  { name: 'large.pdf', bytes: largePdf(21 * 1024 * 1024) },
  { name: 'run.exe', bytes: Buffer.from('MZ program') },
  { name: 'empty.pdf', bytes: Buffer.alloc(0) },
  { name: 'renamed.pdf', bytes: png() },
  { name: 'шешім.pdf', bytes: pdf({ content: drawn('decision') }) },
  { name: 'хат.docx', bytes: docx() },
  { name: 'сурет.png', bytes: png(300, 200) },
]

describe.skipIf(!hasBrowser)('papers of an application', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-papers-'))
    paths = files.map(({ name }) => join(folder, name))
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await rm(folder, { recursive: true })
  })

  it.each([true, false])(
    'are told apart and the good ones kept (script: %s)',
    async (script) => {
      const at = await visitor(browser, server.address, 'kk', { script })
      await at.signInAs(citizen(7))
      await at.press(at.say('application.step.file.do'))
      await at.follow(at.say('apply.task.papers'))
      await at.page.setInputFiles('input[type=file]', paths, { timeout: 30_000 })
      await at.page.getByRole('button', { name: at.say('attach.add') }).click({ timeout: 30_000 })
      const summary = at.page.locator('.govuk-error-summary__list li')
      await expect.poll(() => summary.count(), { timeout: 30_000 }).toBe(4)
      const said = await summary.allTextContents()
      for (const [index, code] of ['too-big', 'program', 'empty', 'renamed'].entries()) {
        const values = { file: files[index]!.name, real: 'PNG', claimed: 'pdf' }
        expect(said[index]).toContain(at.say(`refusal.file.${code}.title`, values))
        expect(said[index]).toContain(at.say(`refusal.file.${code}.next`, values))
      }
      const kept = at.page.locator('fieldset.tz-row legend')
      expect(await kept.allTextContents()).toEqual(['шешім.pdf', 'хат.docx', 'сурет.png'])
      expect(await at.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      await at.leave()
    },
    90_000,
  )
})
