/** The description and the examples of the interface: a linter has nothing to say, and every example does what it says. */
import { readdirSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { unescaped } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { makeKey } from './caller.ts'
import { examplesFolder, runExample } from './run-example.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(() => server?.stop())

describe('the description', () => {
  it.each(languages)('has no fault that a linter finds, in %s', async (language) => {
    const answer = await fetch(`${server.address}/api/openapi.json`, { headers: { 'accept-language': language } })
    const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off' } })
    const problems = await lintFromString({ source: await answer.text(), absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)).toEqual([])
  })
})

describe('an example', () => {
  // Those that save a file of a case are run in files-of-case.test.ts.
  const saves = (name: string): boolean => name.startsWith('save.')
  it.each(readdirSync(examplesFolder).filter((name) => !saves(name)))('%s does what it says', async (name) => {
    const token = await makeKey(server, name.startsWith('read') ? 'demo-akimat-registrar-1' : 'demo-citizen-1')
    expect(await runExample(server, name, token, { ONCE: `example-${name}` })).toMatch(/(ЖТ|ЗТ)-\d{4}-\d{8}-\d/)
  })
  it.each(languages)('stands on the page for developers as it was run, in %s', async (language) => {
    const html = unescaped(await (await fetch(`${server.address}/${language}/developers`)).text())
    expect(html).toContain(`<html lang="${language}"`)
    expect(html).toContain('$TARAZY_ADDRESS/api/v1/tasks?limit=20')
    expect(html).toContain('idempotency-key')
    expect(html).toContain('suit')
    expect(html).not.toContain('<script src')
  })
})
