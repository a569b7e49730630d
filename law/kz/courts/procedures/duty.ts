/**
 * The state duty after filing (CPC 103, 106; APPC 131): proved later, put off on the motion of the plaintiff, missed. Shared by every procedure in which a
 * plaintiff pays it; what differs is the articles, the stages and the form of the proof. The case keeps `dutyCovered`.
 */
import type { BranchDefinition, Field, Requirement, StepRow, TermRow } from '../../../../engine/define.ts'

export interface DutyOf {
  /** Stages in which the duty may still be proved or put off. */
  readonly early: readonly string[]
  readonly articles: Readonly<Record<'prove' | 'covered' | 'ask' | 'asked' | 'decide' | 'deferred' | 'miss', string>>
  /** Boxes of the proof, each required. */
  readonly proof: readonly Field[]
  readonly computes: NonNullable<StepRow['computes']>
  /** What a ruling on a deferral must meet besides. */
  readonly when?: readonly Requirement[]
  /** The term of the case that a deferral does not outlast. */
  readonly trial: string
}

export const deferralBranch = {
  start: 'deferral-asked',
  stages: ['deferral-asked', 'duty-deferred', 'deferral-refused', 'duty-missed', 'duty-paid'],
  final: ['deferral-refused', 'duty-missed', 'duty-paid'],
} as const satisfies BranchDefinition

export const deferralUnbounded = {
  'deferral-asked': 'the trial term runs; no term for the ruling is named',
} as const

export const dutyTerms = ({ articles }: DutyOf): readonly TermRow[] => [
  {
    id: 'duty-deferred',
    n: 0,
    unit: 'CD',
    article: articles.deferred,
    bound: 'plaintiff',
    dayZero: { field: 'dutyDeferredTo' },
    atEnd: 'next-working-day',
  },
]

const notCovered = ({ articles }: DutyOf): Requirement => ({
  if: { not: { fact: 'dutyCovered', is: true } },
  code: 'duty.covered',
  article: articles.covered,
})

export const dutySteps = (duty: DutyOf): readonly StepRow[] => [proving(duty), asking(duty), ...deciding(duty)]

const proving = (duty: DutyOf): StepRow => ({
  id: 'prove-duty',
  article: duty.articles.prove,
  by: ['plaintiff'],
  stage: [...duty.early],
  correctable: false,
  when: [notCovered(duty)],
  fields: duty.proof.map((field) => ({ ...field, required: true })),
  computes: duty.computes,
  moves: [{ branch: 'deferral', of: 'all-open', to: 'duty-paid' }],
  stops: [{ term: 'duty-deferred', of: 'all' }],
  notices: [{ kind: 'duty-proved', to: ['judge', 'court'] }],
})

const asking = (duty: DutyOf): StepRow => ({
  id: 'ask-duty-deferral',
  atWill: true,
  article: duty.articles.ask,
  by: ['plaintiff'],
  stage: [...duty.early],
  correctable: false,
  opens: [{ branch: 'deferral', subject: 'act' }],
  when: [
    notCovered(duty),
    {
      if: { branch: 'deferral', none: ['deferral-asked', 'duty-deferred'] },
      code: 'deferral.asked',
      article: duty.articles.asked,
    },
  ],
  fields: [
    {
      id: 'deferralKind',
      type: 'choice',
      required: true,
      options: ['defer', 'instalments'],
      fact: 'deferralKind',
    },
    { id: 'deferralReasons', type: 'long-text', required: true, personal: 'plaintiff' },
  ],
  documents: ['motion'],
  notices: [{ kind: 'motion-filed', to: ['judge'] }],
})

const deciding = ({ articles, trial, when }: DutyOf): readonly StepRow[] => [
  {
    id: 'decide-duty-deferral',
    article: articles.decide,
    by: ['judge'],
    branch: 'deferral',
    stage: ['deferral-asked'],
    to: { field: 'deferral', map: { granted: 'duty-deferred', refused: 'deferral-refused' } },
    correctable: false,
    ...(when && { when }),
    unverified: 'the grounds of a deferral and its length are in the Tax Code, whose article was not read',
    fields: [
      { id: 'deferral', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'deferral' },
      {
        id: 'dutyDeferredTo',
        type: 'day',
        required: true,
        showWhen: { field: 'deferral', is: 'granted' },
        notBefore: { act: true, plus: { n: 1, unit: 'CD' } },
        notAfter: { term: trial },
      },
      { id: 'reasons', type: 'long-text', required: true },
    ],
    starts: [{ term: 'duty-deferred', of: 'same-subject', when: { fact: 'deferral', is: 'granted' } }],
    documents: ['ruling'],
    notices: [{ kind: 'deferral-decided', to: ['plaintiff'] }],
  },
  {
    id: 'miss-duty',
    article: articles.miss,
    by: ['time'],
    branch: 'deferral',
    stage: ['duty-deferred'],
    to: 'duty-missed',
    atEndOf: { term: 'duty-deferred' },
    notices: [{ kind: 'duty-missed', to: ['plaintiff', 'judge'] }],
  },
]
