import { describe, expect, it } from 'vitest'
import { procedure } from '../../engine/define.ts'
import { testLaw } from '../../engine/testing/law.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { memoryStore } from './memory-store.ts'
import type { PerformPorts } from './ports.ts'
import { declarePromises } from './promises.ts'
import { testCourt } from './test-court.ts'

const seal: PerformPorts['seal'] = async (_person, value) => ({ commitment: sha256Hex(JSON.stringify(value)), box: '' })

describe('perform in memory', () => {
  declarePromises(() => testCourt({ store: memoryStore(), seal, seed: 'perform' }))

  it('a procedure in which time never comes to rest is stopped after two hundred steps and called a bug', async () => {
    const restless = procedure({
      id: 'restless',
      code: 'test',
      editions: [{ from: '2020-01-01', law: 'test' }],
      seats: { somebody: { kind: 'person' } },
      heldBy: 'somebody',
      branches: { main: { start: 'here', stages: ['here', 'there', 'over'], final: ['over'] } },
      terms: [],
      steps: [
        {
          id: 'begin',
          article: 'test 1',
          by: ['anyone'],
          stage: [],
          to: 'here',
          seats: [{ seat: 'somebody', do: 'fill', with: 'actor' }],
        },
        { id: 'go', article: 'test 2', by: ['time'], stage: ['here'], to: 'there' },
        { id: 'come', article: 'test 3', by: ['time'], stage: ['there'], to: 'here' },
      ],
    })
    const court = testCourt({ store: memoryStore(), seal, seed: 'restless', law: testLaw([restless]) })
    await expect(court.done('aigul', 'restless.begin')).rejects.toThrow(/Bug: more than 200 timed steps/)
  })

  it('a case that nobody opened is unknown, and so is a step that the law does not know', async () => {
    const court = testCourt({ store: memoryStore(), seal, seed: 'unknown' })
    const request = court.request('aigul', 'application.register', {}, { proceeding: 'nowhere' })
    const { procedure: _unnamed, ...unnamed } = request
    expect(await court.perform(unnamed)).toMatchObject({ refused: 'case.unknown' })
    expect(await court.asked('aigul', 'application.fly')).toMatchObject({ refused: 'step.unknown' })
  })
})
