/**
 * The short decision and what follows it (CPC 267-4): sent within three working days; the defendant may ask to cancel it; its reasons are
 * written if a party asks before it is in force; then the appeal, the entry into force and the writ. No cassation (CPC 434(2)(1)).
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { chapter21NotRead, from2020, from2022, inBoth, until2020 } from './days.ts'

const told = ['plaintiff', 'defendant'] as const
const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
const long = (id: string): Field => ({ id, type: 'long-text', required: true })
const isGranted = { all: [{ fact: 'outcome', in: ['granted', 'granted-in-part'] }, { not: { fact: 'appealResult', is: 'closed' } }] } as const
const appealMonth = 'the article names no length: the month of article 403(3) is counted from the end of the time to ask for cancellation'

const sending = { id: 'sending', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', unit: 'WD' } as const
const writ = { id: 'writ-of-execution', unit: 'WD', article: 'CPC 241(4)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' } as const
const appeal = { id: 'appeal', n: 1, unit: 'M', bound: 'plaintiff', atEnd: 'next-working-day' } as const
export const decisionTerms: readonly TermRow[] = [
  { ...sending, n: 5, article: 'CPC 147(1)', ...until2020 },
  { ...sending, n: 3, article: 'CPC 147(1)', ...from2020 },
  { ...sending, n: 3, article: 'CPC 267-4(1)', ...from2022 },
  ...inBoth({ id: 'cancellation', n: 5, unit: 'WD', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day' } as const, 'CPC 147(2)', 'CPC 267-4(2)'),
  { id: 'cancellation-decision', n: 10, unit: 'WD', article: 'CPC 147(3)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', until: from2020.until, unverified: chapter21NotRead },
  { id: 'cancellation-decision', n: 10, unit: 'WD', article: 'CPC 267-4(3)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', ...from2022 },
  ...inBoth({ ...appeal, dayZero: 'act', when: { fact: 'cancellation', is: 'refused' } } as const, 'CPC 147(4)', 'CPC 267-4(4)'),
  ...inBoth({ ...appeal, dayZero: { endOf: 'cancellation' }, unverified: appealMonth } as const, 'CPC 147(4), 403(3)', 'CPC 267-4(4), 403(3)'),
  { ...writ, n: 3, until: '2026-07-05' },
  { ...writ, n: 5, from: '2026-07-06' },
]

const deciding = {
  id: 'decide', by: ['judge'], stage: ['accepted'], to: 'decided', correctable: false, within: { term: 'consideration', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'consideration' }], starts: [{ term: 'sending' }],
  when: [
    { if: { done: 'notify-parties' }, code: 'simplified.not-notified' },
    { if: { branch: 'response', none: ['asked'] }, code: 'response.running' },
    { if: { branch: 'objection', none: ['objected'] }, code: 'simplified.must-go-over' },
    { if: { branch: 'counterclaim', none: ['counterclaim-filed', 'counterclaim-accepted'] }, code: 'simplified.counterclaim-open' },
    { if: { computed: 'simplified-award-within-claim' }, code: 'judgment.above-claim', article: 'CPC 225(2)' },
  ],
  fields: [
    long('introductory'), long('operative'), { id: 'outcome', type: 'choice', required: true, options: ['granted', 'granted-in-part', 'dismissed'], fact: 'outcome' },
    { id: 'moneyAwarded', type: 'money', fact: 'moneyAwarded' }, { id: 'costsAwarded', type: 'money', fact: 'costsAwarded' },
  ],
  documents: ['short-decision'], notices: [{ kind: 'short-decision-made', to: [...told] }],
} as const
const shortText = { opens: [{ branch: 'full-text', subject: 'act' }] } as const
const parts = [long('introductory'), long('reasoning'), long('operative')] as const
const askedFull = { id: 'ask-full-text', by: [...told], branch: 'full-text', stage: ['short'], to: 'full-asked', correctable: false, documents: ['motion'], notices: [{ kind: 'reasons-asked', to: ['judge'] }] } as const
const madeFull = { id: 'make-full-text', by: ['judge'], branch: 'full-text', stage: ['short', 'full-asked'], to: 'full-made', correctable: false, fields: parts, documents: ['reasoned-decision'], notices: [{ kind: 'reasons-made', to: [...told] }] } as const

const cancelling = {
  id: 'ask-cancellation', by: ['defendant'], stage: ['copied'], to: 'cancellation-asked', correctable: false, within: { term: 'cancellation', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'cancellation' }],
  starts: [{ term: 'cancellation-decision' }], fields: [long('notNotified'), long('couldNotRespond'), long('newEvidence')], documents: ['motion'], notices: [{ kind: 'cancellation-asked', to: ['judge', 'plaintiff'] }],
} as const
const decidedOn = {
  id: 'decide-cancellation', by: ['judge'], stage: ['cancellation-asked'], to: { field: 'cancellation', map: { granted: 'accepted', refused: 'appealable' } }, correctable: false,
  within: { term: 'cancellation-decision', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'cancellation-decision' }],
  starts: [{ term: 'consideration', when: { fact: 'cancellation', is: 'granted' } }, { term: 'appeal', when: { fact: 'cancellation', is: 'refused' } }],
  fields: [
    { id: 'foundNotNotified', type: 'yes-no', required: true, fact: 'foundNotNotified' }, { id: 'foundCouldMatter', type: 'yes-no', required: true, fact: 'foundCouldMatter' },
    { id: 'cancellation', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'cancellation' }, reasons,
  ],
  unverified: 'the Code does not say within what time a case taken up again is decided: a month is counted from the ruling', documents: ['ruling'], notices: [{ kind: 'cancellation-decided', to: [...told] }],
} as const
const bothNeeded = (article: string) => ({ if: { computed: 'simplified-both-grounds' }, code: 'cancellation.both-needed', article }) as const
const reasonsOwed = (article: string) => ({ if: { any: [{ fact: 'cancellation', is: 'granted' }, { branch: 'full-text', none: ['short', 'full-asked'] }] }, code: 'cancellation.reasons-owed', article }) as const

const inForce = { to: 'in-force', stops: [{ term: 'appeal' }], moves: [{ branch: 'full-text', of: 'all-open', from: ['short'], to: 'short-final' }], opens: [{ branch: 'writ', subject: 'act', when: isGranted }], starts: [{ term: 'writ-of-execution', when: isGranted }] } as const

export const decisionSteps: readonly StepRow[] = [
  { ...deciding, article: 'CPC 146(5), 146(6), 147(1)', ...until2020 },
  { ...deciding, ...shortText, article: 'CPC 146(5), 146(6), 147(1)', ...from2020 },
  { ...deciding, ...shortText, article: 'CPC 267-3(5), 267-3(7), 267-4(1)', ...from2022 },
  ...inBoth({ id: 'send-decision', by: ['secretary@court', 'judge'], stage: ['decided'], to: 'copied', correctable: false, within: { term: 'sending', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'sending' }], starts: [{ term: 'cancellation' }],
    notices: [{ kind: 'short-decision-sent', to: [...told] }] } as const, 'CPC 147(1)', 'CPC 267-4(1)'),
  ...inBoth({ id: 'record-copy', by: ['secretary@court'], stage: ['copied'], correctable: true, fields: [{ id: 'copyReceivedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -60, unit: 'CD' } }, notAfter: { act: true } }],
    starts: [{ term: 'cancellation', dayZero: { field: 'copyReceivedOn' } }] } as const, 'CPC 147(2)', 'CPC 267-4(2)'),
  { ...askedFull, article: 'CPC 147(1)', ...from2020 }, { ...askedFull, article: 'CPC 267-4(1)', ...from2022 },
  { ...madeFull, article: 'CPC 147(1)', ...from2020 }, { ...madeFull, article: 'CPC 267-4(1)', ...from2022 },
  ...inBoth(cancelling, 'CPC 147(2)', 'CPC 267-4(2), 267-3(4)'),
  { ...decidedOn, article: 'CPC 147(3)', until: until2020.until, when: [bothNeeded('CPC 147(2)')] },
  { ...decidedOn, article: 'CPC 147(3)', ...from2020, when: [bothNeeded('CPC 147(2)'), reasonsOwed('CPC 147(3)')] },
  { ...decidedOn, article: 'CPC 267-4(3)', ...from2022, when: [bothNeeded('CPC 267-4(2)'), reasonsOwed('CPC 267-4(3)')] },
  ...inBoth({ id: 'open-appeal', by: ['time'], stage: ['copied'], to: 'appealable', atEndOf: { term: 'cancellation' }, starts: [{ term: 'appeal' }], notices: [{ kind: 'appeal-open', to: [...told] }] } as const, 'CPC 147(4)', 'CPC 267-4(4)'),
  ...inBoth({ id: 'appeal', by: [...told], stage: ['appealable'], to: 'on-appeal', correctable: false, within: { term: 'appeal', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'appeal' }],
    fields: [long('appealGrounds')], documents: ['appeal'], notices: [{ kind: 'simplified-appealed', to: ['judge', ...told] }] } as const, 'CPC 147(4), 403', 'CPC 267-4(4), 402, 403'),
  { ...inForce, id: 'enter-appeal-result', article: 'CPC 240(5), 402', by: ['secretary@court'], stage: ['on-appeal'], correctable: true,
    fields: [{ id: 'appealResult', type: 'choice', required: true, options: ['upheld', 'changed', 'new-decision', 'closed'], fact: 'appealResult' }, { id: 'announcedOn', type: 'day', required: true, notAfter: { act: true }, fact: 'announcedOn' },
      { id: 'outcome', type: 'choice', options: ['granted', 'granted-in-part', 'dismissed'], fact: 'outcome' }, { id: 'moneyAwarded', type: 'money', fact: 'moneyAwarded' }],
    notices: [{ kind: 'simplified-in-force', to: [...told] }] },
  { ...inForce, id: 'enter-into-force', article: 'CPC 240(1)', by: ['time'], stage: ['appealable'], atEndOf: { term: 'appeal' }, notices: [{ kind: 'simplified-in-force', to: [...told] }] },
  { id: 'issue-writ', article: 'CPC 241(2), 241(4), 241(5)', by: ['judge'], branch: 'writ', stage: ['writ-due'], to: 'writ-issued', correctable: false, within: { term: 'writ-of-execution', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'writ-of-execution' }],
    fields: [long('operative'), { id: 'handedTo', type: 'choice', required: true, options: ['plaintiff', 'justice-body', 'bailiffs-chamber'], fact: 'handedTo' }], documents: ['writ-of-execution'], notices: [{ kind: 'execution-writ-issued', to: [...told] }] },
]
