/**
 * One investigation made of two, and one of two people put into a case of his own (CrPC 43, 44, 192(2), 533). Whoever conducts the case decides alone; the prosecutor has the
 * copy at once. What holds a person goes along with its days; the term of a severed case is that of the first one, of joined ones that of the case which leads.
 */
import type { Condition, Field, HandOver, LineHandedOver, Requirement, StepRow } from '../../../../../engine/define.ts'
import { closed, day210, eve210, from210 } from './who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const yesNo = (id: string): Field => ({ id, type: 'yes-no', required: true, fact: id })
const people = (seat: string): Record<string, string> => Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [`${seat}-${n}`, `${seat}-${n}`]))
const offices = { agency: 'agency', prosecution: 'prosecution', region: 'region', general: 'general' } as const
const officials = { ...offices, investigator: 'investigator', prosecutor: 'prosecutor' } as const

/** Stages in which nothing of a person waits for a judge. */
const settled = ['free', 'detained', 'under-measure', 'in-custody', 'in-house-arrest', 'on-bail'] as const
const asked = ['asked-custody', 'asked-house-arrest', 'asked-bail', 'asked-longer'] as const
const suspected = ['recognised', 'taken', 'qualified', 'announced'] as const
const asTheyStand = (stages: readonly string[]): Record<string, string> => Object.fromEntries(stages.map((one) => [one, one]))
const onRestraint = ['detention', 'petition-due', 'detention-protocol', 'detention-notice', 'custody', 'short-custody', 'early-measure', 'petition-three', 'petition-nine', 'petition-eighteen', 'in-facility'] as const
/** Somebody suspected in both is qualified anew for all he did; held in one, he is held in the joined case. */
const lines = (meeting: boolean): readonly LineHandedOver[] => [
  { branch: 'status', to: 'status', stages: asTheyStand(suspected), keeps: ['announcing'], ...(meeting && { meeting: 'earlier' }) },
  { branch: 'restraint', to: 'restraint', stages: asTheyStand(settled), keeps: [...onRestraint], ...(meeting && { meeting: 'later' }) },
]
const sameFacts = Object.fromEntries(['form', 'gravity', 'corruption', 'service', 'conductedBy'].map((one) => [one, one]))

const toOwnCase = (seats: HandOver['seats'], when?: Condition): HandOver => ({
  procedure: 'investigation', step: 'open-severed', mode: 'beside', seats: { ...seats, ...officials, ...people('victim') }, facts: sameFacts, lines: lines(false), keeps: ['investigation', 'extension-due', 'extension-due-general'], ...(when && { when }),
})
/** In originals or copies, as the resolution lists them (CrPC 44(5)). */
const materials: Field = {
  id: 'severedMaterials', type: 'group', required: true, many: { min: 1, max: 200 },
  fields: [{ id: 'materialName', type: 'text', required: true, max: 300 }, { id: 'materialGoesAs', type: 'choice', required: true, options: ['original', 'copy'] }, { id: 'materialPages', type: 'number', required: true, min: 1, max: 9999 }],
}
const severing = {
  by: ['investigator'], correctable: false, atWill: true, documents: ['severance-resolution'],
} as const satisfies Partial<StepRow>
const harmless: Requirement = { if: { fact: 'wholeKept', is: true }, code: 'severance.harms', article: 'CrPC 44(4)' }
const because = (ground: string): Condition => ({ fact: 'severedBecause', is: ground })
const withCounsel: Condition = { fact: 'counselGoes', is: true }
const told = ['investigator', 'prosecutor', 'prosecution', 'suspect', 'counsel', 'victim'] as const

/** Lines that wait for an answer in the case to be joined: they are finished first. */
const unfinished: readonly (readonly [string, readonly string[]])[] = [
  ['authorisation', ['authorisation-asked', 'authorised']], ['urgent-act', ['done-urgently', 'judge-told']], ['motion', ['motion-made']], ['restriction', ['restricted']],
]
const fits = (computed: string, code: string, article: string): Requirement => ({ if: { computed }, code, article })
const joining: StepRow = {
  id: 'join-investigation', article: 'CrPC 43, 192(2)', by: ['investigator'], stage: ['registered', 'interrupted'], to: 'joined-elsewhere', correctable: false, atWill: true,
  when: [
    fits('leading-is-open', 'joinder.not-open', 'CrPC 43(3)'), fits('leading-in-same-hands', 'joinder.other-investigator', 'CrPC 43(3), 187(8)'), fits('joined-have-in-common', 'joinder.nothing-common', 'CrPC 43(1), 43(2)'), fits('not-against-each-other', 'joinder.against-each-other', 'CrPC 43(4)(2)'),
    { if: { fact: 'hinders', is: false }, code: 'joinder.hinders', article: 'CrPC 43(4)(1), 43(4)(4)' },
    { if: { branch: 'restraint', none: [...asked] }, code: 'joinder.judge-asked', article: 'CrPC 148' }, ...unfinished.map(([branch, stages]): Requirement => ({ if: { branch, none: stages }, code: 'joinder.unfinished', article: 'CrPC 99(4), 161(1), 220' })),
    fits('one-case-holds', 'joinder.two-measures', 'CrPC 140(1)'), fits('leading-leads', 'joinder.other-leads', 'CrPC 192(2)'),
  ],
  fields: [{ id: 'leadingInvestigation', type: 'text', required: true, max: 60 }, { id: 'joinedBecause', type: 'choice', required: true, options: ['complicity', 'one-person', 'concealment', 'bribery', 'unknown-person'], fact: 'joinedBecause' }, yesNo('hinders'), text('reasons')],
  computes: [{ name: 'number-of-taker', fact: 'joinedTo' }, { name: 'own-number', fact: 'joinedCase' }, { name: 'joint-gravity', fact: 'jointGravity' }, { name: 'joint-form', fact: 'jointForm' }, { name: 'joint-corruption', fact: 'jointCorruption' }],
  moves: [{ branch: 'status', of: 'all-open', to: 'suspicion-elsewhere' }, { branch: 'restraint', of: 'all-open', to: 'restraint-elsewhere' }],
  handsOver: [{
    procedure: 'investigation', step: 'take-in-investigation', into: 'leadingInvestigation', mode: 'goes-on', seats: { investigator: 'investigator', ...people('suspect'), ...people('counsel'), ...people('victim') },
    facts: { joinedCase: 'joinedCase', gravity: 'jointGravity', form: 'jointForm', corruption: 'jointCorruption' }, lines: lines(true),
  }],
  documents: ['joinder-resolution'], notices: [{ kind: 'investigation-joined', to: ['reporter', 'prosecutor', 'suspect', 'counsel', 'victim'] }],
}

export const joiningSteps: readonly StepRow[] = [
  { ...severing, id: 'sever-suspect', article: 'CrPC 44(1), 44(2), 44(4)-(6), 533(1)', branch: 'status', stage: [...suspected], to: 'suspicion-elsewhere',
    when: [
      { if: { branch: 'main', some: ['registered'] }, code: 'severance.not-open', article: 'CrPC 44(1)' }, { if: { branch: 'status', count: { stages: [...suspected], atLeast: 2 } }, code: 'severance.alone', article: 'CrPC 44(1)' }, harmless,
      { if: { any: [{ not: because('minor') }, { not: { fact: 'minor', is: false } }] }, code: 'severance.not-minor', article: 'CrPC 44(1)(2), 533(1)' }, { if: { any: [{ not: because('finished-part') }, { branch: 'status', own: ['announced'] }] }, code: 'severance.not-announced', article: 'CrPC 44(2)' },
      { if: { branch: 'restraint', own: [...settled] }, code: 'severance.judge-asked', article: 'CrPC 148' }, { if: { computed: 'nothing-of-them-waits' }, code: 'severance.waits', article: 'CrPC 193(1)' },
    ],
    fields: [
      { id: 'severedBecause', type: 'choice', required: true, options: ['state-secrets', 'minor', 'absent', 'cooperation', 'finished-part'], fact: 'severedBecause' }, yesNo('counselGoes'), { id: 'theirCounsel', type: 'person', holds: 'counsel', required: true, showWhen: { field: 'counselGoes', is: true } },
      { ...yesNo('counselStays'), showWhen: { field: 'counselGoes', is: true } }, materials, yesNo('wholeKept'), text('reasons'),
    ],
    seats: [{ seat: 'counsel', do: 'leave', of: 'theirCounsel', when: { all: [withCounsel, { fact: 'counselStays', is: false }] } }],
    handsOver: [toOwnCase({ 'suspect-1': 'of-branch', 'counsel-1': { source: 'counsel-of-severed' } }, withCounsel), toOwnCase({ 'suspect-1': 'of-branch' }, { not: withCounsel })], notices: [{ kind: 'suspect-severed', to: ['of-branch', 'counsel', 'victim', 'prosecutor'] }] },
  // The severed person leaves this case as the time of the other begins.
  { id: 'leave-severed-case', article: 'CrPC 44(1), 44(5)', by: ['time'], branch: 'restraint', stage: [...settled], to: 'restraint-elsewhere', when: [{ if: { branch: 'status', own: ['suspicion-elsewhere'] }, code: 'suspect.still' }], stops: onRestraint.map((term) => ({ term, of: 'same-subject' }) as const), seats: [{ seat: 'suspect', do: 'leave' }] },
  { ...severing, id: 'sever-unidentified', article: 'CrPC 44(1)(3), 44(4)-(6)', stage: ['registered'], when: [{ if: { branch: 'status', some: [...suspected] }, code: 'severance.nobody-known', article: 'CrPC 44(1)(3), 45(7)' }, harmless], fields: [text('whoIsSought'), materials, yesNo('wholeKept'), text('reasons')],
    handsOver: [toOwnCase({})], notices: [{ kind: 'unidentified-severed', to: ['prosecutor', 'victim'] }] },
  { id: 'open-severed', article: 'CrPC 44(5), 44(6)', by: ['linked'], stage: [], to: 'registered', registers: ['erdr'], notices: [{ kind: 'severed-investigation-opened', to: [...told, 'agency'] }] },
  // Signs of another offence that has nothing to do with this one: registered as any report, and its term is counted from there.
  { ...severing, ...closed, id: 'sever-material', article: 'CrPC 44(3), 44(5), 44(6)', stage: ['registered'], fields: [text('anotherOffence'), materials, text('reasons')], handsOver: [{ procedure: 'investigation', step: 'open-material', mode: 'beside', seats: { ...offices } }], notices: [{ kind: 'material-severed', to: ['prosecutor'] }] },
  { id: 'open-material', article: 'CrPC 44(3), 180(1)', by: ['linked'], stage: [], to: 'reported', registers: ['report-book'], starts: [{ term: 'registering' }, { term: 'passing-on' }], notices: [{ kind: 'report-received', to: ['agency'] }] },
  { ...joining, until: eve210, unverified: 'article 43(5), left out by Law 210-VIII, and 192(2) before Law 88-VII were not read: the term is counted as 192(2) says now' },
  { ...joining, from: from210, unverified: `${day210}; of two cases in each of which somebody is held, 192(2) does not say which leads: here the earlier one` },
  { id: 'take-in-investigation', article: 'CrPC 43, 192(2)', by: ['linked'], stage: ['registered'], notices: [{ kind: 'investigation-taken-in', to: [...told] }] },
  // A review that was asked for before is decided after: the measure stands in another case now, and whoever conducts it carries the ruling out there.
  { id: 'hear-review-after-severance', article: 'CrPC 107(7)', by: ['linked'], branch: 'restraint', stage: ['restraint-elsewhere'], hears: [{ procedure: 'sanction', steps: ['hear-freed', 'hear-held'], later: true }], notices: [{ kind: 'review-elsewhere', to: ['investigator', 'prosecutor', 'prosecution'] }] },
  { id: 'hear-review-after-joining', article: 'CrPC 107(7)', by: ['linked'], stage: ['joined-elsewhere'], hears: [{ procedure: 'sanction', steps: ['hear-freed', 'hear-held'] }], notices: [{ kind: 'review-elsewhere', to: ['investigator', 'prosecutor', 'prosecution'] }] },
]
