import { expect, it } from 'vitest'
import { createVoices } from './voices.ts'

const known = () => {
  const voices = createVoices()
  voices.take({ proceeding: 'works', step: 'enter-organisation', fields: {} })
  voices.take({ proceeding: 'works', step: 'name-leader', fields: { leader: 'aigul', since: '2026-02-02' } })
  const power = { representative: 'bolat', since: '2026-02-10', until: '2026-02-20', power: 'No 7' }
  voices.take({ proceeding: 'works', step: 'empower', fields: power })
  return voices
}

it('the leader speaks for the organisation from the first day, the empowered on their days, both included, and nobody else', () => {
  const voices = known()
  expect(voices.voicesOf('aigul', '2026-02-01')).toEqual([])
  expect(voices.voicesOf('aigul', '2026-02-02')).toEqual(['works'])
  expect(['2026-02-09', '2026-02-10', '2026-02-20', '2026-02-21'].map((on) => voices.voicesOf('bolat', on))).toEqual([
    [],
    ['works'],
    ['works'],
    [],
  ])
  expect(voices.voicesOf('saule', '2026-02-10')).toEqual([])
})

it('a power that the leader ends is over after its last day, and a new leader takes the place of the old', () => {
  const voices = known()
  voices.take({ proceeding: 'works', step: 'end-power', fields: { representative: 'bolat', last: '2026-02-12' } })
  expect(voices.voicesOf('bolat', '2026-02-12')).toEqual(['works'])
  expect(voices.voicesOf('bolat', '2026-02-13')).toEqual([])
  voices.take({ proceeding: 'works', step: 'name-leader', fields: { leader: 'saule', since: '2026-03-02' } })
  expect(voices.voicesOf('aigul', '2026-03-01')).toEqual(['works'])
  expect(voices.voicesOf('aigul', '2026-03-02')).toEqual([])
  expect(voices.voicesOf('saule', '2026-03-02')).toEqual(['works'])
})
