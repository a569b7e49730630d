import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Act } from '../act.ts'
import type { StepRow } from '../define.ts'
import { fold } from '../evolve.ts'
import { administrativeCourt } from '../testing/administrative-court.ts'
import type { InMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { probeCourt } from '../testing/probe-court.ts'
import { toy } from '../testing/procedures/toy.ts'
import { toyCourt } from '../testing/toy.ts'
import { voidStep } from './correction.ts'
import { standing } from './refold.ts'

const why = { why: 'wrong-case' }
const aid = { body: 'akimat', essence: 'No aid', request: 'Aid', address: 'Astana' }

/** An application filed and registered by the akimat, on the moments given. */
function registered(filed = '2026-02-02T05:00:00Z', at = '2026-02-02T06:00:00Z'): InMemoryCourt {
  const court = administrativeCourt().at(filed)
  must(court.act('aigul', 'application.file', aid))
  must(court.at(at).act('registrar-1', 'application.register'))
  return court
}

function must(done: ReturnType<InMemoryCourt['act']>): Act {
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return done
}

const steps = (court: InMemoryCourt): string[] => court.of('application').acts.map(({ step }) => step)

describe('the voiding of a registry slip', () => {
  it('of the last act gives back the state before it', () => {
    const court = administrativeCourt().at('2026-02-02T05:00:00Z')
    must(court.act('aigul', 'application.file', aid))
    const before = court.of('application').state
    must(court.act('registrar-1', 'application.register'))
    const act = must(court.act('registrar-1', `application.${voidStep}`, why, { about: 2 }))
    expect(act.fields).toMatchObject({ why: 'wrong-case', about: { n: 2 } })
    const { seq, lastAt, lastOn } = court.of('application').state
    expect(court.of('application').state).toEqual({ ...before, seq, lastAt, lastOn, voids: 1 })
  })

  it('takes along what was done in the branch it opened, though another branch of the name is open', () => {
    const steps = toy.steps.map((row: StepRow) => (row.correctable === false ? { ...row, correctable: true } : row))
    const court = toyCourt(testLaw([{ ...toy, steps }]))
    must(court.act('party', 'toy.move'))
    must(court.act('party', 'toy.move'))
    must(court.act('clerk', 'toy.rule-on-motion', { ruling: 'grant' }, { branch: 'motion:act-2' }))
    const refused = court.act('party', `toy.${voidStep}`, why, { about: 2 })
    expect(refused).toMatchObject({ refused: 'correction.stands-on', details: { acts: ['4'] } })
  })

  it('tells those who were told of the act, and the act can be taken again', () => {
    const court = registered()
    const act = must(court.act('registrar-1', `application.${voidStep}`, why, { about: 2 }))
    expect(act.results.at(-1)).toEqual({ do: 'notice', kind: 'record-corrected', to: ['applicant'] })
    must(court.act('registrar-1', 'application.register'))
    expect(court.stage('application')).toBe('in-review')
    expect(court.of('application').state.done).toEqual({ file: 1, register: 1 })
  })

  it('voids the acts of time that fall with it, which time does again when they are due', () => {
    const court = registered('2026-02-02T14:00:00Z', '2026-02-02T14:30:00Z').at('2026-02-24T04:00:00Z')
    expect(court.stage('application')).toBe('deemed-refused')
    const act = must(court.act('registrar-1', `application.${voidStep}`, why, { about: 2 }))
    expect(act.results[0]).toMatchObject({ do: 'restate', voids: [2, 3] })
    expect(steps(court)).toEqual(['file', 'register', 'stay-silent', voidStep, 'register-by-itself'])
    expect(court.stage('application')).toBe('in-review')
    expect(court.end('application', 'review').lastDay).toBe('2026-02-24')
    court.at('2026-02-25T04:00:00Z')
    expect(steps(court).at(-1)).toBe('stay-silent')
    const keys = court.of('application').acts.flatMap(({ step, key }) => (step === 'stay-silent' ? [key] : []))
    expect(new Set(keys).size).toBe(2)
  })

  it('is refused where an act of a person stands on it, and the refusal names these acts', () => {
    const court = registered()
    must(court.at('2026-02-09T05:00:00Z').act('official-1', 'application.announce-decision', { preliminary: 'No' }))
    expect(court.act('registrar-1', `application.${voidStep}`, why, { about: 2 })).toMatchObject({
      refused: 'correction.stands-on',
      details: { n: 2, acts: ['3'], steps: ['announce-decision'] },
    })
  })

  it('is refused of openings and of acts of time, a second time, to others, and of other bytes', () => {
    const court = registered()
    const voiding = (person: string, about: number, hash?: string) =>
      court.act(person, `application.${voidStep}`, why, { about, ...(hash && { hash }) })
    expect(voiding('aigul', 1)).toMatchObject({ refused: 'correction.not-correctable' })
    expect(voiding('aigul', 2)).toMatchObject({ refused: 'correction.not-yours', details: { may: ['registrar@body'] } })
    expect(voiding('registrar-2', 2)).toMatchObject({ refused: 'correction.not-yours' })
    expect(voiding('registrar-1', 2, 'f'.repeat(64))).toMatchObject({ refused: 'correction.no-such-act' })
    expect(voiding('registrar-1', 9)).toMatchObject({ refused: 'correction.no-such-act' })
    expect(court.act('registrar-1', `application.${voidStep}`, {}, { about: 2 })).toMatchObject({
      refused: 'field.missing',
    })
    must(voiding('registrar-1', 2))
    expect(voiding('registrar-1', 2)).toMatchObject({ refused: 'correction.done', details: { by: 3 } })
    expect(voiding('registrar-1', 3)).toMatchObject({ refused: 'correction.not-correctable' })
  })

  it('of an act in the middle leaves what does not stand on it, and voids what time did because of it', () => {
    const court = probeCourt().at('2026-02-02T05:00:00Z')
    must(court.act('aigul', 'probe-supervision.begin', { service: 'service' }))
    must(court.at('2026-02-03T05:00:00Z').act('officer', 'probe-supervision.visit'))
    must(court.at('2026-02-04T05:00:00Z').act('aigul', 'probe-supervision.report'))
    must(court.act('officer', `probe-supervision.${voidStep}`, why, { about: 2 }))
    const { state, acts } = court.of('probe-supervision')
    const { seq, lastAt, lastOn } = state
    expect(state).toEqual({ ...fold(standing(acts)), seq, lastAt, lastOn, voids: 1 })
    expect(state.terms.visit).toMatchObject({ n: 1 })
    expect(state.terms.report).toMatchObject({ n: 3 })
  })
})
