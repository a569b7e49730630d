/**
 * The cooperation agreement (CrPC 612(1)(2), 618-621): whoever helps to expose a group, or others of the gravest crimes, asks in writing with counsel; the prosecutor concludes it, all sign, and
 * it has no force before the prosecutor of the region approved it. Sealed: to anybody else it is not there. What came of it the prosecutor tells the court.
 */
import { type Field, procedure, type StepRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { day210, eve210, from210 } from './trial/who.ts'
import { personField } from './investigation/who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const yes = (id: string): Field => ({ id, type: 'yes-no', required: true, fact: id })
const choice = (id: string, ...options: string[]): Field => ({ id, type: 'choice', required: true, options, fact: id })
const reasons = text('reasons')
const signers = ['cooperator', 'counsel'] as const
const act = { by: ['prosecutor'], correctable: false } as const satisfies Partial<StepRow>

/** What the motion must have, and what the agreement says of whoever helps (CrPC 616(1)(1)-(7), 619(1), 619(6)). */
const concluding = {
  ...act, id: 'conclude-cooperation', stage: ['cooperation-asked'], to: 'cooperation-agreed',
  when: [{ if: { all: [{ fact: 'voluntary', is: true }, { fact: 'sane', is: true }] }, code: 'cooperation.not-voluntary', article: 'CrPC 612(2), 615(3)(2), 619(6)' }],
  fields: [yes('voluntary'), yes('sane'), text('circumstances'), { id: 'offence', type: 'norm', required: true }, text('mitigating'), text('cooperationDuties'), choice('keptSecret', 'no', 'data', 'protected')],
  approval: [
    ...signers.map((by) => ({ by, need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 616(2), 619(6)' }) as const),
    { by: 'head@region', need: 'one', onRefuse: 'void', refusedTo: 'cooperation-refused', onLapse: 'stays', article: 'CrPC 618(2), 620', fields: [{ id: 'knowsConditions', type: 'yes-no', required: true }, { id: 'notTortured', type: 'yes-no', required: true }], refusalFields: [{ id: 'refusalReasons', type: 'long-text', required: true }] },
  ],
  documents: ['cooperation-agreement'], notices: [{ kind: 'cooperation-agreed', to: [...signers, 'prosecutor'] }],
} as const satisfies Partial<StepRow>

const steps: readonly StepRow[] = [
  { id: 'open-cooperation', article: 'CrPC 612(1)(2), 618(1), 618(3), 619(1), 619(3)', by: ['prosecutor@prosecution'], stage: [], to: 'cooperation-asked', correctable: false, registers: ['sealed'], when: [{ if: { not: { fact: 'counselSigned', is: false } }, code: 'cooperation.no-counsel', article: 'CrPC 619(1)' }],
    fields: [{ id: 'prosecution', type: 'body', required: true, kinds: ['district-prosecution'] }, { id: 'erdrNumber', type: 'text', required: true, max: 40 }, personField('cooperatorNamed'), personField('counsel'), yes('counselSigned'), { id: 'motionOn', type: 'day', required: true, notAfter: { act: true } }, choice('cooperationAbout', 'criminal-group', 'particularly-grave', 'extremism'), text('cooperationOffer')],
    seats: [{ seat: 'prosecution', do: 'fill', with: { field: 'prosecution' } }, { seat: 'region', do: 'fill', with: { source: 'prosecution-of-region' } }, { seat: 'prosecutor', do: 'fill', with: 'actor' }, { seat: 'cooperator', do: 'fill', with: { field: 'cooperatorNamed' } }, { seat: 'counsel', do: 'fill', with: { field: 'counsel' } }],
    notices: [{ kind: 'cooperation-asked', to: [...signers] }] },
  { ...act, id: 'demand-for-cooperation', article: 'CrPC 619(7)', stage: ['cooperation-asked'], atWill: true, fields: [text('materialsAsked')], notices: [{ kind: 'cooperation-materials', to: [...signers] }] },
  { ...concluding, article: 'CrPC 612(1)(2), 616, 619(6)', until: eve210, unverified: 'the wording of articles 618-620 before Law 210-VIII was not read' },
  { ...concluding, article: 'CrPC 612(1)(2), 616, 619(6)', from: from210, unverified: day210 },
  { ...act, id: 'refuse-cooperation', article: 'CrPC 619(6)', stage: ['cooperation-asked'], to: 'cooperation-refused', unverified: 'articles 618-621 name the refusal to approve alone; that the prosecutor may refuse to conclude follows from its being an agreement', fields: [reasons], documents: ['resolution'], notices: [{ kind: 'cooperation-refused', to: [...signers] }] },
  { ...act, id: 'note-fulfilment', article: 'CrPC 621(2)', stage: ['cooperation-agreed'], to: 'cooperation-fulfilled', when: [{ if: { fact: 'othersConvicted', is: true }, code: 'cooperation.no-verdict', article: 'CrPC 621(2)' }], fields: [yes('othersConvicted'), text('exposed'), { id: 'decisionNumber', type: 'text', required: true, max: 120 }], documents: ['resolution'], notices: [{ kind: 'cooperation-over', to: [...signers] }] },
  { ...act, id: 'note-breach', article: 'CrPC 621(2)', stage: ['cooperation-agreed'], to: 'cooperation-not-fulfilled', unverified: 'the Code names no act that says that an agreement was not fulfilled', fields: [reasons], documents: ['resolution'], notices: [{ kind: 'cooperation-over', to: [...signers] }] },
]

export const cooperation = procedure({
  id: 'cooperation',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  sealed: true,
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: from210, law: 'Law 210-VIII of 16.07.2025' }],
  seats: { cooperator: { kind: 'person' }, counsel: { kind: 'person' }, prosecutor: { kind: 'person' }, prosecution: { kind: 'office' }, region: { kind: 'office' } },
  heldBy: 'prosecution',
  branches: {
    main: { start: 'cooperation-asked', stages: ['cooperation-asked', 'cooperation-agreed', 'cooperation-refused', 'cooperation-fulfilled', 'cooperation-not-fulfilled'], final: ['cooperation-refused', 'cooperation-fulfilled', 'cooperation-not-fulfilled'] },
  },
  unbounded: { 'cooperation-asked': 'the Code names no days for concluding or approving it (CrPC 619, 620)', 'cooperation-agreed': 'until the others are convicted (CrPC 621(2))' },
  terms: [],
  steps: offered(steps, { atWill: [], last: ['refuse-cooperation', 'note-breach'] }),
})
