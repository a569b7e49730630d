/** A fact of legal significance is established where its papers cannot be got or restored otherwise (CPC 305-309). */
import { procedure, type StepRow } from '../../../../../engine/define.ts'
import { challengeBranch } from '../../../courts/procedures/assignment.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { acceptanceSteps, afterSteps, atWillOfParties, commonFinal, commonSeats, commonStages, commonTerms, commonUnbounded, courtFits, dispatchBranch, districtCourts, filedWith, filing, judgeSteps, leavingGrounds, long, partSteps, rulingSteps, sittingSteps } from './common.ts'

const facts = ['kinship', 'dependency', 'registration', 'paternity', 'title-papers', 'property-papers', 'accident', 'death', 'inheritance', 'other'] as const

const filingFact: StepRow = {
  ...filing, article: 'CPC 305-308',
  when: [courtFits('CPC 26, 307'), { if: { not: { fact: 'obtainableOtherwise', is: true } }, code: 'fact.obtainable', article: 'CPC 306' }],
  fields: [
    { id: 'court', type: 'court', required: true, kinds: districtCourts }, { id: 'factKind', type: 'choice', required: true, options: [...facts], fact: 'factKind' }, { ...long('factText'), personal: 'applicant' }, { ...long('purpose'), personal: 'applicant' },
    { id: 'obtainableOtherwise', type: 'yes-no', required: true, fact: 'obtainableOtherwise' }, { ...long('whyNoPapers'), personal: 'applicant' }, { ...long('evidence'), personal: 'applicant' }, ...filedWith,
  ],
  
}

const trial = { id: 'trial', n: 1, unit: 'M', article: 'CPC 183(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' } as const

export const specialFact = procedure({
  id: 'special-fact',
  code: 'CPC',
  words: ['special', 'civil', 'court'],
  editions: [{ from: '2020-01-01', law: 'CPC, Code 377-V of 31.10.2015' }],
  seats: commonSeats,
  heldBy: 'court',
  branches: { main: { start: 'submitted', stages: commonStages, final: commonFinal }, dispatch: dispatchBranch, challenge: challengeBranch },
  unbounded: commonUnbounded,
  outlives: ['dispatch'],
  terms: [...commonTerms, trial],
  steps: offered([
    filingFact, ...acceptanceSteps, ...judgeSteps, ...rulingSteps, ...partSteps(leavingGrounds), ...sittingSteps({ notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 1, unit: 'M' } } }), ...afterSteps('CPC 309', ['civil-registry', 'rights-registry', 'notary', 'other-body']),
  ], { atWill: atWillOfParties, last: ['refuse-application', 'return-application', 'leave'] }),
})
