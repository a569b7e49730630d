/**
 * Investigative acts that have a protocol of their own, as a table (CrPC 197, 199, 218, 223, 229-230, 255, 257-258, 286): what each writes down beside what every protocol says,
 * who must take part, and how it is fixed. A search, a forced inspection and a seizure of secrets go by the judge's leave, in `evidence.ts`; the questioning of one person stands there too.
 */
import type { Field, Requirement, StepRow } from '../../../../../engine/define.ts'
import { closed, day210, eve210, from210 } from './who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const said = (id: string): Field => ({ ...text(id), sealed: true })
const line = (id: string, max = 200): Field => ({ id, type: 'text', required: true, max })
const yesNo = (id: string): Field => ({ id, type: 'yes-no', required: true, fact: id })
const choice = (id: string, options: readonly string[]): Field => ({ id, type: 'choice', required: true, options })
const minute = (id: string): Field => ({ id, type: 'moment', required: true, notBefore: { act: true, plus: { n: -3, unit: 'CD' } }, notAfter: { act: true } })
const needs = (computed: string, code: string, article: string): Requirement => ({ if: { computed }, code, article })
const is = (fact: string, value: boolean, code: string, article: string): Requirement => ({ if: { fact, is: value }, code, article })

/** Who may take part, as a protocol names them (CrPC 199(3)). */
export const participants = ['suspect', 'victim', 'witness', 'counsel', 'representative', 'specialist', 'expert', 'doctor', 'teacher', 'interpreter', 'attesting', 'extra', 'officer'] as const
/** What every protocol says: where, from when to when to the minute, who took part, how it was fixed, what was remarked (CrPC 199(3)-(6)). */
const protocol: readonly Field[] = [
  line('takenWhere', 300), minute('startedAt'), minute('endedAt'), yesNo('urgentAtNight'),
  { id: 'tookPart', type: 'group', required: true, many: { min: 1, max: 20 }, fields: [line('participantName'), choice('participantAs', participants)] },
  choice('fixedBy', ['video', 'audio', 'photo', 'nothing']), { id: 'devices', type: 'text', max: 300 }, yesNo('rightsExplained'), { id: 'remarks', type: 'long-text' },
]
const always: readonly Requirement[] = [
  needs('act-times-in-order', 'act.times', 'CrPC 199(3)'), needs('act-in-daytime', 'act.at-night', 'CrPC 7(51), 197(2)'), is('rightsExplained', true, 'act.rights-not-explained', 'CrPC 197(1), 199(6)'),
]
/** Without a recording two attesting witnesses are called (CrPC 82(3), 197(6)). */
const fixed = needs('act-recorded-or-attested', 'act.not-fixed', 'CrPC 82(3), 197(6)')

interface Act {
  readonly article: string
  readonly own: readonly Field[]
  readonly when: readonly Requirement[]
}
const acts: Readonly<Record<string, Act>> = {
  confront: { article: 'CrPC 218', own: [line('firstQuestioned'), line('secondQuestioned'), text('contradiction'), said('firstSaid'), said('secondSaid'), yesNo('bothQuestionedBefore')], when: [fixed, is('bothQuestionedBefore', true, 'confrontation.not-questioned', 'CrPC 218(1)')] },
  'examine-body': { article: 'CrPC 223, 224', own: [line('examinedName'), choice('examinedAs', ['suspect', 'victim', 'witness', 'applicant']), yesNo('examinedConsents'), text('found')], when: [fixed, needs('specialist-took-part', 'act.no-specialist', 'CrPC 223(3)'), needs('examination-needs-no-judge', 'act.needs-judge', 'CrPC 223(2)')] },
  'present-for-identification': { article: 'CrPC 229, 230', own: [line('identifiedBy'), choice('identifiedWhat', ['person', 'photo', 'thing', 'single-thing', 'body']), { id: 'shownCount', type: 'number', required: true, min: 1, max: 20 }, yesNo('questionedBefore'), yesNo('identifiedAgain'), choice('identifiedResult', ['recognised', 'not-recognised']), said('explanation')],
    when: [fixed, is('questionedBefore', true, 'identification.not-questioned', 'CrPC 229(2)'), is('identifiedAgain', false, 'identification.repeated', 'CrPC 230(12)'), needs('identified-among-three', 'identification.too-few', 'CrPC 230(1), 230(6), 230(7)')] },
  'search-person': { article: 'CrPC 255(2), 255(3), 256', own: [line('searchedName'), choice('searchedBecause', ['detention', 'within-search']), yesNo('sameSex'), text('found'), yesNo('givenUpFreely')], when: [is('sameSex', true, 'search.other-sex', 'CrPC 255(2)'), needs('person-search-attested', 'act.not-attested', 'CrPC 82(3), 197(6), 255(3)(2)')] },
  'check-on-the-spot': { article: 'CrPC 257', own: [line('checkedName'), said('checkedTestimony'), text('found'), yesNo('oneAlone')], when: [is('oneAlone', true, 'check.several', 'CrPC 257(3)')] },
  experiment: { article: 'CrPC 258', own: [text('experimentAim'), text('experimentConditions'), text('experimentResults'), yesNo('withoutDanger'), yesNo('takersConsent')], when: [fixed, is('withoutDanger', true, 'experiment.danger', 'CrPC 258(3)'), is('takersConsent', true, 'experiment.no-consent', 'CrPC 258(2)')] },
  'show-conclusion': { article: 'CrPC 274(3), 286', own: [line('shownConclusion', 300), text('objectionsMade')], when: [{ if: { done: 'enter-conclusion' }, code: 'conclusion.none', article: 'CrPC 286(1)' }] },
}
const older = 'what Law 210-VIII changed of articles 197, 255, 257 and 258 was not read in its older wording'
/** Since Law 210-VIII a check on the spot is always recorded on video (CrPC 257(6)). */
const filmed = needs('act-filmed', 'check.not-filmed', 'CrPC 257(6)')

const stepOf = (id: string, { article, own, when }: Act): StepRow => ({
  id, article: `${article}, 199`, by: ['investigator'], stage: ['registered'], correctable: false, atWill: true, ...closed, fields: [...own, ...protocol], when: [...when, ...always], documents: ['protocol'],
})
/** Acts that Law 210-VIII touched have two rows. */
const touched = ['confront', 'search-person', 'check-on-the-spot', 'experiment']

export const actSteps: readonly StepRow[] = Object.entries(acts).flatMap(([id, act]): StepRow[] => {
  if (!touched.includes(id)) return [stepOf(id, act)]
  const since = id === 'check-on-the-spot' ? { ...act, when: [...act.when, filmed] } : act
  return [{ ...stepOf(id, act), until: eve210, unverified: older }, { ...stepOf(id, since), from: from210, unverified: day210 }]
})
