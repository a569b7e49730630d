/** The trial in session (CrPC 335-386): opened when the copy has been with the accused for three days, adjourned, gone through in full or shortened, closed with the last word. */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { protocolBranches, protocolSteps as recorded } from '../../../courts/procedures/protocol.ts'
import { notParticularlyGrave, sessionDay } from './arriving.ts'
import { days, eve210, day210, from210, reasons, text, told } from './who.ts'

const shortened: Condition = { fact: 'trialOrder', is: 'shortened' }

export const sessionTerms: readonly TermRow[] = [
  { id: 'shortened', n: 10, unit: 'CD', article: 'CrPC 382(2)', bound: 'judge', ...days },
  { id: 'protocol', n: 10, unit: 'CD', article: 'CrPC 347(4)', bound: 'court', ...days, when: { fact: 'complexCase', is: true } },
  { id: 'protocol', n: 5, unit: 'CD', article: 'CrPC 347(4)', bound: 'court', ...days },
  { id: 'remarks', n: 5, unit: 'CD', article: 'CrPC 348, 348-1', bound: 'accused', ...days, kind: 'window' },
]
export { protocolBranches }
export const protocolSteps = recorded({ sides: [...told], articles: { signing: 'CrPC 347(4), 347(6)', remarking: 'CrPC 348, 348-1', deciding: 'CrPC 349' }, terms: sessionTerms })

const yes = (id: string): Field => ({ id, type: 'yes-no', required: true, fact: id })
/** The prosecutor is there always; the accused and his counsel, or their absence is dealt with (CrPC 335-337). */
const mustCome = [
  { if: { not: { fact: 'prosecutorCame', is: false } }, code: 'session.no-prosecutor', article: 'CrPC 337(1)' },
  { if: { not: { fact: 'accusedCame', is: 'nobody' } }, code: 'session.no-accused', article: 'CrPC 335' },
  { if: { not: { fact: 'counselCame', is: 'away' } }, code: 'session.no-counsel', article: 'CrPC 336(2)' },
] as const
const copyInTime = { if: { computed: 'copy-served-three-days' }, code: 'copy.too-late', article: 'CrPC 355' } as const
const attendance: readonly Field[] = [
  { id: 'accusedCame', type: 'choice', required: true, options: ['all', 'by-video', 'nobody'], fact: 'accusedCame' }, { id: 'counselCame', type: 'choice', required: true, options: ['present', 'waived', 'away'], fact: 'counselCame' }, { id: 'victimCame', type: 'yes-no', required: true },
]
const copyServed: readonly Field[] = [{ id: 'copyServedOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'askedEarlier', type: 'yes-no', required: true }]
/** What the accused says to the charge; silence is no admission (CrPC 365(2)). */
const position: Field = { id: 'plea', type: 'choice', required: true, options: ['admits', 'admits-in-part', 'denies', 'silent'], fact: 'plea' }
const opening = {
  id: 'open-session', article: 'CrPC 335-337, 354-365', by: ['judge'], stage: ['scheduled'], to: 'in-session', correctable: false, notBefore: { term: 'hearing-day' }, stops: [{ term: 'hearing-day' }, { term: 'notice-wait' }, { term: 'trial-start' }],
  within: { term: 'trial-start', late: 'mark', ifNotStarted: 'free' }, starts: [{ term: 'shortened', when: { all: [shortened, { term: 'shortened', is: 'absent' }] } }], documents: ['court-record'], notices: [{ kind: 'session-opened', to: [...told] }],
} as const satisfies Partial<StepRow>
/** From September 2025 the accused is asked whether a plea agreement or mediation is wanted (CrPC 365(1), Law 210-VIII). */
const asked: Field = { id: 'agreementAsked', type: 'choice', required: true, options: ['none', 'plea', 'mediation'], fact: 'agreementAsked' }

export const openings = (state: boolean): readonly StepRow[] => {
  const came = state ? [yes('prosecutorCame'), ...attendance] : attendance
  const when = [...(state ? mustCome : mustCome.slice(1)), ...(state ? [copyInTime] : [])]
  return [
    { ...opening, until: eve210, when, fields: [...came, ...(state ? copyServed : []), { id: 'rightsExplained', type: 'yes-no', required: true }, position] },
    { ...opening, from: from210, unverified: day210, when, fields: [...came, ...(state ? copyServed : []), { id: 'rightsExplained', type: 'yes-no', required: true }, position, asked] },
  ]
}

const adjournReasons = ['absence', 'counsel-absent', 'new-evidence', 'new-indictment', 'mediation', 'plea'] as const
const fullAdmission = { if: { any: [{ not: shortened }, { fact: 'plea', is: 'admits' }] }, code: 'trial.not-admitted', article: 'CrPC 382(1)(1)' } as const

export const sessionSteps: readonly StepRow[] = [
  { id: 'adjourn-trial', article: 'CrPC 336(2), 340(5), 341(1), 363', by: ['judge'], stage: ['scheduled', 'in-session'], to: 'scheduled', correctable: false, fields: [{ id: 'adjournReason', type: 'choice', required: true, options: [...adjournReasons], fact: 'adjournReason' }, ...sessionDay, reasons],
    stops: [{ term: 'trial-start' }], starts: [{ term: 'hearing-day' }], documents: ['ruling', 'summons'], notices: [{ kind: 'trial-adjourned', to: [...told] }] },
  { id: 'switch-to-shortened', article: 'CrPC 365(5), 382(1)', by: ['judge'], stage: ['in-session'], correctable: false, when: [fullAdmission, notParticularlyGrave, { if: { fact: 'breachOrDispute', is: false }, code: 'trial.disputed', article: 'CrPC 382(1)(2), 382(1)(3)' }],
    fields: [{ id: 'trialOrder', type: 'choice', required: true, options: ['shortened'], fact: 'trialOrder' }, yes('breachOrDispute'), reasons], starts: [{ term: 'shortened' }], documents: ['ruling'], notices: [{ kind: 'trial-shortened', to: [...told] }] },
  { id: 'extend-shortened', article: 'CrPC 382(2)', by: ['judge'], stage: ['scheduled', 'in-session', 'heard'], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'shortened', late: 'refuse', ifNotStarted: 'refuse' }, fields: [reasons], extends: [{ term: 'shortened', mode: 'total', n: 20, unit: 'CD' }], documents: ['ruling'], notices: [{ kind: 'trial-shortened', to: [...told] }] },
  { id: 'switch-to-full', article: 'CrPC 382(3)', by: ['judge'], stage: ['in-session', 'heard'], to: 'in-session', correctable: false, when: [{ if: { not: { term: 'shortened', is: 'absent' } }, code: 'trial.not-short' }], fields: [{ id: 'trialOrder', type: 'choice', required: true, options: ['general'], fact: 'trialOrder' }, reasons], stops: [{ term: 'shortened' }], documents: ['ruling'], notices: [{ kind: 'trial-in-full', to: [...told] }] },
  { id: 'close-session', article: 'CrPC 366-386', by: ['judge', 'secretary@court'], stage: ['in-session'], to: 'heard', correctable: false,
    fields: [text('courtRecord'), { id: 'recordedBy', type: 'choice', required: true, options: ['audio-video', 'in-writing'] }, { id: 'complexCase', type: 'yes-no', required: true, fact: 'complexCase' }, { id: 'lastWordGiven', type: 'yes-no', required: true, fact: 'lastWordGiven' }], when: [{ if: { not: { fact: 'lastWordGiven', is: false } }, code: 'session.no-last-word', article: 'CrPC 384' }],
    opens: [{ branch: 'protocol', subject: 'act' }], starts: [{ term: 'protocol', of: 'each', on: 'protocol' }], documents: ['court-record'], notices: [{ kind: 'session-closed', to: [...told] }] },
  { id: 'reopen-session', article: 'CrPC 383(1), 385', by: ['judge'], stage: ['heard'], to: 'scheduled', correctable: false, fields: [...sessionDay, reasons], starts: [{ term: 'hearing-day' }], documents: ['ruling'], notices: [{ kind: 'trial-adjourned', to: [...told] }] },
]
export const sessionUnbounded = {
  scheduled: 'the session has its day; the trial begins in fifteen days, shortened in ten; later is marked (CrPC 322(4))', 'in-session': 'a reasonable term; shortened ten days (CrPC 322(5), 382(2))', heard: 'the court retires at once; the Code names no hours for the verdict (CrPC 386)',
  'to-sign': 'the secretary has five days, ten in a complex case; later is marked (CrPC 347(4))', 'remark-made': 'the Code names no days for deciding on remarks (CrPC 349)',
} as const
