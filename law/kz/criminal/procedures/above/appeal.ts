/**
 * The appeal in the regional court (CrPC 414-446): the case comes once, after the last time to appeal, and is considered within a month, with new evidence within two; the court
 * leaves the verdict, changes it, ends the case or gives a new verdict, and its resolution is in force when announced. Nothing gets worse for the convicted that the other side did not ask for.
 */
import { type Condition, type HandOver, procedure, type StepRow } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { reasons, text } from '../trial/who.ts'
import { everybodyTo, panelStages, panelSteps, resolutionSteps, seats, sessionDay, told, withJudges } from './panel.ts'

/** The case waits below until the court above has decided. `byState`: the state accuses, and its prosecutor goes along. */
export const toCriminalAppeal = (byState: boolean): HandOver => ({
  procedure: 'criminal-appeal', mode: 'waits', seats: everybodyTo('court-of-appeal', byState), facts: { sitting: 'sitting', toDetriment: 'toDetriment' },
})

/** How an appeal ends, and the stage that says so (CrPC 431(1)). */
const endings = { upheld: 'upheld', changed: 'changed', terminated: 'terminated', acquitted: 'acquitted', 'new-verdict': 'given-anew' } as const
/** Until Law 216-VII a verdict could be sent back for a new trial. */
const endings2019 = { ...endings, 'new-trial': 'sent-back' } as const
const from216 = '2023-07-01'
const eve216 = '2023-06-30'

const is = (outcome: string): Condition => ({ fact: 'appealOutcome', is: outcome })
const freed: Condition = { fact: 'freedHere', is: true }
const yes = (id: string) => ({ id, type: 'yes-no', required: true, fact: id }) as const
const noWorse = { if: { any: [{ not: { fact: 'worsens', is: true } }, { fact: 'toDetriment', is: true }] }, code: 'appeal.nobody-asked-worse', article: 'CrPC 426(2), 431(2), 442(2)' } as const
/** Whoever is acquitted, or whose case is ended, is held no longer (CrPC 403, 445(2)). */
const mustFree = { if: { any: [{ not: { fact: 'appealOutcome', in: ['acquitted', 'terminated'] } }, freed] }, code: 'appeal.must-free', article: 'CrPC 403, 445(2)' } as const
const noWorseWhenFree = { if: { any: [{ not: { fact: 'appealOutcome', in: ['upheld', 'acquitted', 'terminated'] } }, { fact: 'worsens', is: false }] }, code: 'appeal.nobody-asked-worse', article: 'CrPC 431(2)' } as const
const resolution = (outcomes: readonly string[]) =>
  resolutionSteps({
    article: 'CrPC 431, 439-444', within: 'consideration', when: [noWorse, noWorseWhenFree, mustFree],
    fields: [{ id: 'appealOutcome', type: 'choice', required: true, options: [...outcomes], fact: 'appealOutcome' }, yes('worsens'), yes('freedHere')],
  })
const ending = (outcome: string, stage: string): StepRow => ({
  id: `end-${stage}`, article: 'CrPC 431(1), 444(3)', by: ['time'], stage: ['announced', 'let-go'], to: stage, when: [{ if: is(outcome), code: 'appeal.another-outcome' }, { if: { any: [{ not: freed }, { done: 'free-held' }] }, code: 'appeal.another-outcome' }],
})

export const criminalAppeal = procedure({
  id: 'criminal-appeal',
  code: 'CrPC',
  words: ['trial', 'criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: from216, law: 'Law 216-VII of 27.03.2023' }],
  seats,
  heldBy: 'court',
  branches: { main: { start: 'arrived', stages: [...panelStages, 'letting-out', 'announced', 'let-go', ...Object.values(endings2019)], final: Object.values(endings2019) } },
  unbounded: { 'with-court': 'ten days to set the session; later is marked (CrPC 428(1))', scheduled: 'the session has its day; the month or the two run (CrPC 425)', signed: 'read out in the same session (CrPC 444(1))' },
  terms: [
    { id: 'consideration', n: 1, unit: 'M', article: 'CrPC 425', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'setting', n: 10, unit: 'CD', article: 'CrPC 428(1)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day' },
    sessionDay,
  ],
  steps: offered([
    { id: 'arrive', article: 'CrPC 421(2)', by: ['linked'], stage: [], to: 'arrived', registers: ['criminal-appeal'], starts: [{ term: 'consideration' }, { term: 'setting' }], notices: [{ kind: 'criminal-appeal-arrived', to: [...told, 'court'] }] },
    ...panelSteps,
    { id: 'object-to-appeal', article: 'CrPC 420(2), 420(3)', by: [...told], stage: [...withJudges], correctable: false, times: { atMost: 1, per: 'actor' }, fields: [text('objections'), text('newMaterials', false)], documents: ['objections'], notices: [{ kind: 'objections-given', to: [...told, 'reporter'] }] },
    { id: 'withdraw-appeal-above', article: 'CrPC 423', by: ['accused', 'counsel', 'victim', 'prosecutor'], stage: [...withJudges], correctable: false, times: { atMost: 1, per: 'actor' }, unverified: 'that an appeal may be withdrawn above was read of the cassation alone (CrPC 488(6)); what follows is left to the court', fields: [reasons], notices: [{ kind: 'appeal-withdrawn-above', to: [...told, 'reporter'] }] },
    { id: 'set-session', article: 'CrPC 428(1)-(3)', by: ['reporter'], stage: ['with-court'], to: { field: 'letOutBefore', map: { true: 'letting-out', false: 'scheduled' } }, correctable: false, within: { term: 'setting', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'setting' }], starts: [{ term: 'hearing-day' }],
      fields: [
        { id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'consideration' } }, { id: 'hearingPlace', type: 'text', required: true },
        { id: 'takesPart', type: 'choice', required: true, options: ['in-person', 'by-video', 'not-called'] }, yes('letOutBefore'), reasons,
      ], documents: ['ruling'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
    { id: 'let-out-before-session', article: 'CrPC 428(1)', by: ['time'], stage: ['letting-out'], to: 'scheduled', notices: [{ kind: 'let-out-on-appeal', to: [...told] }] },
    { id: 'move-session', article: 'CrPC 428(6), 429', by: ['reporter'], stage: ['scheduled'], correctable: false, fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'consideration' } }, { id: 'hearingPlace', type: 'text', required: true }, reasons], starts: [{ term: 'hearing-day' }], documents: ['ruling'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
    { id: 'take-new-evidence', article: 'CrPC 425, 430(1)', by: ['reporter'], stage: [...withJudges], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'consideration', late: 'refuse', ifNotStarted: 'refuse' }, fields: [text('newEvidence'), reasons], extends: [{ term: 'consideration', mode: 'total', n: 2, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'evidence-taken-above', to: [...told] }] },
    { id: 'extend-appeal', article: 'CrPC 425', by: ['reporter'], stage: [...withJudges], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'consideration', late: 'refuse', ifNotStarted: 'refuse' }, fields: [reasons], extends: [{ term: 'consideration', mode: 'add', n: 1, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'appeal-extended', to: [...told] }] },
    { id: 'extend-appeal-further', article: 'CrPC 425', by: ['chair@court'], stage: [...withJudges], correctable: false, unverified: 'the chairman of the criminal panel is not a post of its own here: the chairman of the court', when: [{ if: { done: 'extend-appeal' }, code: 'appeal.not-extended', article: 'CrPC 425' }], within: { term: 'consideration', late: 'refuse', ifNotStarted: 'refuse' }, fields: [reasons], extends: [{ term: 'consideration', mode: 'add', n: 1, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'appeal-extended', to: [...told] }] },
    ...resolution(Object.keys(endings2019)).map((row) => ({ ...row, until: eve216, unverified: 'what Law 216-VII took out of article 431(1)(8)-(9) was not read: a new trial is taken to be it' })),
    ...resolution(Object.keys(endings)).map((row) => ({ ...row, from: from216 })),
    { id: 'announce-resolution', article: 'CrPC 444(1), 444(3)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'announced', correctable: false, notices: [{ kind: 'criminal-appeal-announced', to: [...told, 'court'] }] },
    { id: 'free-held', article: 'CrPC 445(2)', by: ['time'], stage: ['announced'], to: 'let-go', when: [{ if: freed, code: 'appeal.another-outcome' }], notices: [{ kind: 'freed-on-appeal', to: [...told] }] },
    ...Object.entries(endings2019).map(([outcome, stage]) => ending(outcome, stage)),
  ], { atWill: ['object-to-appeal', 'withdraw-appeal-above', 'move-session', 'take-new-evidence', 'extend-appeal', 'extend-appeal-further'] }),
})

export const freesAbove = [{ procedure: 'criminal-appeal', steps: ['let-out-before-session', 'free-held'] }] as const
/** The last step of an appeal that ended at one of these stages. */
export const endedAbove = (...stages: readonly (typeof endings2019)[keyof typeof endings2019][]) => [{ procedure: 'criminal-appeal', steps: stages.map((stage) => `end-${stage}`) }]
