/** A claim that came to nothing one way may be brought another: the answers that the case gives to the questions before a suit. */
import type { Money } from '../../../kernel/money.ts'
import type { Answers } from './questions.ts'

interface Ended {
  readonly procedure: string
  readonly stage: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly claimant: 'person' | 'company'
  readonly defendant: 'person' | 'company'
}

/** A writ that was cancelled leaves the claim to a suit (CPC 142(2)); what is not undisputed any more is asked anew. */
export function suedAfter({ procedure, stage, facts, claimant, defendant }: Ended): Answers | undefined {
  if (procedure !== 'writ' || stage !== 'cancelled') return undefined
  const about = facts.writClaim === 'alimony' ? 'alimony' : 'money'
  return {
    claimant,
    defendant,
    about,
    undisputed: 'no',
    ...(facts.price !== undefined && { sum: facts.price as Money }),
  }
}
