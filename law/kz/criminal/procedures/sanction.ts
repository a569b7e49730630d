/**
 * The material before the investigating judge (CrPC 54-56, 107, 148, 152): drawn by lot, heard where the Code asks for it, decided in hours; what he
 * decides is heard by the investigation. His rulings of restraint may be reviewed in the regional court in three and three days.
 */
import { procedure, type Condition, type Field, type StepRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'

const rulesNotRead = 'the rules of automated distribution were read only in part'
const forIs = (...kinds: readonly string[]): Condition => ({ fact: 'petitionFor', in: kinds })
const longer = ['three', 'nine', 'twelve', 'eighteen'].map((months) => `custody-to-${months}`)
const restraint = ['custody', 'house-arrest', 'bail', ...longer]
/** A hearing is obligatory for these alone (CrPC 56(2), 160(3)). */
const heardFirst: Condition = { any: [{ done: 'hold-hearing' }, { not: forIs('custody', 'house-arrest', ...longer, 'sale-of-evidence', 'money-penalty') }] }
const obligatory = { if: heardFirst, code: 'sanction.not-heard', article: 'CrPC 56(2), 148(2), 160(3)' } as const

const hours = { unit: 'h', bound: 'judge', dayZero: 'act', atEnd: 'stays', pausesWith: false } as const
const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
const told = ['prosecutor', 'investigator', 'suspect', 'counsel'] as const
const deciding = {
  by: ['judge'], stage: ['with-judge', 'heard'], correctable: false, within: { term: 'deciding', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'deciding' }], documents: ['resolution'], notices: [{ kind: 'sanction-decided', to: [...told] }],
} as const satisfies Partial<StepRow>
const fits = (...kinds: readonly string[]) => ({ if: forIs(...kinds), code: 'sanction.not-asked' }) as const

const extending = (months: string): StepRow => ({ ...deciding, id: `extend-to-${months}`, article: 'CrPC 151, 152(2)', to: 'granted', when: [obligatory, fits(`custody-to-${months}`)], fields: [reasons], starts: [{ term: 'review' }] })

export const sanction = procedure({
  id: 'sanction',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }],
  seats: {
    suspect: { kind: 'person' }, counsel: { kind: 'person', many: true }, investigator: { kind: 'person' }, prosecutor: { kind: 'person' }, judge: { kind: 'person' }, agency: { kind: 'office' }, prosecution: { kind: 'office' }, court: { kind: 'office' },
  },
  heldBy: 'court',
  branches: { main: { start: 'filed', stages: ['filed', 'no-judge', 'with-judge', 'heard', 'granted', 'not-granted', 'reviewed', 'settled'], final: ['settled'] } },
  unbounded: {
    'no-judge': 'the term of the material runs; the Code names none for finding a judge', 'with-judge': 'the judge has his hours; later is marked (CrPC 148(2), 152(3))', heard: 'the judge has his hours; later is marked (CrPC 148(2), 152(3))',
    reviewed: 'the regional court has three days (CrPC 107(5))',
  },
  terms: [
    { id: 'deciding', n: 8, article: 'CrPC 148(2), 146(1)', ...hours, when: forIs('custody', 'house-arrest') },
    { id: 'deciding', n: 3, unit: 'CD', article: 'CrPC 152(3)', bound: 'judge', dayZero: 'act', atEnd: 'stays', pausesWith: false, when: forIs(...longer) },
    { id: 'deciding', n: 1, unit: 'CD', article: 'CrPC 160(3)', bound: 'judge', dayZero: 'act', atEnd: 'stays', pausesWith: false, when: forIs('money-penalty') },
    { id: 'deciding', n: 24, article: 'CrPC 158(4), 163(2), 165(4), 226(3)', ...hours },
    { id: 'review', n: 3, unit: 'CD', article: 'CrPC 107(2)', bound: 'suspect', dayZero: 'act', atEnd: 'next-working-day' },
  ],
  steps: offered([
    // Where the Code says "at once", no term runs: it names no number of hours.
    { id: 'arrive', article: 'CrPC 55, 148(1)', by: ['linked'], stage: [], to: 'filed', registers: ['sanction'], starts: [{ term: 'deciding', when: forIs('custody', 'house-arrest', ...longer, 'suspension-from-office', 'ban-on-approaching', 'arrest-of-property', 'exhumation', 'money-penalty') }], notices: [{ kind: 'petition-arrived', to: ['prosecutor', 'investigator', 'court'] }] },
    { id: 'draw-behind-doors', article: 'CrPC 54(3)', by: ['time'], stage: ['filed'], to: 'with-judge', unverified: rulesNotRead, draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'judge-drawn', to: [...told, 'judge'] }] },
    { id: 'wait-behind-doors', article: 'CrPC 54(3)', by: ['time'], stage: ['filed'], to: 'no-judge', notices: [{ kind: 'no-judge', to: ['prosecutor', 'investigator', 'court'] }] },
    { id: 'draw-anew', article: 'CrPC 54(3)', by: ['chair@court', 'secretary@court'], stage: ['no-judge'], to: 'filed', correctable: false, unverified: rulesNotRead, when: [{ if: { computed: 'court-can-draw' }, code: 'judge.nobody-to-draw' }] },
    { id: 'hold-hearing', article: 'CrPC 56(2), 148(2)-(5), 152(1)', by: ['judge'], stage: ['with-judge'], to: 'heard', correctable: false, when: [{ if: { not: { fact: 'prosecutorPresent', is: false } }, code: 'sanction.no-prosecutor', article: 'CrPC 148(2), 152(1)' }],
      fields: [{ id: 'heardAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: -1, unit: 'CD' } }, notAfter: { act: true } }, { id: 'prosecutorPresent', type: 'yes-no', required: true, fact: 'prosecutorPresent' }, { id: 'suspectPresent', type: 'choice', required: true, options: ['present', 'by-video', 'wanted', 'abroad', 'not-called'] }, { id: 'counselPresent', type: 'yes-no', required: true }, { id: 'record', type: 'long-text', required: true }], documents: ['hearing-record'] },
    { ...deciding, id: 'sanction-custody', article: 'CrPC 148(7)(1), 148(7-1), 55(1)(1)', to: 'granted', when: [obligatory, fits('custody')], fields: [{ id: 'whyNoMilder', type: 'long-text', required: true }, { id: 'bailAlternative', type: 'money' }, reasons], starts: [{ term: 'review' }] },
    { ...deciding, id: 'sanction-short', article: 'CrPC 148(7)(2)', to: 'granted', when: [obligatory, fits('custody')], fields: [reasons], starts: [{ term: 'review' }] },
    { ...deciding, id: 'sanction-house-arrest', article: 'CrPC 146(1), 148(7)(3), 55(1)(2)', to: 'granted', when: [obligatory, fits('custody', 'house-arrest')], fields: [{ id: 'restrictions', type: 'long-text', required: true }, reasons], starts: [{ term: 'review' }] },
    { ...deciding, id: 'sanction-bail', article: 'CrPC 145(2), 148(7)(3), 55(1)(7)', to: 'granted', when: [obligatory, fits('custody', 'house-arrest', 'bail')], fields: [{ id: 'bailSum', type: 'money', required: true }, reasons], starts: [{ term: 'review' }] },
    { ...deciding, id: 'choose-other-measure', article: 'CrPC 148(7)(3), 152(2)', to: 'not-granted', when: [obligatory, fits(...restraint)], fields: [{ id: 'measure', type: 'choice', required: true, options: ['undertaking', 'surety', 'command', 'minor-supervision'] }, reasons], starts: [{ term: 'review' }] },
    ...['three', 'nine', 'twelve', 'eighteen'].map(extending),
    { ...deciding, id: 'authorise', article: 'CrPC 55(1), 55(2), 145(11), 160(4)', to: 'granted', when: [obligatory, { if: { not: forIs(...restraint) }, code: 'sanction.not-asked' }], fields: [{ id: 'authorisedWhat', type: 'long-text', required: true }, reasons], starts: [{ term: 'review' }] },
    { ...deciding, id: 'refuse', article: 'CrPC 56, 148(7)(3), 152(2)', to: 'not-granted', when: [obligatory], fields: [reasons], starts: [{ term: 'review' }] },
    { id: 'lodge-review', article: 'CrPC 107(1), 107(2)', by: ['suspect', 'counsel', 'prosecutor'], stage: ['granted', 'not-granted'], to: 'reviewed', correctable: false, within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'review' }], fields: [{ id: 'complaintGrounds', type: 'long-text', required: true }], documents: ['private-complaint'],
      handsOver: [{ procedure: 'sanction-review', mode: 'waits', seats: { suspect: 'suspect', 'counsel-1': 'counsel-1', investigator: 'investigator', prosecutor: 'prosecutor', court: { source: 'court-of-appeal' } }, facts: { petitionFor: 'petitionFor' } }], notices: [{ kind: 'review-lodged', to: [...told, 'judge'] }] },
    { id: 'let-ruling-stand', article: 'CrPC 107(2)', by: ['time'], stage: ['granted', 'not-granted'], to: 'settled', atEndOf: { term: 'review' } },
    { id: 'hear-ruling-stands', article: 'CrPC 107(7)', by: ['linked'], stage: ['reviewed'], to: 'settled', hears: [{ procedure: 'sanction-review', steps: ['uphold'] }], notices: [{ kind: 'review-decided', to: [...told, 'judge'] }] },
    { id: 'hear-freed', article: 'CrPC 107(7)', by: ['linked'], stage: ['reviewed'], to: 'settled', hears: [{ procedure: 'sanction-review', steps: ['free'] }], notices: [{ kind: 'review-decided', to: [...told, 'judge'] }] },
    { id: 'hear-held', article: 'CrPC 107(7)(2), 107(7)(3)', by: ['linked'], stage: ['reviewed'], to: 'settled', hears: [{ procedure: 'sanction-review', steps: ['hold'] }], notices: [{ kind: 'review-decided', to: [...told, 'judge'] }] },
  ], { atWill: ['lodge-review', 'draw-anew'], last: ['refuse'] }),
})
