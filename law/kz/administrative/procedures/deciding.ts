/**
 * How a body decides an application (APPC 73(2), 77-80): a favourable act, one granted in part or with conditions, a refusal; after a
 * hearing, or without one on a ground the text of the time lists. What the act must contain is its form.
 */
import type { Field, StepRow, TermRow } from '../../../../engine/define.ts'
import { actOpens, actTermsStart, deliveryField, ownDays } from './act.ts'
import { actContestStarts } from './contesting.ts'
import { hearingHeld, unheardGrounds2021, unheardGrounds2025 } from './hearing.ts'

/** Reasons may be left out of more than five identical acts in thirty days: the window runs from the first of them (APPC 80(2)(2)). */
export const decidingTerms: readonly TermRow[] = [
  { id: 'identical-acts', n: 30, unit: 'CD', article: 'APPC 80(2)(2)', bound: 'body', dayZero: { field: 'firstActOn' }, atEnd: 'stays', kind: 'window' },
]

const personal = { personal: 'applicant' } as const
const operative: Field = { id: 'operative', type: 'long-text', required: true, ...personal }
const reasons: Field = { id: 'reasons', type: 'long-text', ...personal }

/** Grounds on which an act that burdens may do without reasons (APPC 80(2)(2), (3)). */
const withoutReasons: readonly Field[] = [
  { id: 'withoutReasons', type: 'choice', required: true, options: ['identical', 'published', 'other-law'], fact: 'withoutReasons' },
  { id: 'firstActOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -30, unit: 'CD' } }, notAfter: { act: true }, showWhen: { field: 'withoutReasons', is: 'identical' } },
  { id: 'identicalActs', type: 'number', required: true, min: 6, max: 100000, showWhen: { field: 'withoutReasons', is: 'identical' } },
]
/** Since 2025-12-29 the first of identical acts must have its reasons. */
const firstReasonedAct: Field = { id: 'firstReasonedAct', type: 'text', required: true, showWhen: { field: 'withoutReasons', is: 'identical' } }
/** Where, until when and how the act may be contested (APPC 80(5)). */
const remedy: readonly Field[] = [
  { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' },
  { id: 'remedyText', type: 'long-text', showWhen: { field: 'remedyStated', is: true } },
]
/** A complaint suspends the execution, unless the act says with reasons why not (APPC 96). */
const suspension: readonly Field[] = [
  { id: 'notSuspended', type: 'yes-no' },
  { id: 'notSuspendedGround', type: 'choice', required: true, options: ['protection-of-rights', 'financial-regulator', 'state-audit', 'other-law'], showWhen: { field: 'notSuspended', is: true } },
  { id: 'notSuspendedReasons', type: 'long-text', required: true, ...personal, showWhen: { field: 'notSuspended', is: true } },
]

/** Whether the act names a later day, how it is delivered, why it has no reasons: each act says it anew. */
const frozen = [{ name: 'delivery-means', fact: 'delivery' }, { name: 'later-force', fact: 'laterForce' }, { name: 'own-execution-term', fact: 'executionSet' }] as const
const inTime = { term: 'review', late: 'refuse', ifNotStarted: 'refuse' } as const
const ends = ['review', 'objection', 'oral-request', 'hearing-wait'].map((term) => ({ term }))

interface Edition {
  readonly from?: string
  readonly until?: string
  readonly grounds: readonly string[]
  readonly identical: readonly Field[]
}
const editions: readonly Edition[] = [
  { until: '2025-12-28', grounds: unheardGrounds2021, identical: withoutReasons },
  { from: '2025-12-29', grounds: unheardGrounds2025, identical: [...withoutReasons, firstReasonedAct] },
]

type Burden = 'refuse' | 'refuse-without-reasons' | 'grant-in-part'

/** The refusal and the act granted in part, both of which burden: heard, or unheard on a named ground. */
const burdening = (id: Burden, unheard: boolean, { grounds, identical, ...dated }: Edition): StepRow => {
  const isGrant = id === 'grant-in-part'
  const ground: readonly Field[] = unheard ? [{ id: 'unheardGround', type: 'choice', required: true, options: [...grounds], fact: 'unheardGround' }] : []
  const granted: readonly Field[] = isGrant ? [{ id: 'grantedHow', type: 'choice', required: true, options: ['in-part', 'with-conditions'], fact: 'grantedHow' }] : []
  const why: readonly Field[] = id === 'refuse-without-reasons' ? identical : [{ ...reasons, required: true }]
  return {
    id: unheard ? `${id}-unheard` : id, article: unheard ? 'APPC 73(2), 80' : id === 'refuse-without-reasons' ? 'APPC 80(2)' : 'APPC 79, 80', by: ['official@body'],
    stage: [unheard ? 'in-review' : 'to-be-heard'], to: isGrant ? 'granted-in-part' : 'refused', ...dated, correctable: false, within: inTime,
    ...(!unheard && { notBefore: { term: 'hearing-wait' }, when: [{ ...hearingHeld, article: 'APPC 73(1)' }] }),
    fields: [...ground, ...granted, { id: 'questions', type: 'long-text', required: true, ...personal }, ...why, operative, ...remedy, ...(isGrant ? [...ownDays, ...suspension] : []), deliveryField],
    computes: [...frozen, ...(isGrant ? [{ name: 'execution-not-suspended', fact: 'notSuspended' }] : [])],
    stops: ends, ...actOpens({ executed: isGrant }),
    starts: [...actContestStarts, ...(isGrant ? actTermsStart : []), ...(id === 'refuse-without-reasons' ? [{ term: 'identical-acts', when: { fact: 'withoutReasons', is: 'identical' } } as const] : [])],
    documents: ['administrative-act'], notices: [{ kind: isGrant ? 'granted-in-part' : 'refused', to: ['applicant'] }],
  }
}
const inBothEditions = (id: Burden, unheard: boolean): readonly StepRow[] => editions.map((edition) => burdening(id, unheard, edition))

export const decidingSteps: readonly StepRow[] = [
  { id: 'grant', article: 'APPC 79, 80', by: ['official@body'], stage: ['in-review', 'to-be-heard'], to: 'granted', correctable: false, within: inTime,
    fields: [{ id: 'questions', type: 'long-text', ...personal }, reasons, operative, ...ownDays, deliveryField],
    computes: [...frozen], stops: ends, ...actOpens({ executed: true }), starts: [...actTermsStart],
    documents: ['administrative-act'], notices: [{ kind: 'granted', to: ['applicant'] }] },
  ...inBothEditions('refuse', false),
  ...inBothEditions('refuse', true),
  ...inBothEditions('grant-in-part', false),
  ...inBothEditions('grant-in-part', true),
  ...inBothEditions('refuse-without-reasons', false),
]
