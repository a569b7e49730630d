/** What an address asks: answers, the price of the claim, the region of the place. */

import { parseCaseNumber } from '../../kernel/case-number.ts'
import { type Money, parseMoney } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'

/** A question with the answers it may have. */
export type Questions = Readonly<Record<string, readonly string[]>>

export interface Asked {
  /** Only answers that are some. */
  readonly answers: Readonly<Record<string, string>> & { readonly sum?: Money }
  readonly typedSum: string
  readonly isSumWrong: boolean
  readonly region: string
  /** Number of the case whose claim is brought again: what was written there goes along. */
  readonly from?: string
}

const typedMax = 40

export function askedIn(query: URLSearchParams, questions: Questions): Asked {
  const given = Object.entries(questions).flatMap(([id, possible]) => {
    const answer = query.get(id)
    return answer !== null && possible.includes(answer) ? [[id, answer] as const] : []
  })
  const typedSum = (query.get('sum') ?? '').slice(0, typedMax)
  const sum = typedSum.trim() === '' ? undefined : parseMoney(typedSum)
  const isSumWrong = sum !== undefined && isRefusal(sum)
  const from = parseCaseNumber(query.get('from') ?? '')
  return {
    ...(from && { from }),
    answers: { ...Object.fromEntries(given), ...(sum !== undefined && !isRefusal(sum) && { sum }) },
    typedSum,
    isSumWrong,
    region: (query.get('region') ?? '').slice(0, typedMax),
  }
}
