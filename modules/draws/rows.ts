/** One row of the list, read off its act: how the case got its judge, of which court, from how many, on which ground. */
import type { Act, DrawResult } from '../../engine/act.ts'
import { eligible } from '../../engine/deciding/draw.ts'
import { registerNumberInAddress } from '../../kernel/case-number.ts'
import type { DistributionRow } from './queries.ts'

/** By lot, to the judge of the first suit, named by two people, or nobody could be drawn. */
export type Manner = 'lot' | 'first-judge' | 'hand' | 'nobody'

export interface Distribution {
  readonly manner: Manner
  readonly label: string
  readonly day: string
  readonly court: string
  /** How many could be drawn, and of how many. */
  readonly eligible: number
  readonly of: number
  readonly judges: readonly string[]
  readonly draw?: DrawResult
  /** Of a judge named by hand: the ground, who proposed and who answered, and how. */
  readonly hand?: {
    readonly ground: string
    readonly proposedAs: string
    readonly answer: string
    readonly answeredAs: string
    readonly higher: string
  }
}

export const drawOf = (act: Act): DrawResult | undefined => act.results.find((effect) => effect.do === 'draw')

export function distributionOf(row: DistributionRow): Distribution {
  const act = JSON.parse(row.bytes) as Act
  const draw = drawOf(act)
  const common = { label: draw?.label ?? row.number, day: act.on, court: row.court ?? '' }
  if (draw)
    return {
      ...common,
      manner: act.step === 'give-to-first-judge' ? 'first-judge' : 'lot',
      eligible: eligible(draw.pool).length,
      of: draw.pool.length,
      judges: draw.drawn,
      draw,
    }
  if (act.step !== 'assign-by-hand')
    return {
      ...common,
      manner: 'nobody',
      eligible: numberIn(act, 'judgesInPool'),
      of: numberIn(act, 'judgesInCourt'),
      judges: [],
    }
  return {
    ...common,
    manner: 'hand',
    eligible: 1,
    of: 1,
    judges: [String(act.fields.namedJudge)],
    hand: {
      ground: String(act.fields.handGround),
      proposedAs: act.by.as,
      answer: row.answer ?? 'waits',
      answeredAs: row.answeredAs ?? '',
      higher: row.higher ?? '',
    },
  }
}

const numberIn = (act: Act, fact: string): number =>
  Number(act.results.flatMap((effect) => (effect.do === 'fact' && effect.name === fact ? [effect.value] : []))[0] ?? 0)

/** The page of one draw. */
export const drawAddress = ({ label, ordinal, day }: DrawResult): string =>
  `/draws/${registerNumberInAddress(label)}/${ordinal}?on=${day}`
