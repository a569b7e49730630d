import { expect, it } from 'vitest'
import { checkProcedures } from '../../../../engine/check/check.ts'
import { procedure } from '../../../../engine/define.ts'
import { serviceComputations } from '../rules/service.ts'
import { notifiedStages, withService } from './service.ts'

/** The least that can be served: a hearing is set, and held when everybody is notified. */
const bare = procedure({
  id: 'bare',
  code: 'CPC',
  editions: [{ from: '2021-01-01', law: 'an invented one' }],
  seats: { plaintiff: { kind: 'person' }, defendant: { kind: 'person', many: true }, court: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: { main: { start: 'filed', stages: ['filed', 'scheduled', 'heard'], final: ['heard'] } },
  unbounded: { filed: 'invented', scheduled: 'invented' },
  terms: [],
  steps: [
    { id: 'file', article: 'CPC 148', by: ['anyone'], stage: [], to: 'filed', correctable: false, fields: [{ id: 'court', type: 'court' }, { id: 'defendants', type: 'person', many: { min: 1, max: 5 } }],
      seats: [{ seat: 'plaintiff', do: 'fill', with: 'actor' }, { seat: 'judge', do: 'fill', with: 'actor' }, { seat: 'court', do: 'fill', with: { field: 'court' } }, { seat: 'defendant', do: 'fill', with: { field: 'defendants' } }] },
    { id: 'set-hearing', article: 'CPC 172', by: ['judge'], stage: ['filed', 'scheduled'], to: 'scheduled', correctable: false, fields: [{ id: 'hearingAt', type: 'moment', required: true }] },
    { id: 'hold-hearing', article: 'CPC 190', by: ['judge'], stage: ['scheduled'], to: 'heard', correctable: false, when: [{ if: { branch: 'service', every: notifiedStages }, code: 'service.absent-not-notified' }] },
  ],
})
const served = withService(bare, { of: { 'set-hearing': { to: ['plaintiff', 'defendant'], within: 'notice', anew: true } } })

it('a procedure with service passes the static check, and only its texts and examples are its own', () => {
  const found = checkProcedures([served], { sources: [], computations: Object.keys(serviceComputations) })
  expect(found.map(({ code, at, detail }) => `${code} ${at} ${detail}`)).toEqual([])
})
it('a step that nobody knows is no step to serve', () => {
  expect(() => withService(bare, { of: { 'set-haering': { to: ['plaintiff'], within: 'notice' } } })).toThrow('set-haering')
})
it('survives being written as JSON: it is data', () => {
  expect(JSON.parse(JSON.stringify(served))).toEqual(served)
})
