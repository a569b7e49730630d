import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Act } from '../act.ts'
import { voidStep } from '../correcting/correction.ts'
import type { StepRow } from '../define.ts'
import { administrativeCourt } from '../testing/administrative-court.ts'
import type { InMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { toy } from '../testing/procedures/toy.ts'
import { toyCourt } from '../testing/toy.ts'
import { signaturesUnder, signersOf } from './paper-signing.ts'

const aid = { body: 'akimat', essence: 'No aid', request: 'Aid', address: 'Astana' }
const must = (done: ReturnType<InMemoryCourt['act']>): Act => {
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return done
}

/** An application of aigul, registered: its papers and their acts. */
function court(): {
  readonly court: InMemoryCourt
  readonly paper: { n: number; kind: string }
  readonly author: string
} {
  const made = administrativeCourt().at('2026-02-02T05:00:00Z')
  must(made.act('aigul', 'application.file', aid))
  must(made.act('registrar-1', 'application.register'))
  const act = made.of('application').acts.find(({ results }) => results.some((one) => one.do === 'paper'))!
  const effect = act.results.find((one) => one.do === 'paper')!
  return { court: made, paper: { n: act.n, kind: effect.do === 'paper' ? effect.kind : '' }, author: act.by.person }
}

const form = (kind: string, over: string) => ({
  kind,
  language: 'kk',
  over,
  certificate: 'c'.repeat(64),
  receivedAt: '2026-02-02T06:00:00.000Z',
})
const file = (hash: string) => [{ field: 'file', hash, name: 'paper.pdf', type: 'application/pdf', size: 9 }]

describe('the signing of a paper', () => {
  const sign = (
    { court: made, paper }: ReturnType<typeof court>,
    person: string,
    { over = 'base', hash = 'first' } = {},
  ) => made.act(person, 'application.paper.sign', form(paper.kind, over), { about: paper.n, papers: file(hash) })

  it('is its author’s, and changes nothing in the proceeding but its length', () => {
    const one = court()
    const { seq, lastAt, lastOn, ...before } = one.court.of('application').state
    const act = must(sign(one, one.author))
    expect(act.results).toEqual([{ do: 'sign-paper', ...one.paper, language: 'kk', file: 'first' }])
    expect(one.court.of('application').state).toEqual({ ...before, seq: seq + 1, lastAt, lastOn })
    expect(signaturesUnder(one.court.of('application').acts, { ...one.paper, language: 'kk' })).toMatchObject([
      { person: one.author, file: 'first' },
    ])
  })
  it('is nobody else’s', () => {
    expect(sign(court(), 'bolat')).toMatchObject({ refused: 'paper.not-yours' })
  })
  it('is done once', () => {
    const one = court()
    must(sign(one, one.author))
    expect(sign(one, one.author, { over: 'first', hash: 'second' })).toMatchObject({ refused: 'paper.signed-already' })
  })
  it('is refused for a paper that the act did not issue', () => {
    const { court: made, paper, author } = court()
    const options = { about: paper.n, papers: file('x') }
    expect(made.act(author, 'application.paper.sign', form('no-such', 'base'), options)).toMatchObject({
      refused: 'paper.no-such-paper',
    })
  })
  it('is no slip, and lets a slip be voided that is another act', () => {
    const one = court()
    const signed = must(sign(one, one.author))
    const voiding = (n: number) =>
      one.court.act('registrar-1', `application.${voidStep}`, { why: 'wrong-case' }, { about: n })
    expect(voiding(signed.n)).toMatchObject({ refused: 'correction.not-correctable' })
    must(voiding(2))
    expect(one.court.of('application').state.voids).toBe(1)
    expect(signaturesUnder(one.court.of('application').acts, { ...one.paper, language: 'kk' })).toHaveLength(1)
  })
  it('keeps the act whose paper it is under from being voided', () => {
    const steps = toy.steps.map((row: StepRow) =>
      row.id === 'move' ? { ...row, correctable: true, documents: ['order'] } : row,
    )
    const made = toyCourt(testLaw([{ ...toy, steps }]))
    const move = must(made.act('party', 'toy.move'))
    must(made.act('party', 'toy.paper.sign', form('order', 'base'), { about: move.n, papers: file('first') }))
    const refused = made.act('party', `toy.${voidStep}`, { why: 'wrong-case' }, { about: move.n })
    expect(refused).toMatchObject({ refused: 'correction.stands-on', details: { steps: ['paper.sign'] } })
  })
  it('of an agreed act belongs to its author and to everybody who agreed', () => {
    const base = { v: 1, at: '', on: '', papers: [], results: [], fields: {} }
    const acts = [
      { ...base, n: 1, step: 'decide', by: { person: 'official', as: 'official@body' }, results: [{ do: 'pend' }] },
      {
        ...base,
        n: 2,
        step: 'approval.agree',
        by: { person: 'head', as: 'head@body' },
        fields: { about: { n: 1 } },
        results: [
          { do: 'sign', n: 1, seat: 'body' },
          { do: 'paper', kind: 'decision' },
        ],
      },
    ] as unknown as Act[]
    expect(signersOf(acts, 2)).toEqual(['official', 'head'])
  })
})
