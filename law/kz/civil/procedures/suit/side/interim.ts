/**
 * The claim secured: asked in the suit or later, decided on the day without the others, carried out and reported, replaced, cancelled; it holds until the
 * suit that failed has its end in force, and until execution where it was granted (CPC 155-161).
 */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { parties } from './who.ts'
import { since } from './wording.ts'

/** Stages before the suit is accepted: the motion waits for the day of the ruling that opens the case (CPC 157(1)). */
const before = ['submitted', 'filed', 'no-judge', 'sent', 'with-judge', 'conciliating', 'protocol-drawn'] as const
/** The suit is accepted: in any state of the case (CPC 155(1)). */
const accepted = ['preparation', 'scheduled', 'suspended', 'transferring', 'heard', 'announced', 'judged', 'on-appeal'] as const
/** The suit ended without success or without judgment (CPC 160(2), 160(2-1)). */
const ended = ['in-force', 'terminated', 'left', 'returned', 'refused'] as const
const fiveDays = { n: 5, unit: 'WD', dayZero: 'act', atEnd: 'next-working-day' } as const

export const interimTerms: readonly TermRow[] = [
  { id: 'interim', n: 0, unit: 'CD', article: 'CPC 157(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  ...since('2020-12-16', 'article 158(2)', { ...fiveDays, id: 'interim-report', article: 'CPC 158(2)', bound: 'court', dayZero: { field: 'executedOn' }, kind: 'window' }),
  ...since('2020-06-22', 'article 159(2)', { ...fiveDays, id: 'interim-replacement', article: 'CPC 159(2)', bound: 'judge' }),
  ...since('2020-06-22', 'article 160(1)', { ...fiveDays, id: 'interim-cancellation', article: 'CPC 160(1)', bound: 'judge', unverified: 'article 160(1) does not name the first day; counted from the day of the application' }),
]

export const interimBranches = {
  interim: {
    start: 'interim-filed', stages: ['interim-filed', 'interim-asked', 'interim-granted', 'interim-executed', 'interim-reported', 'replacement-asked', 'cancellation-asked', 'interim-refused', 'interim-lifted'], final: ['interim-refused', 'interim-lifted'],
  },
} as const

export const interimUnbounded = {
  'interim-filed': 'until the day on which the case is opened (CPC 157(1))', 'interim-asked': 'the judge decides on the same day (CPC 157(1))', 'interim-granted': 'the measure holds until it is cancelled, or the suit has ended (CPC 160)',
  'interim-executed': 'five working days to report; the measure holds (CPC 158(2))', 'interim-reported': 'the measure holds until it is cancelled, or the suit has ended (CPC 160)',
  'replacement-asked': 'the judge has five working days (CPC 159(2))', 'cancellation-asked': 'the judge has five working days (CPC 160(1))',
} as const

/** Measures in the order of the text (CPC 156). */
const measures = ['arrest-property', 'arrest-money', 'ban-defendant', 'ban-others', 'stop-sale', 'stop-act', 'stop-collection', 'stop-auction', 'stop-bailiff', 'other'] as const
const holding = ['interim-granted', 'interim-executed', 'interim-reported'] as const
const own = { of: 'same-subject' } as const
const decidedIn = (term: string) => ({ within: { term, ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term, ...own }] }) as const
const reasons = { id: 'reasons', type: 'long-text', required: true } as const
const measure = (id: string, field: string, value: string) => ({ id, type: 'choice', required: true, options: [...measures], fact: id, showWhen: { field, is: value } }) as const

/** The others are not told before it is decided (CPC 157(2)). */
const undisclosed = { hiddenUntil: { branch: 'interim', none: ['interim-filed', 'interim-asked'] }, readBy: ['judge', 'secretary@court'] } as const

export const interimSteps: readonly StepRow[] = [
  { id: 'ask-interim', article: 'CPC 155(1), 157(1)', by: [...parties], stage: [...before, ...accepted], correctable: false, opens: [{ branch: 'interim', subject: 'act' }],
    fields: [{ id: 'interimMeasures', type: 'long-text', required: true }, { id: 'interimReasons', type: 'long-text', required: true }],
    // The others are not sides before it is decided (CPC 157(2)).
    hiddenUntil: { branch: 'interim', none: ['interim-filed', 'interim-asked'] }, readBy: ['judge', 'secretary@court'], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }] },
  { id: 'bring-interim-to-judge', article: 'CPC 157(1)', by: ['time'], branch: 'interim', stage: ['interim-filed'], to: 'interim-asked', when: [{ if: { branch: 'main', some: [...accepted] }, code: 'interim.not-accepted' }], starts: [{ term: 'interim', ...own }], ...undisclosed },
  { id: 'drop-interim', article: 'CPC 157(1)', by: ['time'], branch: 'interim', stage: ['interim-filed'], to: 'interim-refused', when: [{ if: { branch: 'main', some: ['refused', 'returned'] }, code: 'interim.suit-goes-on' }] },
  { ...complainable, id: 'decide-interim', article: 'CPC 156, 157', by: ['judge'], branch: 'interim', stage: ['interim-asked'], to: { field: 'interim', map: { granted: 'interim-granted', refused: 'interim-refused' } }, correctable: false, ...decidedIn('interim'),
    fields: [
      { id: 'interim', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'interim' }, measure('interimMeasure', 'interim', 'granted'),
      // The sum under arrest follows the price of the claim (CPC 156(1)(1)).
      { id: 'arrestedSum', type: 'money', required: true, showWhen: { field: 'interimMeasure', is: 'arrest-money' } }, reasons,
    ],
    documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
  { id: 'record-interim-execution', article: 'CPC 158(1), 158(2)', by: ['secretary@court'], branch: 'interim', stage: ['interim-granted'], to: 'interim-executed', correctable: false,
    fields: [{ id: 'executedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -3, unit: 'M' } }, notAfter: { act: true } }, { id: 'executedBy', type: 'text', required: true, max: 200 }], starts: [{ term: 'interim-report', ...own }], notices: [{ kind: 'interim-executed', to: ['judge', ...sides] }] },
  { id: 'record-interim-report', article: 'CPC 158(2)', by: ['secretary@court'], branch: 'interim', stage: ['interim-executed'], to: 'interim-reported', correctable: false, ...decidedIn('interim-report'),
    fields: [{ id: 'executionReport', type: 'long-text', required: true }], notices: [{ kind: 'interim-reported', to: ['judge', ...sides] }] },
  { id: 'ask-interim-replacement', article: 'CPC 159(1), 159(2)', by: [...sides], branch: 'interim', stage: [...holding], to: 'replacement-asked', correctable: false, starts: [{ term: 'interim-replacement', ...own }],
    fields: [{ id: 'measureInstead', type: 'long-text', required: true }, { id: 'measureReasons', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { ...complainable, id: 'decide-interim-replacement', article: 'CPC 159(2), 159(3)', by: ['judge'], branch: 'interim', stage: ['replacement-asked'], to: 'interim-granted', correctable: false, ...decidedIn('interim-replacement'),
    fields: [{ id: 'replacement', type: 'choice', required: true, options: ['replaced', 'refused'], fact: 'replacement' }, measure('newMeasure', 'replacement', 'replaced'), reasons], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
  { id: 'ask-interim-cancellation', article: 'CPC 159(4), 160(1)', by: [...sides, 'judge'], branch: 'interim', stage: [...holding], to: 'cancellation-asked', correctable: false, starts: [{ term: 'interim-cancellation', ...own }],
    fields: [
      { id: 'cancellationGround', type: 'choice', required: true, options: ['no-longer-needed', 'deposit'], fact: 'cancellationGround' }, { id: 'depositedSum', type: 'money', required: true, showWhen: { field: 'cancellationGround', is: 'deposit' } },
      { id: 'depositReceipt', type: 'text', max: 60, required: true, showWhen: { field: 'cancellationGround', is: 'deposit' } }, { id: 'measureReasons', type: 'long-text', required: true },
    ],
    documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { ...complainable, id: 'decide-interim-cancellation', article: 'CPC 160(1)', by: ['judge'], branch: 'interim', stage: ['cancellation-asked'], to: { field: 'cancellation', map: { cancelled: 'interim-lifted', refused: 'interim-granted' } }, correctable: false, ...decidedIn('interim-cancellation'),
    fields: [{ id: 'cancellation', type: 'choice', required: true, options: ['cancelled', 'refused'], fact: 'cancellation' }, reasons], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
  { ...complainable, id: 'lift-interim', article: 'CPC 160(2), 160(2-1), 278(3)', by: ['judge'], branch: 'interim', stage: [...holding], to: 'interim-lifted', correctable: false, when: [{ if: { branch: 'main', some: [...ended] }, code: 'interim.still-needed', article: 'CPC 160(2), 160(2-1)' }],
    fields: [reasons], documents: ['ruling'], notices: [{ kind: 'interim-lifted', to: [...sides] }] },
]
