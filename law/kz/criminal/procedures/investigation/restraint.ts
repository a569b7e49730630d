/**
 * Detention to the minute, and preventive measures (CrPC 128-153): one at a time, none before the qualification but in exceptional cases; custody, house
 * arrest and bail only by the investigating judge, the first two when the prosecutor supports the petition.
 */
import type { Condition, Field, HandOver, Move, StepRow, TermRow } from '../../../../../engine/define.ts'
import { personField } from './who.ts'

const hours = { unit: 'h', atEnd: 'stays', pausesWith: false } as const
const days = { atEnd: 'stays', pausesWith: false, firstDay: 'included' } as const
const long: Condition = { not: { fact: 'longDetention', is: 'none' } }
const minor: Condition = { fact: 'minor', is: true }
const since = { dayZero: { field: 'detainedAt' } } as const
const nobodysTurn = { atEnd: 'stays', pausesWith: false, kind: 'window', dayZero: { endOf: 'custody' } } as const

export const restraintTerms: readonly TermRow[] = [
  { id: 'detention', n: 72, article: 'CrPC 131(4)(1)-(6), 128(5)', bound: 'agency', ...since, ...hours, when: long },
  { id: 'detention', n: 24, article: 'CrPC 131(4)', bound: 'agency', ...since, ...hours, when: minor },
  { id: 'detention', n: 48, article: 'CrPC 131(4)', bound: 'agency', ...since, ...hours },
  { id: 'petition-due', n: 64, article: 'CrPC 147(3)', bound: 'prosecutor', ...since, ...hours, when: long },
  { id: 'petition-due', n: 16, article: 'CrPC 147(3)', bound: 'prosecutor', ...since, ...hours, when: minor },
  { id: 'petition-due', n: 40, article: 'CrPC 147(3)', bound: 'prosecutor', ...since, ...hours },
  { id: 'detention-protocol', n: 3, article: 'CrPC 129(1), 131(2)', bound: 'investigator', dayZero: { field: 'deliveredAt' }, ...hours },
  { id: 'detention-notice', n: 12, article: 'CrPC 131(3)', bound: 'investigator', dayZero: 'act', ...hours },
  { id: 'custody', n: 2, unit: 'M', article: 'CrPC 151(1)', bound: 'agency', ...since, ...days, tells: ['investigator', 'prosecutor'] },
  { id: 'short-custody', n: 10, unit: 'CD', article: 'CrPC 148(7)(2)', bound: 'agency', dayZero: 'act', ...days, tells: ['investigator', 'prosecutor'], unverified: 'whether the ten days are counted from the detention or from the ruling was not read' },
  { id: 'early-measure', n: 30, unit: 'CD', article: 'CrPC 139(1)', bound: 'investigator', dayZero: 'act', ...days, kind: 'window', when: { fact: 'listOf139', is: true } },
  { id: 'early-measure', n: 10, unit: 'CD', article: 'CrPC 139(1)', bound: 'investigator', dayZero: 'act', ...days, kind: 'window' },
  { id: 'petition-three', n: -10, unit: 'CD', article: 'CrPC 151(6)', bound: 'investigator', ...nobodysTurn },
  { id: 'petition-nine', n: -15, unit: 'CD', article: 'CrPC 151(7)', bound: 'investigator', ...nobodysTurn },
  { id: 'petition-eighteen', n: -20, unit: 'CD', article: 'CrPC 151(8)', bound: 'investigator', ...nobodysTurn },
  { id: 'agree-three', n: 3, unit: 'CD', article: 'CrPC 151(6)', bound: 'prosecution', dayZero: 'act', atEnd: 'stays', pausesWith: false },
  { id: 'agree-nine', n: 5, unit: 'CD', article: 'CrPC 151(7)', bound: 'region', dayZero: 'act', atEnd: 'stays', pausesWith: false },
  { id: 'agree-eighteen', n: 5, unit: 'CD', article: 'CrPC 151(8)', bound: 'general', dayZero: 'act', atEnd: 'stays', pausesWith: false },
]
export const restraintBranch = {
  start: 'free', stages: ['free', 'detained', 'asked-custody', 'asked-house-arrest', 'asked-bail', 'asked-longer', 'asked-longer-at-home', 'under-measure', 'in-custody', 'in-house-arrest', 'on-bail', 'restraint-over', 'restraint-elsewhere'], final: ['restraint-over', 'restraint-elsewhere'], per: 'suspect',
} as const
export const restraintUnbounded = {
  free: 'nobody is held', 'asked-custody': 'the investigating judge has eight hours (CrPC 148(2)); the detention ends in its hour all the same', 'asked-house-arrest': 'the investigating judge has eight hours (CrPC 148(2)); the detention ends in its hour all the same', 'asked-bail': 'the Code names no hours for bail (CrPC 145)',
  'asked-longer': 'the investigating judge has three days (CrPC 152(3)); the custody ends on its day all the same', 'asked-longer-at-home': 'the investigating judge has three days (CrPC 146(4), 152(3)); the house arrest ends on its day all the same',
  'under-measure': 'until it is cancelled or changed (CrPC 153)', 'in-house-arrest': 'the house arrest has its term', 'on-bail': 'until it is cancelled or changed (CrPC 153)',
} as const

const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
const own = { of: 'same-subject' } as const
const heldTerms = ['detention', 'petition-due', 'custody', 'short-custody', 'petition-three', 'petition-nine', 'petition-eighteen'] as const
const letGo = { stops: heldTerms.map((term) => ({ term, ...own })) } as const
const told = ['of-branch', 'counsel', 'prosecutor'] as const

const minuteOf = (id: string): Field => ({ id, type: 'moment', required: true, notBefore: { act: true, plus: { n: -3, unit: 'CD' } }, notAfter: { act: true } })
const detaining = {
  article: 'CrPC 128, 131', by: ['investigator'], correctable: false,
  when: [{ if: { computed: 'detention-moments-in-order' }, code: 'detention.moments' }],
} as const satisfies Partial<StepRow>
const detention: readonly Field[] = [
  minuteOf('detainedAt'), minuteOf('deliveredAt'), { id: 'minor', type: 'yes-no', required: true, fact: 'minor', ofParty: true },
  { id: 'longDetention', type: 'choice', required: true, options: ['none', 'particularly-grave', 'terrorism', 'riots', 'criminal-group', 'drugs-children-death', 'remote'], fact: 'longDetention', ofParty: true },
  { id: 'detentionGround', type: 'long-text', required: true },
]
const clock = ['detention', 'petition-due', 'custody', 'early-measure', 'detention-protocol'] as const

/** The qualification stands, or the exceptional case is named, and the announcement must follow in ten or thirty days (CrPC 139, 140(2)). */
const qualified: Condition = { branch: 'status', own: ['qualified', 'announced'] }
const orEarly = { if: { any: [qualified, { not: { fact: 'early', is: false } }] }, code: 'measure.not-qualified', article: 'CrPC 140(2)' } as const
const oneAtATime = { if: { branch: 'restraint', own: ['free', 'detained'] }, code: 'measure.one-at-a-time', article: 'CrPC 140(1)' } as const
const inTimeForCourt = { if: { not: { term: 'petition-due', is: 'ended' } }, code: 'petition.too-late', article: 'CrPC 147(3)' } as const
const anyStage = ['free', 'detained', 'under-measure', 'in-custody', 'in-house-arrest', 'on-bail'] as const
const early: readonly Field[] = [{ id: 'early', type: 'yes-no', required: true, fact: 'early', ofParty: true }, { id: 'listOf139', type: 'yes-no', required: true, fact: 'listOf139', ofParty: true, showWhen: { field: 'early', is: true } }]
const beginsEarly = { term: 'early-measure', ...own, when: { all: [{ fact: 'early', is: true }, { term: 'early-measure', is: 'absent' }] } } as const
/** Chosen after the qualification, a measure does not hang on the ten days. */
const notEarly = { term: 'early-measure', ...own, when: { fact: 'early', is: false } } as const
const petition = { id: 'petitionFor', type: 'choice', required: true, fact: 'petitionFor' } as const

const toJudge: HandOver = { procedure: 'sanction', mode: 'beside', seats: { suspect: 'of-branch', 'counsel-1': 'counsel-1', 'counsel-2': 'counsel-2', investigator: 'investigator', prosecutor: 'prosecutor', agency: 'agency', prosecution: 'prosecution', court: { source: 'investigating-court' } }, facts: { petitionFor: 'petitionFor' } }
const asking = { by: ['investigator'], branch: 'restraint', correctable: false, handsOver: [toJudge], documents: ['petition'], notices: [{ kind: 'petition-to-judge', to: [...told] }] } as const satisfies Partial<StepRow>
const supported = { approval: [{ by: 'prosecutor', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 147(3)' }] } as const

/** Each measure waits for its own answer: whoever is at home is not taken into custody by being held there longer (CrPC 146(4)). */
const askedFrom = (measure: string, to: string): Move => ({ branch: 'restraint', of: 'same-subject', from: [measure], to })
/** How much longer, who agrees, in how many days, by when it is asked (CrPC 151). */
const longer = (months: string, article: string, by: readonly string[], within: string, due: string): StepRow => ({
  ...asking, id: `ask-custody-to-${months}`, article, stage: ['in-custody', 'in-house-arrest'], moves: [askedFrom('in-custody', 'asked-longer'), askedFrom('in-house-arrest', 'asked-longer-at-home')], within: { term: due, of: 'same-subject', late: 'mark', ifNotStarted: 'free' }, when: [{ if: { computed: `custody-may-reach-${months}` }, code: 'custody.longest' }],
  fields: [{ ...petition, options: [`custody-to-${months}`] }, reasons], approval: by.map((one) => ({ by: one, need: 'one', within, onRefuse: 'void', onLapse: 'stays', article })),
})
const longerHeard = (months: string, article: string, n: number, next: readonly string[]): StepRow[] => [['custody', 'asked-longer', `${article}, 152(2)`], ['house-arrest', 'asked-longer-at-home', `CrPC 146(4), ${article.slice(5)}, 152(2)`]].map(([measure, asked, by]) => ({
  id: `hear-${measure}-to-${months}`, article: by!, by: ['linked'], branch: 'restraint', stage: [asked!], to: `in-${measure}`, hears: [{ procedure: 'sanction', steps: [`extend-to-${months}`] }], extends: [{ term: 'custody', mode: 'total', n, unit: 'M' }],
  starts: next.map((term) => ({ term, ...own })), notices: [{ kind: 'custody-extended', to: [...told] }],
}))
const heard = (id: string, steps: readonly string[], from: readonly string[], to: string): StepRow => ({ id, article: 'CrPC 148(7), 148(8)', by: ['linked'], branch: 'restraint', stage: [...from], to, hears: [{ procedure: 'sanction', steps }] })
const asked = ['asked-custody', 'asked-house-arrest', 'asked-bail'] as const
const begins = { starts: [{ term: 'custody', ...own, dayZero: 'act', when: { term: 'custody', is: 'absent' } }, { term: 'petition-three', ...own }], stops: [{ term: 'detention', ...own }, { term: 'petition-due', ...own }] } as const satisfies Partial<StepRow>

export const restraintSteps: readonly StepRow[] = [
  { ...detaining, id: 'detain', stage: ['registered'], fields: [personField('suspectNamed'), ...detention], seats: [{ seat: 'suspect', do: 'fill', with: { field: 'suspectNamed' } }],
    opens: [{ branch: 'status', at: 'taken', subject: { holdersOf: 'suspect' } }, { branch: 'restraint', at: 'detained', subject: { holdersOf: 'suspect' } }],
    starts: [...clock.map((term) => ({ term, of: 'each', on: 'restraint', ...(term === 'early-measure' && { dayZero: { field: 'detainedAt' } }) }) as const)], notices: [{ kind: 'detained', to: ['suspect', 'counsel', 'prosecutor', 'prosecution'] }] },
  { ...detaining, id: 'detain-suspect', branch: 'restraint', stage: ['free', 'under-measure', 'on-bail'], to: 'detained', fields: detention, starts: [...clock.map((term) => ({ term, ...own, ...(term === 'early-measure' && { dayZero: { field: 'detainedAt' } }) }) as const)], notices: [{ kind: 'detained', to: [...told, 'prosecution'] }] },
  { id: 'draw-up-detention-protocol', article: 'CrPC 131(2)', by: ['investigator'], branch: 'restraint', stage: ['detained'], correctable: false, within: { term: 'detention-protocol', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'detention-protocol', ...own }], starts: [{ term: 'detention-notice', ...own }],
    fields: [{ id: 'rightsExplained', type: 'yes-no', required: true }, { id: 'foundOnPerson', type: 'long-text', required: true }, { id: 'health', type: 'long-text', required: true }], documents: ['detention-protocol'], notices: [{ kind: 'detention-protocol-drawn', to: [...told] }] },
  { id: 'notify-prosecutor-of-detention', article: 'CrPC 131(3)', by: ['investigator'], branch: 'restraint', stage: ['detained', 'asked-custody', 'asked-house-arrest'], correctable: false, within: { term: 'detention-notice', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'detention-notice', ...own }], fields: [{ id: 'relativesTold', type: 'yes-no', required: true }],
    documents: ['detention-notice'], notices: [{ kind: 'detention-notified', to: ['prosecutor', 'prosecution'] }] },
  { id: 'release', article: 'CrPC 133', by: ['investigator', 'prosecutor'], branch: 'restraint', stage: ['detained'], to: 'free', correctable: false, ...letGo, fields: [{ id: 'releaseGround', type: 'choice', required: true, options: ['not-confirmed', 'no-need', 'breach'], fact: 'releaseGround' }, reasons], documents: ['resolution'], notices: [{ kind: 'released', to: [...told] }] },
  // Nobody is held a minute longer: the detention ends by itself.
  { id: 'release-at-the-minute', article: 'CrPC 128(5), 131(4), 133', by: ['time'], branch: 'restraint', stage: ['detained'], to: 'free', atEndOf: { term: 'detention' }, stops: heldTerms.filter((term) => term !== 'detention').map((term) => ({ term, ...own })), notices: [{ kind: 'released-by-time', to: [...told, 'prosecution'] }] },
  { id: 'release-before-ruling', article: 'CrPC 128(5), 131(4), 133', by: ['time'], branch: 'restraint', stage: [...asked], atEndOf: { term: 'detention' }, stops: [{ term: 'custody', ...own }, { term: 'petition-due', ...own }], notices: [{ kind: 'released-by-time', to: [...told, 'prosecution'] }] },
  { id: 'close-petition', article: 'CrPC 147(3)', by: ['time'], branch: 'restraint', stage: ['detained'], atEndOf: { term: 'petition-due' }, notices: [{ kind: 'petition-too-late', to: ['prosecutor', 'investigator'] }] },
  { id: 'choose-measure', article: 'CrPC 137, 139, 140-144', by: ['investigator', 'prosecutor'], branch: 'restraint', stage: [...anyStage], to: 'under-measure', correctable: false, when: [oneAtATime, orEarly],
    fields: [{ id: 'measure', type: 'choice', required: true, options: ['undertaking', 'surety', 'command', 'minor-supervision'], fact: 'measure' }, ...early, { id: 'duties', type: 'group', many: { min: 1, max: 7 }, fields: [{ id: 'duty', type: 'choice', required: true, options: ['appear', 'not-leave', 'notify-changes', 'not-meet', 'not-visit', 'treatment', 'electronic-tracking'] }] }, reasons],
    starts: [beginsEarly], stops: [...heldTerms.map((term) => ({ term, ...own })), notEarly], documents: ['measure-resolution'], notices: [{ kind: 'measure-chosen', to: [...told] }] },
  { id: 'cancel-measure', article: 'CrPC 153(1)', by: ['investigator', 'prosecutor'], branch: 'restraint', stage: ['under-measure'], to: 'free', correctable: false, fields: [reasons], documents: ['resolution'], notices: [{ kind: 'measure-cancelled', to: [...told] }] },
  { id: 'cancel-sanctioned-measure', article: 'CrPC 153(5)', by: ['investigator'], branch: 'restraint', stage: ['in-custody', 'in-house-arrest', 'on-bail'], to: 'free', correctable: false, ...letGo, fields: [reasons], approval: [{ by: 'prosecutor', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 153(5)' }], documents: ['resolution'], notices: [{ kind: 'measure-cancelled', to: [...told] }] },
  { ...asking, ...supported, id: 'ask-custody', article: 'CrPC 147(2), 147(3)', stage: ['free', 'detained', 'under-measure'], to: 'asked-custody', when: [orEarly, inTimeForCourt], starts: [beginsEarly], stops: [{ term: 'petition-due', ...own }, notEarly],
    fields: [{ ...petition, options: ['custody'] }, ...early, { id: 'overFiveYears', type: 'yes-no', required: true }, { id: 'whyNoMilder', type: 'long-text', required: true }, reasons] },
  { ...asking, ...supported, id: 'ask-house-arrest', article: 'CrPC 146(1), 147', stage: ['free', 'detained', 'under-measure'], to: 'asked-house-arrest', when: [orEarly, inTimeForCourt], starts: [beginsEarly], stops: [{ term: 'petition-due', ...own }, notEarly], fields: [{ ...petition, options: ['house-arrest'] }, ...early, { id: 'restrictions', type: 'long-text', required: true }, reasons] },
  { ...asking, id: 'ask-bail', article: 'CrPC 145(2)', stage: ['free', 'detained', 'under-measure'], to: 'asked-bail', when: [orEarly], starts: [beginsEarly], stops: [notEarly], fields: [{ ...petition, options: ['bail'] }, ...early, { id: 'bailSum', type: 'money', required: true }, reasons] },
  longer('three', 'CrPC 151(2), 151(6)', ['head@prosecution'], 'agree-three', 'petition-three'),
  longer('nine', 'CrPC 151(2), 151(7)', ['head@region'], 'agree-nine', 'petition-nine'),
  longer('twelve', 'CrPC 151(3), 151(7)', ['head@region'], 'agree-nine', 'petition-nine'),
  longer('eighteen', 'CrPC 151(4), 151(8)', ['head@region', 'head@general'], 'agree-eighteen', 'petition-eighteen'),
  { ...heard('hear-custody', ['sanction-custody'], [...asked], 'in-custody'), ...begins, notices: [{ kind: 'taken-into-custody', to: [...told] }] },
  { ...heard('hear-short-custody', ['sanction-short'], [...asked], 'in-custody'), starts: [{ term: 'short-custody', ...own }], stops: [{ term: 'detention', ...own }, { term: 'petition-due', ...own }], notices: [{ kind: 'taken-into-custody-shortly', to: [...told] }] },
  { ...heard('hear-house-arrest', ['sanction-house-arrest'], [...asked], 'in-house-arrest'), ...begins, notices: [{ kind: 'house-arrest-begins', to: [...told] }] },
  { ...heard('hear-bail', ['sanction-bail'], [...asked], 'on-bail'), stops: heldTerms.map((term) => ({ term, ...own })), notices: [{ kind: 'bail-set', to: [...told] }] },
  { ...heard('hear-other-measure', ['choose-other-measure'], [...asked], 'under-measure'), stops: heldTerms.map((term) => ({ term, ...own })), notices: [{ kind: 'petition-refused', to: [...told] }] },
  { ...heard('hear-refusal', ['refuse'], [...asked], 'free'), stops: heldTerms.map((term) => ({ term, ...own })), notices: [{ kind: 'petition-refused', to: [...told] }] },
  ...longerHeard('three', 'CrPC 151(2)', 3, ['petition-nine']), ...longerHeard('nine', 'CrPC 151(2)', 9, ['petition-nine']), ...longerHeard('twelve', 'CrPC 151(3)', 12, ['petition-eighteen']), ...longerHeard('eighteen', 'CrPC 151(4)', 18, []),
  { ...heard('hear-no-longer-custody', ['refuse', 'choose-other-measure'], ['asked-longer', 'asked-longer-at-home'], 'free'), article: 'CrPC 152(2)', stops: heldTerms.map((term) => ({ term, ...own })), notices: [{ kind: 'petition-refused', to: [...told] }] },
  { id: 'hear-freed-on-review', article: 'CrPC 107(7)', by: ['linked'], branch: 'restraint', stage: ['in-custody', 'in-house-arrest'], to: 'free', hears: [{ procedure: 'sanction', steps: ['hear-freed'], later: true }], stops: heldTerms.map((term) => ({ term, ...own })), notices: [{ kind: 'freed-on-review', to: [...told] }] },
  { id: 'hear-held-on-review', article: 'CrPC 107(7)(2)-(3)', by: ['linked'], branch: 'restraint', stage: ['free', 'under-measure', 'on-bail', 'in-house-arrest'], to: 'in-custody', hears: [{ procedure: 'sanction', steps: ['hear-held'], later: true }], ...begins, notices: [{ kind: 'taken-into-custody', to: [...told] }] },
  { id: 'free-at-end-of-custody', article: 'CrPC 151(5), 152(4)', by: ['time'], branch: 'restraint', stage: ['in-custody', 'in-house-arrest', 'asked-longer', 'asked-longer-at-home'], to: 'free', atEndOf: { term: 'custody' }, notices: [{ kind: 'custody-ended', to: [...told, 'prosecution'] }] },
  { id: 'free-at-end-of-short-custody', article: 'CrPC 148(7)(2), 152(4)', by: ['time'], branch: 'restraint', stage: ['in-custody'], to: 'free', atEndOf: { term: 'short-custody' }, stops: [{ term: 'custody', ...own }], notices: [{ kind: 'custody-ended', to: [...told, 'prosecution'] }] },
  { id: 'cancel-early-measure', article: 'CrPC 139(1)', by: ['time'], branch: 'restraint', stage: ['under-measure', 'in-custody', 'in-house-arrest', 'on-bail'], to: 'free', atEndOf: { term: 'early-measure' }, when: [{ if: { branch: 'status', own: ['urgent', 'recognised', 'taken', 'qualified'] }, code: 'measure.qualified' }],
    stops: [...heldTerms.map((term) => ({ term, ...own }))], notices: [{ kind: 'early-measure-over', to: [...told] }] },
]
