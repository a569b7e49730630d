/**
 * Cassation in a criminal case, of one convicted or acquitted person (CrPC 484-498): since July 2025 in the Cassation Court for Criminal Cases, before in the Supreme Court, which first
 * decided whether to admit a petition. The file is called for, three judges sit; their resolution is in force when announced, and whoever it frees goes first.
 */
import { type Condition, type HandOver, procedure, type StepRow } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { reasons } from '../trial/who.ts'
import { drawPanel, drawReporter, everybodyTo, resolutionOfThree, seats as seatsAbove, sessionDay, told } from './panel.ts'
import { stayBranch, staySteps, stayTerm } from './stay.ts'

/** Law 136-VIII of 21.11.2024: three courts of cassation, and no preliminary look at a petition. */
export const from136 = '2025-07-01'
export const eve136 = '2025-06-30'
const oldText = 'the text before Law 136-VIII was not read: taken to be as it is now'
/** Which text governs is decided by the day on which the complaint came. */
const before136 = { until: eve136, governedBy: 'opening' } as const
const since136 = { from: from136, governedBy: 'opening' } as const

/** Cassation is about one person of the case; whoever defends or was harmed goes along. The case below goes on meanwhile (CrPC 488(4)). */
export const toCriminalCassation = (court: string): HandOver => {
  const { 'accused-2': _2, 'accused-3': _3, 'accused-4': _4, 'accused-5': _5, ...others } = everybodyTo(court, true)
  return {
    procedure: 'criminal-cassation', mode: 'beside', facts: { toDetriment: 'cassationToDetriment', askedBy: 'cassationAskedBy' },
    seats: { ...others, 'accused-1': 'of-branch', lower: 'court', general: 'general', 'supreme-court': { source: 'supreme-court' } },
  }
}

/** How cassation ends (CrPC 494(7), 497(2)), and the stage that says so. */
const endings = {
  upheld: 'upheld', changed: 'changed', terminated: 'terminated', 'new-appeal': 'sent-to-appeal', 'new-appeal-for-mildness': 'sent-to-appeal', 'new-trial': 'sent-to-trial', 'conviction-restored': 'verdict-restored', 'acquittal-restored': 'verdict-restored',
} as const
type Outcome = keyof typeof endings
const outcomes = Object.keys(endings) as readonly Outcome[]
const finals = [...new Set(Object.values(endings)), 'returned', 'not-admitted']
const outcomeIn = (...some: readonly Outcome[]): Condition => ({ fact: 'cassationOutcome', in: some })
const anew = outcomeIn('new-appeal', 'new-appeal-for-mildness', 'new-trial')
const custody = (is: 'freed' | 'stays'): Condition => ({ fact: 'custodyAfter', is })
const protested: Condition = { fact: 'askedBy', is: 'general' }

const early = ['arrived', 'reporter-drawn', 'with-court', 'file-requested', 'file-here', 'scheduled', 'signed'] as const
const considered = ['with-court', 'file-requested', 'file-here', 'scheduled'] as const
const unless = (condition: Condition, other: Condition): Condition => ({ any: [{ not: condition }, other] })
const noWorse = [
  { if: unless({ fact: 'worsens', is: true }, { fact: 'toDetriment', is: true }), code: 'appeal.nobody-asked-worse', article: 'CrPC 494(14)' },
  { if: unless(outcomeIn('new-appeal-for-mildness', 'conviction-restored'), { fact: 'worsens', is: true }), code: 'cassation.is-worse', article: 'CrPC 494(14), 497(2)' },
  { if: unless(outcomeIn('upheld', 'terminated', 'acquittal-restored'), { fact: 'worsens', is: false }), code: 'cassation.is-not-worse', article: 'CrPC 494(7)' },
] as const
/** Whoever is left without a prison term, or without a case, is held no longer (CrPC 494(12)). */
const mustFree = [
  { if: unless(outcomeIn('terminated', 'acquittal-restored'), { not: custody('stays') }), code: 'appeal.must-free', article: 'CrPC 494(12)' },
  { if: { any: [{ not: outcomeIn('changed', 'conviction-restored') }, { fact: 'prisonAfter', is: true }, { not: custody('stays') }] }, code: 'appeal.must-free', article: 'CrPC 494(12)' },
] as const

const resolution = resolutionOfThree({
  article: 'CrPC 494(7)-(14), 496', within: 'consideration', when: [...noWorse, ...mustFree],
  fields: [
    { id: 'cassationOutcome', type: 'choice', required: true, options: [...outcomes], fact: 'cassationOutcome' }, { id: 'newTrialReason', type: 'choice', required: true, options: ['jury', 'unlawful-court', 'language', 'not-signed'], showWhen: { field: 'cassationOutcome', is: 'new-trial' }, fact: 'newTrialReason' },
    { id: 'worsens', type: 'yes-no', required: true, fact: 'worsens' }, { id: 'prisonAfter', type: 'yes-no', required: true, fact: 'prisonAfter' }, { id: 'custodyAfter', type: 'choice', required: true, options: ['not-held', 'freed', 'stays'], fact: 'custodyAfter' },
  ],
}, early)
const settled: readonly Condition[] = [unless(custody('freed'), { done: 'free-held' }), { any: [{ not: anew }, { not: custody('stays') }, { done: 'keep-held' }] }, { branch: 'stay', none: ['stayed'] }]
const ending = (outcome: Outcome): StepRow => ({
  id: `end-${outcome}`, article: 'CrPC 494(7), 494(19)', by: ['time'], stage: ['announced', 'let-go', 'kept'], to: endings[outcome], when: [outcomeIn(outcome), ...settled].map((condition) => ({ if: condition, code: 'appeal.another-outcome' })),
})
const back = { by: ['reporter'], to: 'returned', correctable: false, stops: [{ term: 'returning' }, { term: 'file-sending' }, { term: 'notifying' }, { term: 'consideration' }], notices: [{ kind: 'criminal-cassation-returned', to: [...told, 'general'] }] } as const satisfies Partial<StepRow>
const session = [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'consideration' } }, { id: 'hearingPlace', type: 'text', required: true }] as const
const drawn = { ...drawPanel, article: 'CrPC 52(3)' } as const

export const criminalCassation = procedure({
  id: 'criminal-cassation',
  code: 'CrPC',
  words: ['criminal-appeal', 'trial', 'criminal', 'civil', 'cassation', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: from136, law: 'Law 136-VIII of 21.11.2024' }],
  seats: { ...seatsAbove, lower: { kind: 'office' }, general: { kind: 'office' }, 'supreme-court': { kind: 'office' } },
  heldBy: 'court',
  branches: { main: { start: 'arrived', stages: [...early, 'announced', 'let-go', 'kept', ...finals], final: finals }, stay: stayBranch },
  unbounded: {
    'reporter-drawn': 'until June 2025 a petition was looked at before; in what time was not read (CrPC 490 of old)', 'with-court': 'the court calls for the file; the Code names no term for that (CrPC 492(1))', 'file-requested': 'seven days for the court below; later is marked (CrPC 486(4))', 'file-here': 'ten days to set the session; later is marked (CrPC 492(1))', scheduled: 'the session has its day; six months run (CrPC 492(3))', signed: 'read out in the same session (CrPC 444, 496)',
  },
  outlives: ['stay'],
  terms: [
    { id: 'returning', n: 3, unit: 'CD', article: 'CrPC 489(3)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' },
    { id: 'file-sending', n: 7, unit: 'CD', article: 'CrPC 486(4)', bound: 'lower', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'notifying', n: 10, unit: 'CD', article: 'CrPC 492(1)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', until: eve136, unverified: oldText },
    { id: 'notifying', n: 10, unit: 'CD', article: 'CrPC 492(1)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', from: from136 },
    { id: 'consideration', n: 6, unit: 'M', article: 'CrPC 492(3)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', until: eve136, unverified: oldText },
    { id: 'consideration', n: 6, unit: 'M', article: 'CrPC 492(3)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', from: from136 },
    { ...sessionDay, article: 'CrPC 492(1)' }, stayTerm,
  ],
  steps: offered([
    { id: 'arrive', article: 'CrPC 486, 488(1)', by: ['linked'], stage: [], to: 'arrived', registers: ['criminal-cassation'], starts: [{ term: 'returning' }], notices: [{ kind: 'criminal-cassation-arrived', to: [...told, 'general', 'court'] }] },
    { ...drawReporter, article: 'CrPC 52(3)' },
    { ...before136, id: 'admit-petition', article: 'CrPC 490, 491', by: ['reporter'], stage: ['reporter-drawn'], correctable: false, times: { atMost: 1, per: 'proceeding' }, unverified: 'the text of articles 490, 491 of old was not read; who looked at a petition, and how long, is taken from its title', fields: [reasons], documents: ['ruling'], notices: [{ kind: 'petition-admitted', to: [...told, 'general'] }] },
    { ...before136, id: 'refuse-petition', article: 'CrPC 490, 491', by: ['reporter'], stage: ['reporter-drawn'], to: 'not-admitted', correctable: false, unverified: 'the text of articles 490, 491 of old was not read; who looked at a petition, and how long, is taken from its title', fields: [reasons], stops: [{ term: 'returning' }], documents: ['ruling'], notices: [{ kind: 'petition-not-admitted', to: [...told, 'general'] }] },
    { ...drawn, ...before136, when: [{ if: { any: [protested, { done: 'admit-petition' }] }, code: 'cassation.not-admitted', article: 'CrPC 490, 491' }] },
    { ...drawn, ...since136 },
    { ...back, id: 'return-cassation', article: 'CrPC 489', stage: ['with-court', 'file-requested'], within: { term: 'returning', late: 'mark', ifNotStarted: 'free' }, fields: [{ id: 'returnGround', type: 'choice', required: true, options: ['content', 'no-right', 'late', 'not-reviewable'], fact: 'returnGround' }, reasons], documents: ['return-letter'] },
    { id: 'withdraw-cassation', article: 'CrPC 488(6)', by: ['accused', 'counsel', 'victim', 'head@general'], stage: [...considered], correctable: false, times: { atMost: 1, per: 'proceeding' }, when: [{ if: { computed: 'withdraws-own-cassation' }, code: 'cassation.not-yours', article: 'CrPC 488(6)' }], fields: [reasons], notices: [{ kind: 'criminal-cassation-withdrawn', to: [...told, 'reporter'] }] },
    { ...back, id: 'return-withdrawn', article: 'CrPC 489(1)(4), 489(3)', stage: [...considered], when: [{ if: { done: 'withdraw-cassation' }, code: 'cassation.not-withdrawn', article: 'CrPC 489(1)(4)' }], fields: [reasons], documents: ['ruling'] },
    { id: 'request-file', article: 'CrPC 486(4), 492(1)', by: ['reporter'], stage: ['with-court'], to: 'file-requested', correctable: false, starts: [{ term: 'file-sending' }], notices: [{ kind: 'file-requested', to: ['lower'] }] },
    { id: 'send-file', article: 'CrPC 486(4)', by: ['secretary@lower'], stage: ['file-requested'], to: 'file-here', correctable: false, within: { term: 'file-sending', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'file-sending' }], starts: [{ term: 'consideration' }, { term: 'notifying' }], fields: [{ id: 'volumes', type: 'number', required: true, min: 1, max: 9999 }], notices: [{ kind: 'file-sent-to-cassation', to: ['reporter', 'court', ...told] }] },
    { id: 'set-session', article: 'CrPC 492(1), 494(1)', by: ['reporter'], stage: ['file-here'], to: 'scheduled', correctable: false, within: { term: 'notifying', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'notifying' }], starts: [{ term: 'hearing-day' }], fields: [...session, { id: 'takesPart', type: 'choice', required: true, options: ['in-person', 'by-video', 'not-called'] }], documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: [...told, 'general'] }] },
    { id: 'move-session', article: 'CrPC 494(2)', by: ['reporter'], stage: ['scheduled'], correctable: false, fields: [...session, reasons], starts: [{ term: 'hearing-day' }], documents: ['ruling'], notices: [{ kind: 'hearing-scheduled', to: [...told, 'general'] }] },
    { ...resolution, ...before136, unverified: oldText },
    { ...resolution, ...since136 },
    { id: 'announce-resolution', article: 'CrPC 444(3), 494(19), 496', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'announced', correctable: false, notices: [{ kind: 'criminal-cassation-announced', to: [...told, 'general', 'lower', 'court'] }] },
    ...staySteps([...considered, 'signed'], { freed: custody('freed'), article: 'CrPC 493', from: from136 }),
    { id: 'free-held', article: 'CrPC 494(12)', by: ['time'], stage: ['announced'], to: 'let-go', when: [{ if: custody('freed'), code: 'appeal.another-outcome' }, { if: { branch: 'stay', none: ['stayed'] }, code: 'appeal.another-outcome' }], notices: [{ kind: 'freed-in-cassation', to: [...told] }] },
    { id: 'keep-held', article: 'CrPC 494(12)', by: ['time'], stage: ['announced'], to: 'kept', when: [{ if: { all: [anew, custody('stays')] }, code: 'appeal.another-outcome' }], notices: [{ kind: 'kept-in-cassation', to: [...told] }] },
    ...outcomes.map(ending),
  ], { atWill: ['return-cassation', 'withdraw-cassation', 'return-withdrawn', 'move-session', 'submit-stay', 'stay-execution', 'stay-by-prosecutor', 'lift-stay'] }),
})

/** The last step of a cassation that ended so. */
export const endedInCassation = (...some: readonly Outcome[]) => [{ procedure: 'criminal-cassation', steps: some.map((outcome) => `end-${outcome}`), later: true }] as const
export const heardOfCassation = (...steps: readonly string[]) => [{ procedure: 'criminal-cassation', steps, later: true }] as const
