/**
 * The plea agreement concluded in the investigation (CrPC 612-617, 617-1 to 617-4): a line for each suspect who asks. In three days the motion is with the prosecutor, who in seven concludes or
 * refuses; counsel signs over the exact bytes, the suspect last. When every suspect has one, the prosecutor sends the case to court without an indictment.
 */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { concludingPlea, onPleaLine as onLine, pleaDiscussed, pleaNotDisputed, pleaNotTooGrave, pleaPunishment, pleaWish as wish, refusingPlea, sendingPlea, signingPlea, victimConsents, withdrawingPlea } from '../plea-lines.ts'
import { toTrial } from './ending.ts'
import { everybodyQualified } from './who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const yes = (id: string): Field => ({ id, type: 'yes-no', required: true, fact: id })
const reasons = text('reasons')
const own = { of: 'same-subject' } as const
const days = { dayZero: 'act', atEnd: 'next-working-day' } as const

/** Law 23-VIII of 12.07.2023: an agreement may also return assets, and then the victim need not consent. */
const from23 = '2023-07-23'
const eve23 = '2023-07-22'
const day23 = 'Law 23-VIII is in force ten days after its publication, whose day was not read: the earliest that can be is taken'
const forAssets: Condition = { fact: 'pleaForm', is: 'assets' }
const pleaForm: Field = { id: 'pleaForm', type: 'choice', required: true, options: ['guilt', 'assets'], fact: 'pleaForm' }

export const pleaTerms: readonly TermRow[] = [
  { id: 'plea-send', n: 3, unit: 'CD', article: 'CrPC 617-3(2)', bound: 'investigator', ...days, when: forAssets },
  { id: 'plea-send', n: 3, unit: 'CD', article: 'CrPC 615(2)', bound: 'investigator', ...days },
  { id: 'plea-answer', n: 10, unit: 'CD', article: 'CrPC 617-3(4)', bound: 'prosecutor', ...days, when: forAssets },
  { id: 'plea-answer', n: 7, unit: 'CD', article: 'CrPC 615(4)', bound: 'prosecutor', ...days },
]
export const pleaBranch = {
  start: 'plea-asked', stages: ['plea-asked', 'plea-with-prosecutor', 'plea-opposed', 'plea-drawn-up', 'plea-concluded', 'plea-gathering', 'plea-refused'], final: ['plea-refused'], per: 'suspect',
} as const
export const pleaUnbounded = {
  'plea-asked': 'three days to the prosecutor; later is marked (CrPC 615(2))', 'plea-with-prosecutor': 'seven days, ten where assets return; later is marked (CrPC 615(4), 617-3(4))', 'plea-opposed': 'the prosecutor refuses in the same term (CrPC 615(4))',
  'plea-drawn-up': 'the suspect may think it over with counsel; the Code names no days (CrPC 616(2))', 'plea-concluded': 'sent to court at once; the Code names no hours (CrPC 617(4))', 'plea-gathering': 'the investigation has its term (CrPC 617(1), 192)',
} as const

/** Any time before the court; after the completion the case is still of the investigation (CrPC 615(1)). */
const inHand = ['registered', 'completed', 'familiarised', 'report-sent'] as const
const told = ['of-branch', 'counsel', 'victim', 'prosecutor', 'investigator'] as const

const asking = {
  id: 'ask-plea', by: ['suspect'], stage: [...inHand], correctable: false, atWill: true, opens: [{ branch: 'plea', subject: 'actor' }], starts: [{ term: 'plea-send', of: 'each', on: 'plea' }],
  when: [
    pleaNotTooGrave, { if: { computed: 'no-plea-in-hand' }, code: 'plea.asked', article: 'CrPC 614(4)' }, pleaNotDisputed,
  ],
  documents: ['motion'], notices: [{ kind: 'plea-asked-early', to: ['counsel', 'investigator', 'prosecutor', 'victim'] }],
} as const satisfies Partial<StepRow>
const sending = { ...sendingPlea, by: ['investigator'], notices: [{ kind: 'plea-with-prosecutor', to: [...told] }] } as const satisfies Partial<StepRow>

/** What the prosecutor must check, each answered (CrPC 612(2), 613(2)(1), 615(3)). */
const checks = ['everyOffenceFits', 'sane', 'voluntary', 'disputesNothing', 'harmAgreed', 'nothingEnds'] as const
const concluding = { ...concludingPlea, id: 'conclude-plea', stage: ['plea-with-prosecutor', 'plea-opposed'], notices: [{ kind: 'plea-drawn-up', to: [...told] }] } as const satisfies Partial<StepRow>
const checked = { if: { all: checks.map((fact) => ({ fact, is: true })) }, code: 'plea.conditions', article: 'CrPC 612(2), 613, 615(3)' } as const
/** A victim who said no, and what the prosecutor found out from the others; of assets nobody need consent (CrPC 617-3(4)). */
const notAgainst = [{ branch: 'plea', own: ['plea-with-prosecutor'] }, { not: { fact: 'victimConsents', is: 'no' } }] as const satisfies readonly Condition[]
const victimAgrees = (either: readonly Condition[]) => notAgainst.map((one) => ({ if: { any: [...either, one] }, code: 'plea.victim-objects', article: 'CrPC 613(1)(3), 613(2)(2), 615(4)' }) as const)
const agreement: readonly Field[] = [
  ...checks.map(yes), victimConsents, text('circumstances'), { id: 'offence', type: 'norm', required: true }, text('mitigating'), text('pleaDuties'),
  pleaPunishment, { id: 'pleaLength', type: 'text', required: true, max: 120 }, { id: 'claimAgreed', type: 'money' },
  { id: 'measureAfter', type: 'choice', required: true, options: ['unchanged', 'to-cancel', 'to-change'], fact: 'measureAfter' },
]
const assets: readonly Field[] = [
  pleaForm, { id: 'assetsReturned', type: 'long-text', required: true, showWhen: { field: 'pleaForm', is: 'assets' } }, { id: 'assetsHow', type: 'long-text', required: true, showWhen: { field: 'pleaForm', is: 'assets' } },
]

/** The law of the agreement is older than the law of its protocol: of an inquiry without one nothing was said before Law 88-VII. */
const toCourt = {
  id: 'send-plea-to-court', article: 'CrPC 65(1)(3), 617(4), 623(1)', by: ['prosecutor'], stage: [...inHand], to: 'sent-to-court', correctable: false,
  when: [
    { if: { computed: 'every-suspect-has-plea' }, code: 'plea.not-all', article: 'CrPC 614(1)(2), 622' }, { if: everybodyQualified, code: 'suspect.not-announced', article: 'CrPC 64(1)(3), 206' }, { if: { computed: 'court-may-try' }, code: 'court.other-kind', article: 'CrPC 306-308' },
  ],
  fields: [{ id: 'trialCourt', type: 'court', required: true, kinds: ['district', 'criminal', 'juvenile'] }, text('whyNoMoreActs')], computes: [{ name: 'criminal-yes', fact: 'pleaBefore' }], stops: [{ term: 'studying' }], documents: ['consensual-motion'],
  handsOver: [{ ...toTrial, facts: { ...toTrial.facts, pleaBefore: 'pleaBefore' }, lines: [...(toTrial.lines ?? []), { branch: 'plea', to: 'plea', stages: { 'plea-concluded': 'plea-concluded' } }] }], notices: [{ kind: 'sent-with-plea', to: ['suspect', 'counsel', 'victim', 'investigator'] }],
} as const satisfies Partial<StepRow>

export const pleaSteps: readonly StepRow[] = [
  // An offer binds nobody: the wish must be the suspect's own (CrPC 613(1)(1)).
  { id: 'propose-plea', article: 'CrPC 615(1), 615(2)', by: ['prosecutor'], branch: 'status', stage: ['qualified', 'announced'], correctable: false, atWill: true, when: [pleaNotTooGrave], fields: [text('pleaProposal')], notices: [{ kind: 'plea-proposed', to: ['of-branch', 'counsel'] }] },
  { ...asking, article: 'CrPC 612(1)(1), 615(1)', until: eve23, fields: [...wish] },
  { ...asking, article: 'CrPC 612(1)(1), 612(1)(3), 615(1), 617-3(1)', from: from23, unverified: day23, fields: [pleaForm, ...wish] },
  { ...sending, article: 'CrPC 615(2)', until: eve23 },
  { ...sending, article: 'CrPC 615(2), 617-3(2)', from: from23, unverified: day23, fields: [pleaForm] },
  { ...onLine, id: 'oppose-plea', article: 'CrPC 613(2)(2), 615(4)', by: ['victim'], stage: ['plea-asked', 'plea-with-prosecutor'], to: 'plea-opposed', atWill: true, fields: [reasons], stops: [{ term: 'plea-send', ...own }], notices: [{ kind: 'plea-opposed', to: ['of-branch', 'counsel', 'prosecutor'] }] },
  { ...concluding, article: 'CrPC 613, 615(3), 615(4), 616(1)', until: eve23, when: [checked, ...victimAgrees([])], fields: agreement },
  { ...concluding, article: 'CrPC 613, 615(3), 615(4), 616(1), 617-1, 617-4', from: from23, unverified: day23, when: [checked, ...victimAgrees([forAssets])], fields: [...assets, ...agreement] },
  { ...signingPlea, by: ['suspect'], when: [pleaDiscussed], notices: [{ kind: 'plea-signed', to: [...told] }] },
  { ...refusingPlea, stage: ['plea-with-prosecutor', 'plea-opposed'], notices: [{ kind: 'plea-refused', to: [...told] }] },
  { ...withdrawingPlea, by: ['suspect'], stage: ['plea-asked', 'plea-with-prosecutor', 'plea-opposed', 'plea-drawn-up', 'plea-concluded', 'plea-gathering'], atWill: true, notices: [{ kind: 'plea-given-up', to: ['counsel', 'victim', 'prosecutor', 'investigator'] }] },
  { ...onLine, id: 'gather-for-plea', article: 'CrPC 617(1)', by: ['prosecutor'], stage: ['plea-concluded'], to: 'plea-gathering', atWill: true, fields: [text('instructions')], notices: [{ kind: 'plea-gathering', to: ['investigator', 'of-branch', 'counsel'] }] },
  { ...onLine, id: 'finish-gathering', article: 'CrPC 617(2)', by: ['investigator'], stage: ['plea-gathering'], to: 'plea-concluded', fields: [text('gathered')], notices: [{ kind: 'plea-gathered', to: ['prosecutor'] }] },
  { ...onLine, id: 'review-plea', article: 'CrPC 617(3)', by: ['prosecutor'], stage: ['plea-concluded', 'plea-gathering'], to: { field: 'reviewAs', map: { anew: 'plea-with-prosecutor', ended: 'plea-refused' } }, atWill: true, fields: [text('newCircumstances'), { id: 'reviewAs', type: 'choice', required: true, options: ['anew', 'ended'], fact: 'reviewAs' }],
    starts: [{ term: 'plea-answer', ...own, when: { fact: 'reviewAs', is: 'anew' } }], documents: ['resolution'], notices: [{ kind: 'plea-reviewed', to: ['of-branch', 'counsel', 'victim', 'investigator'] }] },
  { ...toCourt, until: '2021-12-31', unverified: 'the wording before Law 88-VII was not read; it added that no protocol of accusation is needed either' },
  { ...toCourt, from: '2022-01-01', unverified: 'Law 88-VII is in force ten days after its publication, whose day was not read' },
]
