import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  computations,
  exampleFolder,
  parameters,
  procedures,
  sources,
  textFolder,
} from '../../law/kz/administrative/index.ts'
import { acceptedFindings } from '../../law/kz/administrative/procedures/accepted.ts'
import type { Procedure } from '../define.ts'
import { bad, soundProcedures } from '../testing/procedures/bad.ts'
import { toy } from '../testing/procedures/toy.ts'
import { assertProcedures, checkProcedures, describeFinding } from './check.ts'
import { textKeysOf } from './texts.ts'

const nothing = { sources: [], computations: [] }
const reasons = { open: 'T', held: 'T' }

describe('the static check', () => {
  it('finds nothing wrong with the toy once it says why two of its stages may wait', () => {
    expect(checkProcedures([toy], nothing).map(describeFinding)).toHaveLength(2)
    expect(checkProcedures([{ ...toy, unbounded: reasons } as Procedure], nothing)).toEqual([])
  })
  it('finds nothing wrong with the administrative procedure but what is accepted', () => {
    const texts = ['kk', 'ru', 'en'].map(
      (language) =>
        Object.assign(
          {},
          ...[textFolder, new URL('../../courts/texts/', textFolder)].flatMap((folder) =>
            readdirSync(folder).map((part) =>
              JSON.parse(readFileSync(new URL(`${part}/${language}.json`, folder), 'utf8')),
            ),
          ),
        ) as Record<string, string>,
    )
    const examples = readdirSync(exampleFolder).flatMap((name) =>
      [...readFileSync(new URL(name, exampleFolder), 'utf8').matchAll(/do: ([\w.-]+)/g)].map((match) => match[1]!),
    )
    const extras = {
      sources: Object.keys(sources),
      computations: Object.keys(computations),
      registers: ['appeals', 'court', 'appeal', 'cassation', 'supreme'],
      parameters: Object.keys(parameters),
      examples,
      texts: (key: string) =>
        texts.every((one) => one[key] !== undefined || one[key.replace(/^suit/, 'court')] !== undefined),
      accepted: acceptedFindings,
    }
    expect(checkProcedures(procedures, extras).map(describeFinding)).toEqual([])
  })
  it('stops the start with every fault at once', () => {
    expect(() => assertProcedures([{ ...toy, heldBy: 'nobody' } as Procedure], nothing)).toThrow(
      /The procedures have 3 faults:\ntoy procedure: heldBy names the seat nobody \[seat.unknown\]/,
    )
    expect(() => assertProcedures([{ ...toy, unbounded: reasons } as Procedure], nothing)).not.toThrow()
  })
  it('asks for every text a procedure shows, by its key', () => {
    const keys = textKeysOf({ procedure: { ...toy, unbounded: reasons } as Procedure })
    for (const key of [
      'toy.step.file.do',
      'toy.step.file.done',
      'toy.stage.held',
      'toy.term.review',
      'toy.seat.office',
      'toy.field.people',
      'toy.option.ruling.grant',
      'refusal.toy.hopeless.title',
      'refusal.toy.hopeless.next',
      'toy.silence.open',
    ])
      expect(keys).toContain(key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('each fault is found', () => {
  it('in a procedure that is sound without it', () => {
    expect(checkProcedures(soundProcedures(), nothing).map(describeFinding)).toEqual([])
  })
  it.each(bad)('$code at $at', ({ code, at, procedures: faulty, extras }) => {
    const found = checkProcedures(faulty, { ...nothing, ...extras })
    expect(found.map((one) => `${one.code} ${one.at}`)).toContain(`${code} ${at}`)
  })
  it('and every code the check knows has a faulty procedure here', () => {
    const folder = new URL('./', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const code = /(?:found\(|finder\(scope\)\(|code: |scope, row, |scope,\s*row,)\s*'([a-z-]+\.[a-z-]+)'/g
    const known = new Set(
      files.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(code)].map((match) => match[1])),
    )
    expect(known.size).toBeGreaterThan(40)
    expect([...known].filter((one) => !bad.some((each) => each.code === one))).toEqual([])
  })
})
