/** The application for a writ: which undisputed claims it may ask for, by day (CPC 135, 136), and its way to a judge. */
import type { Field, StepRow } from '../../../../../engine/define.ts'
import { partyField } from '../../../courts/procedures/party.ts'
import { firstCourts } from '../courts.ts'
import { dutyComputed, dutyFields } from '../duty.ts'

/** Article 135 in the order of its items, as it stands since 2022-08-01. */
const claims = [
  'tax-arrears', 'mediation-agreement', 'alimony', 'search-costs', 'business-agreement', 'insurance-agreement', 'consumer-agreement', 'ip-agreement', 'military-pay', 'cadet-costs', 'grant', 'young-specialist', 'adoption-payment', 'state-rent',
  'family-agreement', 'refutation-agreement', 'other-agreement',
] as const

const filed = (more: readonly string[]): readonly Field[] => [
  { id: 'court', type: 'court', required: true, kinds: firstCourts },
  { id: 'writClaim', type: 'choice', required: true, options: [...claims, ...more], fact: 'writClaim' },
  partyField('defendants', { max: 5, required: true, personal: 'plaintiff' }),
  { id: 'price', type: 'money', min: 1, fact: 'price' },
  { id: 'alimonyShare', type: 'text', required: true, max: 120, personal: 'plaintiff', showWhen: { field: 'writClaim', is: 'alimony' } },
  { id: 'children', type: 'group', many: { min: 1, max: 10 }, personal: 'plaintiff', showWhen: { field: 'writClaim', is: 'alimony' }, fields: [{ id: 'childName', type: 'person', required: true }, { id: 'childBorn', type: 'day', required: true, notAfter: { act: true } }] },
  { id: 'claim', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'grounds', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'legalBasis', type: 'norm', fact: 'legalBasis' },
  { id: 'executionBy', type: 'choice', required: true, options: ['myself', 'court'], fact: 'executionBy' },
  ...dutyFields,
]

const filing = {
  id: 'file', article: 'CPC 136', by: ['anyone'], stage: [], to: 'submitted', correctable: false,
  when: [{ if: { computed: 'court-takes-writs' }, code: 'court.other-kind', article: 'CPC 26, 27, 136(1)' }, { if: { computed: 'writ-sum-named' }, code: 'writ.no-sum', article: 'CPC 136, 140(1)(6)' }],
  seats: [{ seat: 'plaintiff', do: 'fill', with: 'actor' }, { seat: 'defendant', do: 'fill', with: { field: 'defendants' } }, { seat: 'court', do: 'fill', with: { field: 'court' } }],
  computes: [...dutyComputed('writ')], registers: ['appeals'], documents: ['writ-application'],
} as const

const leftIn2022 = 'which claims items 5 and 6 named until January 2022 is known second hand; the first day of Law 84-VII was not read'
const leftInAugust = 'what item 2 named until 2022-07-31 was not read'

export const writFilingSteps: readonly StepRow[] = [
  { ...filing, until: '2020-06-21', unverified: leftIn2022, fields: filed(['item-2', 'utility-debt', 'item-18']) },
  { ...filing, from: '2020-06-22', until: '2021-12-31', unverified: leftIn2022, fields: filed(['item-2', 'utility-debt']) },
  { ...filing, from: '2022-01-01', until: '2022-07-31', unverified: leftInAugust, fields: filed(['item-2']) },
  { ...filing, from: '2022-08-01', fields: filed([]) },
  { id: 'enter-writ', article: 'CPC 136, 139', by: ['time'], stage: ['submitted'], to: 'filed', registers: ['civil'], starts: [{ term: 'issuing' }], notices: [{ kind: 'writ-arrived', to: ['plaintiff', 'court'] }] },
]
