import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import { administrativeCourt, citizen } from './testing/administrative-court.ts'

const filed = { body: 'akimat', essence: 'The road is broken', request: 'Mend it', address: 'Abai 1' }
const suit = { claimKind: 'compel', claim: 'Mend the road', suitGrounds: 'Silence' }
const judgment = { introductory: 'a', descriptive: 'b', reasoning: 'c', operative: 'd', outcome: 'granted' }

describe('the narrow path, from an application to a judgment in force', () => {
  const court = administrativeCourt()
  const done = (person: string, step: string, fields = {}, more = {}) => {
    const act = court.act(person, step, fields, more)
    if (isRefusal(act)) throw new Error(`${step}: ${JSON.stringify(act)}`)
    return act
  }

  it('silence of the body, silence of its superior, a suit, a judgment, force, and every file before hears of it', () => {
    court.at('2026-02-02T05:00:00Z')
    done(citizen, 'application.file', filed)
    done('registrar-1', 'application.register')
    expect(court.end('application', 'review').lastDay).toBe('2026-02-23')
    court.at('2026-02-23T18:59:00Z')
    expect(court.stage('application')).toBe('in-review')
    court.at('2026-02-23T19:00:00Z')
    expect(court.stage('application')).toBe('deemed-refused')
    done(citizen, 'application.complain', { grounds: 'Nobody answered' })
    expect(court.stage('complaint')).toBe('with-body')
    court.at('2026-04-13T05:00:00Z')
    expect(court.stage('complaint')).toBe('deemed-unsatisfied')
    expect(court.of('complaint').state.terms['suit-after-silence']).toBeDefined()
    done(citizen, 'complaint.sue-after-silence', suit)
    expect(court.stage('suit')).toBe('with-judge')
    const judge = court.of('suit').state.seats.judge!.holder.person!
    done(judge, 'suit.demand-response', { respondBy: '2026-04-20' })
    done('official-1', 'suit.respond', { response: 'We were busy', admits: 'no' })
    done(judge, 'suit.schedule-hearing', { hearingAt: '2026-05-05T05:00:00Z', hearingPlace: 'Hall 2' })
    expect(court.act(judge, 'suit.hold-hearing', { present: 'both', courtRecord: 'Heard' })).toMatchObject({
      refused: 'term.too-early',
    })
    court.at('2026-05-05T05:10:00Z')
    done(judge, 'suit.hold-hearing', { present: 'both', courtRecord: 'Heard' })
    done(judge, 'suit.give-judgment', judgment)
    court.at('2026-08-01T05:00:00Z')
    expect(['suit', 'complaint', 'application'].map((one) => court.stage(one))).toEqual([
      'in-force',
      'decided-by-court',
      'decided-by-court',
    ])
  })

  it('whose file was sent back is heard anew: the objection comes once for each preliminary decision', () => {
    const again = administrativeCourt().at('2026-02-02T05:00:00Z')
    const take = (person: string, step: string, fields = {}) => {
      const act = again.act(person, step, fields)
      if (isRefusal(act)) throw new Error(`${step}: ${JSON.stringify(act)}`)
    }
    const heard = (round: string) => {
      take('official-1', 'application.announce-decision', { preliminary: round })
      take(citizen, 'application.object', { objection: round })
      expect(again.act(citizen, 'application.object', { objection: round })).toMatchObject({
        refused: 'term.not-running',
      })
    }
    take(citizen, 'application.file', filed)
    take('registrar-1', 'application.register')
    heard('first')
    again.at('2026-02-05T05:00:00Z')
    take('official-1', 'application.refuse', { questions: 'q', reasons: 'r', operative: 'o', remedyStated: 'yes' })
    take(citizen, 'application.complain', { grounds: 'g' })
    take('official-1', 'complaint.forward')
    take('registrar-2', 'complaint.register')
    take('official-2', 'complaint.send-back', { reasons: 'r', operative: 'o' })
    expect(again.stage('application')).toBe('in-review')
    heard('second')
  })

  it('an act carries its chain, and the person’s own number leads to it', () => {
    expect(court.of('application').acts.map(({ step }) => step)).toEqual([
      'file',
      'register',
      'stay-silent',
      'complain',
      'hear-complaint-dismissed',
      'hear-judgment',
    ])
    expect(court.of('application').state.names).toHaveLength(1)
  })
})
