/** Who gets a suit, over many seeds and courts: no judge twice, nobody who left, and two people where the law wants two. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import type { Act, DrawResult } from './act.ts'
import { drawFrom, eligible } from './deciding/draw.ts'
import { administrativeLaw } from './testing/administrative-court.ts'
import { type InMemoryCourt, inMemoryCourt } from './testing/court.ts'
import { type Held, testRegistry } from './testing/registry.ts'

const offices = [
  { id: 'ministry', kind: 'body', region: 'astana' },
  { id: 'court', kind: 'administrative', region: 'astana' },
  { id: 'appeal-court', kind: 'regional', region: 'astana' },
  { id: 'prosecutor', kind: 'prosecution', region: 'astana' },
]
const judges = (count: number): Held[] =>
  Array.from({ length: count }, (_, n) => ({ person: `judge-${n + 1}`, post: 'judge', office: 'court' }))
const chairs: readonly Held[] = [
  { person: 'chair', post: 'chair', office: 'court' },
  { person: 'chair-above', post: 'chair', office: 'appeal-court' },
]
const courtWith = (posts: readonly Held[], seed = 'assignment'): InMemoryCourt =>
  inMemoryCourt({ law: administrativeLaw, registry: testRegistry('Asia/Almaty', offices, posts), seed }).at(
    '2026-03-02T05:00:00Z',
  )
const suit = {
  defendant: 'ministry',
  claimKind: 'contest',
  disputeCategory: 'ordinary',
  claim: 'Cancel',
  suitGrounds: 'No reasons',
  countedFrom: 'act',
  countedFromDay: '2026-02-02',
}
const done = (act: ReturnType<InMemoryCourt['act']>): Act => {
  if (isRefusal(act)) throw new Error(JSON.stringify(act))
  return act
}
const filed = (court: InMemoryCourt): InMemoryCourt => {
  done(court.act('aigul', 'suit.file', suit))
  return court
}
const judgeIn = (court: InMemoryCourt): string => court.of('suit').state.seats.judge!.holder.person!
const drawsIn = (court: InMemoryCourt): DrawResult[] =>
  court.of('suit').acts.flatMap(({ results }) => results.filter((one) => one.do === 'draw'))
const recuse = (court: InMemoryCourt): void => {
  done(court.act(judgeIn(court), 'suit.recuse-self', { ownGround: 'own-interest', challengeReasons: 'An interest' }))
  done(court.act('chair', 'suit.decide-challenge', { challengeDecision: 'granted', reasons: 'There is one' }))
}

describe('judges of one case, drawn one after the other', () => {
  it.each(Array.from({ length: 24 }, (_, n) => [n, 1 + (n % 6)]))(
    'seed %i, %i judges: each once, then the case waits',
    (seed, count) => {
      const court = filed(courtWith([...judges(count), ...chairs], `seed ${seed}`))
      const drawn: string[] = []
      while (court.stage('suit') !== 'no-judge') {
        drawn.push(judgeIn(court))
        recuse(court)
      }
      expect([...drawn].sort()).toEqual(judges(count).map(({ person }) => person))
      for (const [index, { pool, drawn: out }] of drawsIn(court).entries()) {
        expect(
          pool
            .filter(({ excluded }) => excluded === 'left-case')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(drawn.slice(0, index).sort())
        expect(eligible(pool).map(({ id }) => id)).toContain(out[0])
      }
      expect(court.of('suit').state.facts).toMatchObject({ judgesInPool: 0, judgesInCourt: count, waitsIn: 'court' })
    },
  )

  it('are the same from the same record, and the record says why', () => {
    const [one, other] = [0, 1].map(() => filed(courtWith([...judges(5), ...chairs], 'the same')))
    expect(drawsIn(one!)).toEqual(drawsIn(other!))
    const { label, ordinal, pool, drawn } = drawsIn(one!)[0]!
    expect(drawFrom(Buffer.from('the same'), { label, ordinal, pool, count: 1 })).toEqual(drawn)
    const without = pool.map((entry) => (entry.id === drawn[0] ? { ...entry, excluded: 'left-case' } : entry))
    expect(drawFrom(Buffer.from('the same'), { label, ordinal, pool: without, count: 1 })).not.toEqual(drawn)
  })

  it.each(Array.from({ length: 12 }, (_, n) => n))(
    'seed %i: filed, withdrawn, filed again, always with the same judge',
    (seed) => {
      const court = filed(courtWith([...judges(6), ...chairs], `again ${seed}`))
      const first = judgeIn(court)
      for (let times = 0; times < 3; times++) {
        done(court.act('aigul', 'suit.withdraw-suit'))
        done(court.act(first, 'suit.return-suit', { returnGround: 'withdrawn', reasons: 'Withdrawn' }))
        filed(court)
        expect(judgeIn(court)).toBe(first)
        expect(court.of('suit').acts.at(-1)?.step).toBe('give-to-first-judge')
      }
    },
  )
})

describe('two people are two', () => {
  const late: Held = { person: 'judge-1', post: 'judge', office: 'court', from: '2026-03-10' }
  const propose = (court: InMemoryCourt, person: string) =>
    court.act(person, 'suit.assign-by-hand', {
      namedJudge: 'judge-1',
      handGround: 'urgent',
      handReasons: 'Interim measures',
    })
  const waiting = (court: InMemoryCourt): number => Number(Object.keys(court.of('suit').state.pending)[0])

  it('who is chair of both courts proposes a judge and cannot agree', () => {
    const court = filed(
      courtWith([
        late,
        { person: 'both', post: 'chair', office: 'court' },
        { person: 'both', post: 'chair', office: 'appeal-court' },
      ]),
    )
    court.at('2026-03-10T05:00:00Z')
    done(propose(court, 'both'))
    const agree = court.act('both', 'suit.approval.agree', {}, { about: waiting(court) })
    expect(agree).toMatchObject({ refused: 'approval.own-act' })
    expect(court.stage('suit')).toBe('no-judge')
  })
  it('agreement over other bytes is none', () => {
    const court = filed(courtWith([late, ...chairs])).at('2026-03-10T05:00:00Z')
    done(propose(court, 'chair'))
    const about = waiting(court)
    expect(court.act('chair-above', 'suit.approval.agree', {}, { about, hash: 'f'.repeat(64) })).toMatchObject({
      refused: 'approval.other-bytes',
    })
    done(court.act('chair-above', 'suit.approval.agree', {}, { about }))
    expect(judgeIn(court)).toBe('judge-1')
  })
  it('a chair who is the judge does not decide on the own challenge; the court above does', () => {
    const court = filed(courtWith([{ person: 'chair', post: 'judge', office: 'court' }, ...chairs]))
    done(
      court.act('aigul', 'suit.challenge-judge', {
        challengeGround: 'interest',
        challengeReasons: 'A stake',
        learntLater: false,
      }),
    )
    const decision = { challengeDecision: 'refused', reasons: 'None' }
    expect(court.act('chair', 'suit.decide-challenge', decision)).toMatchObject({ refused: 'judge-challenge.own' })
    done(court.act('chair-above', 'suit.decide-challenge-above', decision))
    expect(judgeIn(court)).toBe('chair')
  })
  it('a self-recusal as a relative is granted, whoever decides', () => {
    const court = filed(courtWith([...judges(2), ...chairs]))
    done(court.act(judgeIn(court), 'suit.recuse-self', { ownGround: 'own-relative', challengeReasons: 'A cousin' }))
    const refused = { challengeDecision: 'refused', reasons: 'Distant' }
    expect(court.act('chair', 'suit.decide-challenge', refused)).toMatchObject({ refused: 'challenge.must-go' })
  })
  it('after the session a challenge must rest on a ground learned later', () => {
    const court = filed(courtWith([...judges(2), ...chairs]))
    const judge = judgeIn(court)
    done(court.act(judge, 'suit.demand-response', { respondBy: '2026-03-05' }))
    court.at('2026-03-06T05:00:00Z')
    done(court.act(judge, 'suit.schedule-hearing', { hearingAt: '2026-03-11T05:00:00.000Z', hearingPlace: 'Room 5' }))
    court.at('2026-03-11T06:00:00Z')
    done(court.act(judge, 'suit.hold-hearing', { present: 'both', courtRecord: 'Heard' }))
    const challenge = (learntLater: boolean) =>
      court.act('aigul', 'suit.challenge-judge', {
        challengeGround: 'relative',
        challengeReasons: 'A cousin',
        learntLater,
      })
    expect(challenge(false)).toMatchObject({ refused: 'challenge.too-late' })
    done(challenge(true))
  })
})
