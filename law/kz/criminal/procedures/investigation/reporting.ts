/** The report of an offence: its receipt at once, the book, the register of investigations within a day, or the ways that lead elsewhere (CrPC 179-186). */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { personField } from './who.ts'

export const reportingTerms: readonly TermRow[] = [
  { id: 'registering', n: 24, unit: 'h', article: 'CrPC 180(3)', bound: 'agency', dayZero: 'act', atEnd: 'stays', pausesWith: false, unverified: 'the Code names no term; 24 hours are of the rules of the Prosecutor General, which were not read' },
  { id: 'passing-on', n: 3, unit: 'CD', article: 'CrPC 179(4), 181(5)', bound: 'agency', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'passing-by-competence', n: 5, unit: 'CD', article: 'CrPC 186(3)', bound: 'agency', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' },
  { id: 'investigation', n: 1, unit: 'M', article: 'CrPC 192(2)', bound: 'investigator', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'form', is: 'inquiry' }, tells: ['investigator', 'prosecutor'] },
  { id: 'investigation', n: 15, unit: 'CD', article: 'CrPC 190(3)', bound: 'investigator', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'form', is: 'accelerated' }, tells: ['investigator', 'prosecutor'] },
  { id: 'investigation', n: 2, unit: 'M', article: 'CrPC 192(2)', bound: 'investigator', dayZero: 'act', atEnd: 'next-working-day', tells: ['investigator', 'prosecutor'] },
  { id: 'extension-due', n: -5, unit: 'CD', article: 'CrPC 192(6)', bound: 'investigator', dayZero: { endOf: 'investigation' }, atEnd: 'stays', kind: 'window' },
  { id: 'extension-due-general', n: -10, unit: 'CD', article: 'CrPC 192(6)', bound: 'investigator', dayZero: { endOf: 'investigation' }, atEnd: 'stays', kind: 'window' },
]

const agency: Field = { id: 'agency', type: 'body', required: true, kinds: ['police'] }
const happened: readonly Field[] = [
  { id: 'happenedWhat', type: 'long-text', required: true }, { id: 'happenedWhen', type: 'text', required: true, max: 200 }, { id: 'happenedWhere', type: 'text', required: true, max: 300 },
  { id: 'harm', type: 'text', max: 300 }, { id: 'whoIsNamed', type: 'text', max: 300 },
]
const received = {
  article: 'CrPC 180(1), 181', stage: [], to: 'reported', correctable: false, registers: ['appeals', 'report-book'], starts: [{ term: 'registering' }, { term: 'passing-on' }], documents: ['report-receipt'],
} as const satisfies Partial<StepRow>
const bodies = [
  { seat: 'agency', do: 'fill', with: { field: 'agency' } }, { seat: 'prosecution', do: 'fill', with: { source: 'district-prosecution' } }, { seat: 'region', do: 'fill', with: { source: 'regional-prosecution' } }, { seat: 'general', do: 'fill', with: { source: 'general-prosecution' } },
] as const

export const reportingSteps: readonly StepRow[] = [
  { ...received, id: 'report', by: ['anyone'], fields: [agency, ...happened.map((field) => ({ ...field, personal: 'reporter' }))], seats: [{ seat: 'reporter', do: 'fill', with: 'actor' }, ...bodies], notices: [{ kind: 'report-received', to: ['reporter', 'agency'] }] },
  { ...received, id: 'report-by-officer', article: 'CrPC 180(1)(4), 184', by: ['investigator@agency', 'inquirer@agency', 'registrar@agency'], fields: [agency, ...happened], seats: [...bodies], notices: [{ kind: 'report-received', to: ['agency'] }] },
  { id: 'register', article: 'CrPC 179(1), 180(3), 192(2)', by: ['registrar@agency'], stage: ['reported'], to: 'registered', correctable: false, registers: ['erdr'], within: { term: 'registering', late: 'mark', ifNotStarted: 'refuse' },
    fields: [
      { id: 'form', type: 'choice', required: true, options: ['preliminary', 'inquiry', 'accelerated', 'protocol'], fact: 'form' }, { id: 'offence', type: 'norm', required: true },
      { id: 'gravity', type: 'choice', required: true, options: ['minor', 'medium', 'grave', 'particularly-grave'], fact: 'gravity' }, { id: 'corruption', type: 'yes-no', required: true, fact: 'corruption' },
      { id: 'service', type: 'choice', required: true, options: ['internal-affairs', 'economic', 'anti-corruption', 'other'], fact: 'service' },
    ],
    stops: [{ term: 'registering' }, { term: 'passing-on' }], starts: [{ term: 'investigation' }, { term: 'extension-due' }, { term: 'extension-due-general' }, { term: 'passing-by-competence' }], notices: [{ kind: 'report-registered', to: ['reporter', 'agency', 'prosecution'] }] },
  { id: 'pass-on', article: 'CrPC 179(4), 179(5), 181(5)', by: ['registrar@agency'], stage: ['reported'], to: 'passed-on', correctable: false, within: { term: 'passing-on', late: 'mark', ifNotStarted: 'refuse' },
    fields: [{ id: 'passedBecause', type: 'choice', required: true, options: ['administrative', 'disciplinary', 'private', 'audit'], fact: 'passedBecause' }, { id: 'passedTo', type: 'text', required: true, max: 300 }, { id: 'reasons', type: 'long-text', required: true }], stops: [{ term: 'passing-on' }, { term: 'registering' }], notices: [{ kind: 'report-passed-on', to: ['reporter', 'prosecution'] }] },
  { id: 'decline', article: 'CrPC 179(1)', by: ['registrar@agency'], stage: ['reported'], to: 'declined', correctable: false, within: { term: 'registering', late: 'mark', ifNotStarted: 'refuse' },
    fields: [{ id: 'declineGround', type: 'choice', required: true, options: ['no-act-of-check', 'civil-deal', 'tax', 'specialist', 'civil-dispute'], fact: 'declineGround' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['resolution'], notices: [{ kind: 'report-declined', to: ['reporter', 'prosecution'] }] },
  { id: 'pass-by-competence', article: 'CrPC 186(2), 186(3)', by: ['head-of-investigation@agency', 'head@agency'], stage: ['registered'], to: 'passed-on', correctable: false, within: { term: 'passing-by-competence', late: 'mark', ifNotStarted: 'refuse' },
    approval: [{ by: 'prosecutor', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 186(2)' }], fields: [{ id: 'passedTo', type: 'text', required: true, max: 300 }, { id: 'reasons', type: 'long-text', required: true }], documents: ['resolution'], notices: [{ kind: 'report-passed-on', to: ['reporter', 'prosecution'] }] },
  { id: 'assign-investigator', article: 'CrPC 59(2), 62(2)', by: ['head-of-investigation@agency', 'head@agency'], stage: ['registered', 'interrupted', 'completed', 'familiarised'], correctable: false,
    fields: [
      { id: 'conductedBy', type: 'choice', required: true, options: ['investigator', 'inquirer'], fact: 'conductedBy' }, { id: 'assignedInvestigator', type: 'person', required: true, holds: 'investigator@agency', showWhen: { field: 'conductedBy', is: 'investigator' } },
      { id: 'assignedInquirer', type: 'person', required: true, holds: 'inquirer@agency', showWhen: { field: 'conductedBy', is: 'inquirer' } },
    ],
    seats: [{ seat: 'investigator', do: 'fill', with: { field: 'assignedInvestigator' }, when: { fact: 'conductedBy', is: 'investigator' } }, { seat: 'investigator', do: 'fill', with: { field: 'assignedInquirer' }, when: { fact: 'conductedBy', is: 'inquirer' } }], notices: [{ kind: 'case-entrusted', to: ['investigator', 'reporter'] }] },
  { id: 'assign-prosecutor', article: 'CrPC 193(3)', by: ['head@prosecution'], stage: ['registered', 'interrupted', 'completed', 'familiarised', 'report-sent', 'indicted', 'served'], correctable: false, fields: [{ id: 'assignedProsecutor', type: 'person', required: true, holds: 'prosecutor@prosecution' }],
    seats: [{ seat: 'prosecutor', do: 'fill', with: { field: 'assignedProsecutor' } }], notices: [{ kind: 'prosecutor-named', to: ['prosecutor', 'investigator'] }] },
  { id: 'recognise-victim', article: 'CrPC 71(1)', by: ['investigator'], stage: ['registered', 'interrupted', 'completed'], correctable: false, fields: [personField('victim'), { id: 'reasons', type: 'long-text', required: true }], seats: [{ seat: 'victim', do: 'fill', with: { field: 'victim' } }], documents: ['resolution'], notices: [{ kind: 'victim-recognised', to: ['victim', 'prosecutor'] }] },
  { id: 'admit-counsel', article: 'CrPC 66-68, 70', by: ['investigator', 'suspect'], stage: ['registered', 'interrupted', 'completed', 'familiarised', 'report-sent', 'indicted', 'served'], correctable: false, fields: [personField('counsel'), { id: 'warrant', type: 'text', required: true, max: 120 }], seats: [{ seat: 'counsel', do: 'fill', with: { field: 'counsel' } }],
    notices: [{ kind: 'counsel-admitted', to: ['counsel', 'suspect', 'investigator', 'prosecutor'] }] },
]
