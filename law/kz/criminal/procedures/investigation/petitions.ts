/** What the prosecutor himself asks of the investigating judge: bail forfeited, and a money penalty for a duty that was not done (CrPC 145(11), 160(3)). */
import type { StepRow } from '../../../../../engine/define.ts'

const is = (petition: string) => ({ fact: 'petitionFor', is: petition }) as const

export const petitionSteps: readonly StepRow[] = [
  { id: 'ask-judge-as-prosecutor', article: 'CrPC 55(2)(4), 145(11), 160(3)', by: ['prosecutor'], stage: ['registered', 'interrupted', 'completed', 'familiarised', 'report-sent'], correctable: false, atWill: true, opens: [{ branch: 'authorisation', subject: 'act' }],
    when: [{ if: { any: [{ not: is('bail-forfeited') }, { branch: 'restraint', some: ['on-bail'] }] }, code: 'petition.no-bail', article: 'CrPC 145(11)' }],
    fields: [{ id: 'petitionFor', type: 'choice', required: true, options: ['bail-forfeited', 'money-penalty'], fact: 'petitionFor' }, { id: 'concerning', type: 'text', required: true, max: 300 }, { id: 'reasons', type: 'long-text', required: true }], documents: ['petition'],
    handsOver: [{ procedure: 'sanction', mode: 'beside', seats: { investigator: 'investigator', prosecutor: 'prosecutor', agency: 'agency', prosecution: 'prosecution', court: { source: 'investigating-court' } }, facts: { petitionFor: 'petitionFor' } }], notices: [{ kind: 'authorisation-asked', to: ['investigator'] }] },
]
