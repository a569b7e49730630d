/** Which bodies lose in court, and on which articles: the rows of the page and of its twins. */
import type { Office } from '../../engine/law.ts'
import type { Query } from '../../platform/db/port.ts'
import { afterReview, leftAsItWas, wonByCitizen } from './measures.ts'
import type { Period } from './period.ts'
import { type Sum, sumsByOffice } from './queries.ts'
import { type Share, shareOf } from './shares.ts'

export interface Losses {
  readonly office: Office
  /** Judgments on suits against the body, and those of them against it. */
  readonly judged: number
  readonly lost: number
  readonly inPart: number
  readonly dismissed: number
  /** Resolutions of courts above that changed such a judgment. */
  readonly changed: number
  readonly share: Share | undefined
  readonly norms: readonly { readonly norm: string; readonly n: number }[]
}

export const lossMeasures = ['court-outcome', 'lost-on', afterReview] as const

/** Bodies with judgments, the most losses first; between equals the larger share, then the more judgments. */
export async function lossesIn(db: Query, period: Period, offices: readonly Office[]): Promise<Losses[]> {
  const sums = Map.groupBy(await sumsByOffice(db, lossMeasures, period), ({ office }) => office)
  return offices
    .flatMap((office) => {
      const own = sums.get(office.id)
      return office.kind === 'body' && own ? [lossesOf(office, own)] : []
    })
    .filter(({ judged }) => judged > 0)
    .sort((a, b) => b.lost - a.lost || b.lost / b.judged - a.lost / a.judged || b.judged - a.judged)
}

function lossesOf(office: Office, sums: readonly Sum[]): Losses {
  const of = (measure: string, counts: (detail: string) => boolean = () => true): number =>
    sums.reduce((total, one) => (one.measure === measure && counts(one.detail) ? total + one.n : total), 0)
  const judged = of('court-outcome')
  const lost = of('court-outcome', (outcome) => wonByCitizen.includes(outcome))
  return {
    office,
    judged,
    lost,
    inPart: of('court-outcome', (outcome) => outcome === 'granted-in-part'),
    dismissed: judged - lost,
    changed: of(afterReview, (outcome) => !leftAsItWas.includes(outcome)),
    share: shareOf(lost, judged),
    norms: sums
      .flatMap(({ measure, detail, n }) => (measure === 'lost-on' ? [{ norm: detail, n }] : []))
      .sort((a, b) => b.n - a.n || (a.norm < b.norm ? -1 : 1)),
  }
}

/** The articles of all these losses, the most frequent first, with how many bodies lost on each. */
export function normsIn(losses: readonly Losses[]): { norm: string; n: number; bodies: number }[] {
  const found = new Map<string, { n: number; bodies: number }>()
  for (const { norms } of losses)
    for (const { norm, n } of norms) {
      const known = found.get(norm) ?? { n: 0, bodies: 0 }
      found.set(norm, { n: known.n + n, bodies: known.bodies + 1 })
    }
  return [...found].map(([norm, one]) => ({ norm, ...one })).sort((a, b) => b.n - a.n || (a.norm < b.norm ? -1 : 1))
}
