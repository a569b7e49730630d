import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import type { Act } from './act.ts'
import { checkProcedures, describeFinding } from './check/check.ts'
import { isHiddenFrom } from './reading/hidden.ts'
import type { InMemoryCourt } from './testing/court.ts'
import { probeCourt, probeLaw, probes } from './testing/probe-court.ts'
import { checkReplay } from './testing/proceeding.ts'

const steps = (court: InMemoryCourt, procedure: string) => court.of(procedure).acts.map(({ step }) => step)
const done = (act: ReturnType<InMemoryCourt['act']>) => {
  if (isRefusal(act)) throw new Error(JSON.stringify(act))
  return act
}

/** Whether an act of a probe is hidden from a person who holds no post. */
const hiddenFrom = (court: InMemoryCourt, probe: string, act: Act, person: string): boolean => {
  const { state, acts } = court.of(probe)
  return isHiddenFrom({ law: probeLaw, state, acts, chain: [state] }, act, { person, posts: [] })
}

it('the probes are sound, and survive JSON', () => {
  expect(
    checkProcedures(probes, { sources: Object.keys(probeLaw.sources), computations: [] }).map(describeFinding),
  ).toEqual([])
})

describe('a prosecutor’s agreement over exact bytes within 24 hours', () => {
  const begun = (author = 'investigator') => {
    const court = probeCourt()
    done(court.act('reporter', 'probe-agreement.register', { unit: 'unit' }))
    done(court.act(author, 'probe-agreement.recognise-suspect', { who: 'bolat', grounds: 'Seen by three' }))
    return court
  }
  const agree = (court: InMemoryCourt, person: string, about = 2, hash?: string) =>
    court.act(person, 'probe-agreement.approval.agree', {}, { about, ...(hash && { hash }) })

  const detained = () => {
    const court = begun()
    done(agree(court, 'prosecutor'))
    done(court.act('investigator', 'probe-agreement.detain', { detainedAt: '2026-02-01T18:17:00.000Z' }))
    return court
  }

  it('makes a suspect only when the prosecutor agrees, one minute before the day is over', () => {
    const court = begun().at('2026-02-03T04:59:00Z')
    expect(court.of('probe-agreement').state.seats.suspect).toBeUndefined()
    done(agree(court, 'prosecutor'))
    expect(court.of('probe-agreement').state.seats.suspect).toEqual({ holder: { person: 'bolat' }, active: true })
  })
  it('is entrusted to somebody who holds the post, and to nobody else', () => {
    const court = begun()
    const entrust = (entrusted: string) => court.act('prosecutor', 'probe-agreement.entrust', { entrusted })
    expect(entrust('prosecutor')).toMatchObject({ refused: 'field.not-a-holder', field: 'entrusted' })
    expect(entrust('nobody')).toMatchObject({ refused: 'field.not-a-holder' })
    done(entrust('two-hats'))
    done(entrust('investigator'))
    expect(court.of('probe-agreement').state.seats.investigator?.holder.person).toBe('investigator')
    expect(court.of('probe-agreement').state.left).toEqual(['two-hats'])
  })
  it('is void at the hour, and the investigator may write it anew', () => {
    const court = begun().at('2026-02-03T05:00:00Z')
    expect(agree(court, 'prosecutor')).toMatchObject({ refused: 'approval.not-waiting' })
    expect(steps(court, 'probe-agreement')).toEqual(['register', 'recognise-suspect', 'approval.lapse'])
    done(court.act('investigator', 'probe-agreement.recognise-suspect', { who: 'bolat', grounds: 'Seen by four' }))
  })
  it('covers these bytes and no others', () => {
    const court = begun()
    expect(agree(court, 'prosecutor', 2, 'f'.repeat(64))).toMatchObject({ refused: 'approval.other-bytes' })
  })
  it('is never given by the author, though he is a prosecutor too', () => {
    expect(agree(begun('two-hats'), 'two-hats')).toMatchObject({ refused: 'approval.own-act' })
  })
  it('counts the 24 hours of announcing from the signing, not from the agreement an hour before they end', () => {
    const court = begun()
    done(agree(court, 'prosecutor'))
    done(court.act('investigator', 'probe-agreement.charge', { qualification: 'CrC 188' }))
    court.at('2026-02-03T04:00:00Z')
    done(agree(court, 'prosecutor', 4))
    expect(court.end('probe-agreement', 'announce').lastAt).toBe('2026-02-03T05:00:00.000Z')
  })
  it('counts a detention to the minute from the moment of the form, and its months with the first day', () => {
    const court = detained()
    expect(court.end('probe-agreement', 'detention@restraint:suspect').lastAt).toBe('2026-02-03T18:17:00.000Z')
    expect(court.end('probe-agreement', 'custody@restraint:suspect').lastDay).toBe('2026-03-31')
    court.at('2026-02-03T18:16:00Z')
    expect(court.of('probe-agreement').state.branches['restraint:suspect']?.stage).toBe('detained')
    court.at('2026-02-03T18:17:00Z')
    expect(court.of('probe-agreement').state.branches['restraint:suspect']?.stage).toBe('released')
  })
  it('sets free by a refusal where the step says so', () => {
    const court = detained()
    done(court.act('investigator', 'probe-agreement.keep'))
    done(court.act('prosecutor', 'probe-agreement.approval.refuse', {}, { about: 5 }))
    expect(court.of('probe-agreement').state.branches['restraint:suspect']?.stage).toBe('free')
  })
  it('goes from the district to the region, and extends only when both agreed', () => {
    const court = begun()
    done(agree(court, 'prosecutor'))
    done(court.act('investigator', 'probe-agreement.extend-investigation'))
    done(agree(court, 'prosecutor', 4))
    expect(court.end('probe-agreement', 'investigation').lastDay).toBe('2026-04-02')
    done(agree(court, 'regional-prosecutor', 4))
    expect(court.end('probe-agreement', 'investigation').lastDay).toBe('2027-02-02')
  })
})

describe('a panel of three with a dissent', () => {
  it('judges when the two others have signed, the dissent beside', () => {
    const court = probeCourt()
    done(court.act('appellant', 'probe-panel.receive', { court: 'court' }))
    const { state } = court.of('probe-panel')
    const [first, second, third] = ['panel-1', 'panel-2', 'panel-3'].map((seat) => state.seats[seat]!.holder.person!)
    expect(new Set([first, second, third]).size).toBe(3)
    const judgment = done(court.act(first!, 'probe-panel.judge', { operative: 'Reversed', outcome: 'reversed' }))
    const waits = judgment.n
    const hidden = (person: string) => hiddenFrom(court, 'probe-panel', judgment, person)
    expect([hidden(first!), hidden(second!), hidden('appellant')]).toEqual([false, false, true])
    expect(court.act(first!, 'probe-panel.approval.agree', {}, { about: waits })).toMatchObject({
      refused: 'approval.own-act',
    })
    done(court.act(second!, 'probe-panel.approval.agree', {}, { about: waits }))
    expect(court.stage('probe-panel')).toBe('with-panel')
    expect(
      done(court.act(third!, 'probe-panel.approval.agree', { dissent: 'I would have upheld it.' }, { about: waits }))
        .fields,
    ).toMatchObject({ dissent: 'I would have upheld it.' })
    expect(hidden('appellant')).toBe(false)
    expect(court.of('probe-panel').state).toMatchObject({
      closed: true,
      facts: { outcome: 'reversed' },
      done: { judge: 1 },
    })
  })
})

describe('a judgment that a judge sent back', () => {
  it('is never shown to the parties, the one that was signed is', () => {
    const court = probeCourt()
    done(court.act('appellant', 'probe-panel.receive', { court: 'court' }))
    const [first, second, third] = [1, 2, 3].map(
      (n) => court.of('probe-panel').state.seats[`panel-${n}`]!.holder.person!,
    )
    const write = (operative: string) =>
      done(court.act(first!, 'probe-panel.judge', { operative, outcome: 'reversed' }))
    const draft = write('Reversed')
    done(court.act(second!, 'probe-panel.approval.refuse', {}, { about: draft.n }))
    // Whoever may not read the draft reads no reasons of its refusal either.
    expect(hiddenFrom(court, 'probe-panel', court.of('probe-panel').acts.at(-1)!, 'appellant')).toBe(true)
    const judgment = write('Reversed in part')
    for (const judge of [second!, third!])
      done(court.act(judge, 'probe-panel.approval.agree', {}, { about: judgment.n }))
    const hidden = [draft, judgment].map((act) => hiddenFrom(court, 'probe-panel', act, 'appellant'))
    expect(hidden).toEqual([true, false])
    expect(hiddenFrom(court, 'probe-panel', draft, third!)).toBe(false)
  })
})

describe('jurors', () => {
  it('are drawn, ask to be excused, leave and are replaced until twelve sit', () => {
    const court = probeCourt()
    done(court.act('defendant', 'probe-jury.petition', { court: 'court' }))
    const juror = (n: number) => court.of('probe-jury').state.seats[`juror-${n}`]!.holder.person!
    expect(Object.keys(court.of('probe-jury').state.seats).filter((seat) => seat.startsWith('juror'))).toHaveLength(12)
    for (const n of [1, 2, 3]) done(court.act(juror(n), 'probe-jury.ask-excuse', { reason: 'Small children' }))
    expect(court.act(juror(4), 'probe-jury.grant-excuse', {}, { branch: 'juror:juror-1' })).toMatchObject({
      refused: 'role.not-yours',
    })
    for (const n of [1, 2]) done(court.act('presiding', 'probe-jury.grant-excuse', {}, { branch: `juror:juror-${n}` }))
    done(court.act('presiding', 'probe-jury.refuse-excuse', {}, { branch: 'juror:juror-3' }))
    const { seats, draws } = court.of('probe-jury').state
    expect([
      seats['juror-1']!.active,
      seats['juror-2']!.active,
      seats['juror-3']!.active,
      seats['juror-14']!.active,
      draws,
    ]).toEqual([false, false, true, true, 3])
    expect(court.act(juror(1), 'probe-jury.ask-excuse', { reason: 'again' })).toMatchObject({
      refused: 'role.not-yours',
    })
    court.at('2026-02-05T18:59:00Z')
    expect(court.stage('probe-jury')).toBe('selecting')
    expect(court.at('2026-02-06T05:00:00Z').stage('probe-jury')).toBe('complete')
    const sitting = Object.values(court.of('probe-jury').state.branches).filter(
      ({ branch, stage }) => branch === 'juror' && stage === 'sits',
    )
    expect(sitting).toHaveLength(12)
    expect(new Set(sitting.map(({ subject }) => court.of('probe-jury').state.seats[subject]!.holder.person)).size).toBe(
      12,
    )
  })
})

describe('an office opens a file', () => {
  const begun = () => {
    const court = probeCourt()
    done(court.act('chief', 'probe-intake.enter', { service: 'service' }))
    return court
  }
  it('through its own post, and through no other', () => {
    expect(begun().of('probe-intake').acts[0]!.by).toEqual({ person: 'chief', as: 'chief@service', for: 'service' })
    const refused = { refused: 'role.not-yours' }
    expect(probeCourt().act('officer', 'probe-intake.enter', { service: 'service' })).toMatchObject(refused)
    expect(probeCourt().act('chief', 'probe-intake.enter', { service: 'unit' })).toMatchObject(refused)
    expect(probeCourt().act('bolat', 'probe-intake.enter', {})).toMatchObject(refused)
  })
  it('who was taken off it may not go on, another may', () => {
    const court = begun()
    done(court.act('officer', 'probe-intake.take-up'))
    done(court.act('chief', 'probe-intake.take-off'))
    expect(court.of('probe-intake').state.seats).toMatchObject({
      handler: { active: false },
      'removed-1': { holder: { person: 'officer' }, active: true },
    })
    expect(court.act('officer', 'probe-intake.take-up')).toMatchObject({ refused: 'probe.removed' })
    done(court.act('second-officer', 'probe-intake.take-up'))
    expect(court.act('officer', 'probe-intake.answer')).toMatchObject({ refused: 'probe.removed' })
    done(court.act('second-officer', 'probe-intake.answer'))
  })
})

describe('supervision', () => {
  const begun = () => {
    const court = probeCourt()
    done(court.act('supervised', 'probe-supervision.begin', { service: 'service' }))
    return court
  }
  const alarm = (court: InMemoryCourt, id: string) =>
    court.act('bracelet', 'probe-supervision.alarm', { kind: 'zone' }, { outside: true, key: id })
  const branches = (court: InMemoryCourt, name: string) =>
    Object.values(court.of('probe-supervision').state.branches).filter(({ branch }) => branch === name)

  it('a report begins its week anew; a missed one opens a breach and begins it anew too', () => {
    const court = begun().at('2026-02-06T05:00:00Z')
    done(court.act('supervised', 'probe-supervision.report'))
    expect(court.end('probe-supervision', 'report').lastDay).toBe('2026-02-13')
    court.at('2026-02-25T05:00:00Z')
    expect(steps(court, 'probe-supervision')).toEqual(['begin', 'report', 'miss-report', 'miss-report'])
    expect(branches(court, 'breach')).toHaveLength(2)
    expect(court.end('probe-supervision', 'report').lastDay).toBe('2026-03-03')
    done(court.act('officer', 'probe-supervision.judge-breach', { answer: 'excuse' }, { branch: 'breach:act-3' }))
    expect(branches(court, 'breach')).toHaveLength(1)
  })
  it('two duties run side by side', () => {
    const court = begun().at('2026-03-03T05:00:00Z')
    done(court.act('officer', 'probe-supervision.visit'))
    expect(steps(court, 'probe-supervision').filter((step) => step === 'miss-visit')).toHaveLength(1)
  })
  it('an alarm is told once however often it is sent, and only its own gateway sends it', () => {
    const court = begun()
    expect(alarm(court, 'm-1')).toBe(alarm(court, 'm-1'))
    expect(branches(court, 'alarm')).toHaveLength(1)
    expect(court.act('toaster', 'probe-supervision.alarm', { kind: 'zone' }, { outside: true })).toMatchObject({
      refused: 'role.not-yours',
    })
    expect(court.act('officer', 'probe-supervision.alarm', { kind: 'zone' })).toMatchObject({
      refused: 'role.not-yours',
    })
  })
  it('a person’s finding closes an alarm, time escalates one nobody looked at, a founded one opens a breach', () => {
    const court = begun()
    done(alarm(court, 'm-1'))
    court.at('2026-02-02T06:00:00Z')
    done(alarm(court, 'm-2'))
    done(court.act('officer', 'probe-supervision.find', { finding: 'unfounded' }, { branch: 'alarm:act-2' }))
    expect(branches(court, 'breach')).toHaveLength(0)
    court.at('2026-02-02T08:00:00Z')
    expect(court.of('probe-supervision').acts.at(-1)).toMatchObject({
      step: 'escalate',
      at: '2026-02-02T08:00:00.000Z',
    })
    done(court.act('officer', 'probe-supervision.find', { finding: 'founded' }))
    expect([branches(court, 'alarm').length, branches(court, 'breach').length]).toEqual([0, 1])
    expect(court.of('probe-supervision').state.closedCounts).toEqual({ 'alarm:unfounded': 1, 'alarm:founded': 1 })
  })
  it('a thousand alarms leave a small state', () => {
    const court = begun()
    const before = JSON.stringify(court.of('probe-supervision').state).length
    for (let n = 1; n <= 1000; n++) {
      const raised = done(alarm(court, `m-${n}`))
      done(
        court.act('officer', 'probe-supervision.find', { finding: 'unfounded' }, { branch: `alarm:act-${raised.n}` }),
      )
    }
    const { state, acts } = court.of('probe-supervision')
    expect(acts).toHaveLength(2001)
    expect(JSON.stringify(state).length).toBeLessThan(before + 300)
    expect(state.closedCounts).toEqual({ 'alarm:unfounded': 1000 })
    checkReplay(court.of('probe-supervision'))
  })
})

describe('the evaluation of a judge', () => {
  const begun = () => {
    const court = probeCourt()
    done(court.act('judge', 'probe-evaluation.open', { commission: 'commission' }))
    const { state } = court.of('probe-evaluation')
    return { court, reviewers: [1, 2, 3].map((n) => state.seats[`reviewer-${n}`]!.holder.person!) }
  }
  const review = (court: InMemoryCourt, person: string) =>
    court.act(person, 'probe-evaluation.review', { mark: 4, text: 'Careful reasons' })

  it('reviewers write in parallel and blind: nobody reads a review before all are in', () => {
    const { court, reviewers } = begun()
    const act = done(review(court, reviewers[0]!))
    const hidden = (person: string) => hiddenFrom(court, 'probe-evaluation', act, person)
    expect([hidden(reviewers[0]!), hidden(reviewers[1]!), hidden('judge')]).toEqual([false, true, true])
    for (const person of reviewers.slice(1)) done(review(court, person))
    expect([hidden(reviewers[1]!), hidden('judge')]).toEqual([false, false])
    expect(court.stage('probe-evaluation')).toBe('to-be-answered')
    expect(review(court, reviewers[0]!)).toMatchObject({ refused: 'stage.other' })
  })
  it('the judge replies within five working days; then the commission decides', () => {
    const { court, reviewers } = begun()
    for (const person of reviewers) done(review(court, person))
    expect(court.end('probe-evaluation', 'reply').lastDay).toBe('2026-02-09')
    expect(court.act('chair', 'probe-evaluation.decide', { outcome: 'fit' })).toMatchObject({ refused: 'stage.other' })
    done(court.act('judge', 'probe-evaluation.reply', { answer: 'Thank you' }))
    done(court.act('chair', 'probe-evaluation.decide', { outcome: 'fit' }))
    expect(court.stage('probe-evaluation')).toBe('decided')
  })
  it('silence ends the wait for reviews and for the reply; too few reviews are no ground to decide', () => {
    const { court, reviewers } = begun()
    done(review(court, reviewers[0]!))
    court.at('2026-03-02T05:00:00Z')
    expect(steps(court, 'probe-evaluation').slice(-4)).toEqual([
      'miss-review',
      'miss-review',
      'disclose',
      'keep-silent',
    ])
    expect(court.act('chair', 'probe-evaluation.decide', { outcome: 'fit' })).toMatchObject({
      refused: 'reviews.too-few',
    })
  })
})
