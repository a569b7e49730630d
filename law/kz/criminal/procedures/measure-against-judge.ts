/**
 * Investigation and measures against a judge, and others with immunity (CrPC 547, 549-551-1): opened in the office of the Prosecutor General alone, who agrees that
 * it goes on, gives the qualification and asks for the lifting of immunity; sanctions by a judge of the capital's investigating court. Sealed: to anybody else it is not there.
 */
import { procedure, type Condition, type Field, type StepRow, type TermRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { authorisations } from './investigation/evidence.ts'
import { personField } from './investigation/who.ts'

const general = ['head@general'] as const
const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const line = (id: string, max = 120): Field => ({ id, type: 'text', required: true, max })
const past = (id: string): Field => ({ id, type: 'moment', required: true, notAfter: { act: true } })
const dayOf = (id: string): Field => ({ id, type: 'day', required: true, notAfter: { act: true } })
/** Read by those who work on it until the indictment; the judge concerned reads the rest once the qualification is announced. */
const closed = { hiddenUntil: { done: 'draw-up-general-indictment' }, readBy: ['head@general', 'prosecutor', 'investigator', 'judge'] } as const satisfies Partial<StepRow>
const act = { correctable: false, branch: 'main' } as const

/** Of whom the President decides on the opinion of the High Judicial Council; of the others the Senate, the Mazhilis or the Parliament. */
const ofPresident: Condition = { fact: 'immunityOf', is: 'judge' }
const held = ['custody', 'house-arrest'] as const
const restrains: Condition = { fact: 'petitionFor', in: [...held] }
/** Consent was given, or none is needed: caught in the act, or a grave crime. */
const withConsent: readonly Condition[] = [{ fact: 'caughtOrGrave', is: true }, { branch: 'immunity', some: ['consented'] }]
const notLifted = { if: { any: withConsent }, code: 'immunity.not-lifted', article: 'CrPC 547(3), 549(3), 550(3), 551-1(2)' } as const
const inOneDay = ['suspension-from-office', 'ban-on-approaching', 'arrest-of-property', 'exhumation'] as const

const hours = { unit: 'h', bound: 'judge', dayZero: 'act', atEnd: 'stays', pausesWith: false } as const
const terms: readonly TermRow[] = [
  { id: 'consenting', n: 2, unit: 'CD', article: 'CrPC 547(1), 549(1), 550(1), 551-1(1)', bound: 'general', dayZero: { field: 'noticedAt' }, atEnd: 'stays' },
  { id: 'deciding', n: 8, article: 'CrPC 148(2), 146(1)', ...hours, when: restrains },
  { id: 'deciding', n: 24, article: 'CrPC 158(4), 163(2), 165(4), 226(3)', ...hours },
  { id: 'custody', n: 2, unit: 'M', article: 'CrPC 151(1), 146(4)', bound: 'investigator', dayZero: 'act', atEnd: 'stays', pausesWith: false, firstDay: 'included' },
]

const judging = { ...act, ...closed, by: ['judge'], stage: ['petition-with-judge', 'petition-heard'], to: 'continuing', within: { term: 'deciding', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'deciding' }], documents: ['resolution'] } as const satisfies Partial<StepRow>
const heardFirst = { if: { any: [{ done: 'hold-sealed-hearing' }, { not: restrains }] }, code: 'sanction.not-heard', article: 'CrPC 56(2), 148(2)' } as const
const working = ['investigator', 'prosecutor'] as const
const told = ['concerned', 'counsel', ...working] as const

/** The Commissioner for Human Rights came with article 551-1. */
const opening = (options: readonly string[]): StepRow => ({
  id: 'open-against-judge', article: 'CrPC 547(1), 549(1), 550(1), 551-1(1)', by: [...general], stage: [], to: 'noticed', correctable: false, registers: ['sealed'], starts: [{ term: 'consenting', when: { fact: 'caughtOrGrave', is: true } }], computes: [{ name: 'noticed-in-a-day', fact: 'noticedInTime' }],
  fields: [
    { id: 'general', type: 'body', required: true, kinds: ['prosecutor-general'] }, { id: 'agency', type: 'body', required: true, kinds: ['police'] }, personField('concernedNamed'),
    { id: 'immunityOf', type: 'choice', required: true, options, fact: 'immunityOf' }, line('erdrNumber', 40), { id: 'offence', type: 'norm', required: true },
    { id: 'caughtOrGrave', type: 'yes-no', required: true, fact: 'caughtOrGrave' }, past('actedAt'), { ...past('noticedAt'), notBefore: { act: true, plus: { n: -30, unit: 'CD' } } }, text('reasons'),
  ],
  seats: [{ seat: 'general', do: 'fill', with: { field: 'general' } }, { seat: 'agency', do: 'fill', with: { field: 'agency' } }, { seat: 'court', do: 'fill', with: { source: 'capital-investigating-court' } }, { seat: 'concerned', do: 'fill', with: { field: 'concernedNamed' } }],
})
const immune = ['judge', 'supreme-judge', 'constitutional-judge', 'deputy'] as const

const steps: readonly StepRow[] = [
  { ...opening(immune), until: '2022-01-09' },
  { ...opening([...immune, 'ombudsman']), from: '2022-01-10', unverified: 'Law 91-VII of 29.12.2021 is in force ten days after its publication, whose day was not read' },
  { ...act, ...closed, id: 'agree-to-continue', article: 'CrPC 547(1), 549(1), 550(1), 551-1(1)', by: [...general], stage: ['noticed'], to: 'continuing', within: { term: 'consenting', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'consenting' }], fields: [text('reasons')], documents: ['resolution'], notices: [{ kind: 'may-continue', to: [...working] }] },
  { ...act, ...closed, id: 'refuse-to-continue', article: 'CrPC 547(1), 549(1), 550(1), 551-1(1)', by: [...general], stage: ['noticed'], to: 'terminated', within: { term: 'consenting', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'consenting' }], fields: [text('reasons')], documents: ['resolution'], notices: [{ kind: 'sealed-case-ended', to: [...working] }] },
  { ...act, ...closed, id: 'name-sealed-investigator', article: 'CrPC 547(1), 550(1)', by: [...general], stage: ['noticed', 'continuing'], fields: [{ id: 'assignedInvestigator', type: 'person', required: true, holds: 'investigator@agency' }], seats: [{ seat: 'investigator', do: 'fill', with: { field: 'assignedInvestigator' } }], notices: [{ kind: 'sealed-case-entrusted', to: ['investigator'] }] },
  { ...act, ...closed, id: 'name-sealed-prosecutor', article: 'CrPC 547(10), 550(6)', by: [...general], stage: ['noticed', 'continuing'], fields: [{ id: 'assignedProsecutor', type: 'person', required: true, holds: 'prosecutor@general' }], seats: [{ seat: 'prosecutor', do: 'fill', with: { field: 'assignedProsecutor' } }], notices: [{ kind: 'sealed-case-entrusted', to: ['prosecutor'] }] },
  { ...act, ...closed, id: 'qualify-by-general', article: 'CrPC 547(2), 549(2), 550(2)', by: [...general], stage: ['continuing'], fields: [{ id: 'offence', type: 'norm', required: true }, text('deed'), text('evidenceFor')], documents: ['qualification-resolution'], notices: [{ kind: 'general-qualified', to: ['investigator'] }] },
  { ...act, ...closed, id: 'present-for-consent', article: 'CrPC 547(4), 549(4), 550(4), 551-1(3)', by: [...general], stage: ['continuing'], opens: [{ branch: 'immunity', subject: 'act' }], when: [{ if: { fact: 'caughtOrGrave', is: false }, code: 'immunity.not-needed', article: 'CrPC 547(3), 550(3)' }], fields: [{ id: 'consentFor', type: 'choice', required: true, options: ['prosecution', 'arrest', 'both'], fact: 'consentFor' }, text('reasons')], documents: ['presentation'] },
  { ...act, ...closed, id: 'enter-council-opinion', article: 'CrPC 550(3)', by: ['prosecutor', ...general], branch: 'immunity', stage: ['presented'], to: 'opinion-given', when: [{ if: ofPresident, code: 'immunity.no-council', article: 'CrPC 550(3)' }], fields: [{ id: 'councilOpinion', type: 'choice', required: true, options: ['for', 'against'], fact: 'councilOpinion' }, line('decisionNumber'), dayOf('decidedOn')] },
  { ...act, ...closed, id: 'enter-consent', article: 'CrPC 547(6)-(9), 549(6), 550(6), 551-1(3-1)', by: ['prosecutor', ...general], branch: 'immunity', stage: ['presented', 'opinion-given'], to: { field: 'consentAnswer', map: { given: 'consented', refused: 'not-consented' } }, when: [{ if: { any: [{ not: ofPresident }, { branch: 'immunity', own: ['opinion-given'] }] }, code: 'immunity.no-opinion', article: 'CrPC 550(3)' }],
    fields: [{ id: 'consentAnswer', type: 'choice', required: true, options: ['given', 'refused'], fact: 'consentAnswer' }, line('decisionNumber'), dayOf('decidedOn')], notices: [{ kind: 'consent-answered', to: [...working] }] },
  { ...act, id: 'announce-to-concerned', article: 'CrPC 206, 547(4), 550(4)', by: ['investigator'], stage: ['continuing'], when: [{ if: { done: 'qualify-by-general' }, code: 'immunity.not-qualified', article: 'CrPC 547(2), 550(2)' }, notLifted], fields: [{ id: 'counselPresent', type: 'yes-no', required: true }], documents: ['protocol'], notices: [{ kind: 'general-announced', to: [...told] }] },
  { ...act, id: 'admit-counsel', article: 'CrPC 66-68, 70', by: ['concerned', 'investigator'], stage: ['continuing'], when: [{ if: { done: 'announce-to-concerned' }, code: 'suspect.not-announced', article: 'CrPC 206' }], fields: [personField('counsel'), line('warrant')], seats: [{ seat: 'counsel', do: 'fill', with: { field: 'counsel' } }], notices: [{ kind: 'counsel-admitted', to: [...told] }] },
  { ...act, ...closed, id: 'ask-capital-judge', article: 'CrPC 547(5), 547(10), 549(5), 550(5), 550(6), 551-1(4), 551-1(5)', by: ['investigator'], stage: ['continuing'], to: 'petition-filed', starts: [{ term: 'deciding', when: { fact: 'petitionFor', in: [...held, ...inOneDay] } }],
    when: [{ if: { any: [{ not: restrains }, ...withConsent] }, code: 'immunity.not-lifted', article: 'CrPC 547(3), 550(3), 550(4)' }, { if: { any: [{ not: restrains }, { done: 'announce-to-concerned' }] }, code: 'suspect.not-announced', article: 'CrPC 140(2), 206' }], fields: [{ id: 'petitionFor', type: 'choice', required: true, options: [...held, ...authorisations], fact: 'petitionFor' }, line('concerning', 300), text('reasons')],
    approval: [{ by: 'head@general', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 547(5), 547(10), 550(5)' }], documents: ['petition'] },
  { ...act, ...closed, id: 'draw-behind-doors', article: 'CrPC 54(3), 550(5)', by: ['time'], stage: ['petition-filed'], to: 'petition-with-judge', unverified: 'the rules of automated distribution were read only in part', when: [{ if: { not: { done: 'draw-behind-doors' } }, code: 'judge.drawn-already' }], draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'sealed-petition', to: ['judge'] }] },
  { ...act, ...closed, id: 'go-to-same-judge', article: 'CrPC 54(3), 550(5)', by: ['time'], stage: ['petition-filed'], to: 'petition-with-judge', when: [{ if: { done: 'draw-behind-doors' }, code: 'judge.nobody-to-draw' }], notices: [{ kind: 'sealed-petition', to: ['judge'] }] },
  { ...act, ...closed, id: 'wait-behind-doors', article: 'CrPC 54(3)', by: ['time'], stage: ['petition-filed'], to: 'petition-waiting' },
  { ...act, ...closed, id: 'draw-anew', article: 'CrPC 54(3)', by: [...general], stage: ['petition-waiting'], to: 'petition-filed', unverified: 'the rules of automated distribution were read only in part', when: [{ if: { computed: 'court-can-draw' }, code: 'judge.nobody-to-draw' }] },
  { ...act, ...closed, id: 'hold-sealed-hearing', article: 'CrPC 56(2), 148(2)-(5)', by: ['judge'], stage: ['petition-with-judge'], to: 'petition-heard', when: [{ if: { not: { fact: 'prosecutorPresent', is: false } }, code: 'sanction.no-prosecutor', article: 'CrPC 148(2)' }], fields: [past('heardAt'), { id: 'prosecutorPresent', type: 'yes-no', required: true, fact: 'prosecutorPresent' }, { id: 'counselPresent', type: 'yes-no', required: true }, text('record')], documents: ['hearing-record'] },
  { ...judging, id: 'sanction-arrest', article: 'CrPC 148(7), 550(5)', hiddenUntil: { done: 'announce-to-concerned' }, when: [heardFirst, { if: restrains, code: 'sanction.not-asked' }], fields: [text('whyNoMilder'), text('reasons')], starts: [{ term: 'custody' }], notices: [{ kind: 'sealed-arrest', to: [...told] }] },
  { ...judging, id: 'authorise', article: 'CrPC 55(1), 547(10), 550(6)', when: [{ if: { not: restrains }, code: 'sanction.not-asked' }], fields: [text('authorisedWhat'), text('reasons')], notices: [{ kind: 'sealed-petition-decided', to: [...working] }] },
  { ...judging, id: 'refuse', article: 'CrPC 56, 148(7)(3)', when: [heardFirst], fields: [text('reasons')], notices: [{ kind: 'sealed-petition-decided', to: [...working] }] },
  { ...act, id: 'free-at-end-of-custody', article: 'CrPC 151(5), 152(4)', by: ['time'], stage: ['*'], atEndOf: { term: 'custody' }, notices: [{ kind: 'sealed-arrest-over', to: [...told] }] },
  { ...act, ...closed, id: 'record-sealed-act', article: 'CrPC 199, 547(10)', by: ['investigator'], stage: ['continuing'], fields: [line('actKind', 200), past('startedAt'), text('found'), line('attended', 300)], documents: ['protocol'] },
  { ...act, id: 'draw-up-general-indictment', article: 'CrPC 547(11), 549(6), 550(6), 551-1(6)', by: [...general], stage: ['continuing'], to: 'indicted', when: [{ if: { done: 'announce-to-concerned' }, code: 'suspect.not-announced', article: 'CrPC 206' }], fields: [text('circumstances'), text('evidenceList')], stops: [{ term: 'custody' }], documents: ['indictment'], notices: [{ kind: 'indicted', to: [...told] }] },
  { ...act, ...closed, id: 'terminate', article: 'CrPC 288, 547(8), 550(6)', by: [...general], stage: ['continuing'], to: 'terminated', stops: [{ term: 'custody' }], fields: [{ id: 'terminationGround', type: 'choice', required: true, options: ['no-consent', 'no-event', 'no-elements', 'amnesty', 'limitation', 'death', 'other'], fact: 'terminationGround' }, text('reasons')], documents: ['resolution'], notices: [{ kind: 'sealed-case-ended', to: [...working] }] },
]

export const measureAgainstJudge = procedure({
  id: 'measure-against-judge',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  sealed: true,
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: '2022-01-10', law: 'Law 91-VII of 29.12.2021' }],
  seats: { concerned: { kind: 'person' }, counsel: { kind: 'person', many: true }, investigator: { kind: 'person' }, prosecutor: { kind: 'person' }, judge: { kind: 'person' }, general: { kind: 'office' }, agency: { kind: 'office' }, court: { kind: 'office' } },
  heldBy: 'general',
  branches: {
    main: { start: 'noticed', stages: ['noticed', 'continuing', 'petition-filed', 'petition-waiting', 'petition-with-judge', 'petition-heard', 'indicted', 'terminated'], final: ['indicted', 'terminated'] },
    immunity: { start: 'presented', stages: ['presented', 'opinion-given', 'consented', 'not-consented'], final: ['consented', 'not-consented'] },
  },
  unbounded: {
    noticed: 'the Prosecutor General has two days in urgent cases; otherwise the Code names none (CrPC 550(1))', continuing: 'the Prosecutor General extends the term of the investigation (CrPC 192(5), 551-1(5)); it is not counted here', 'petition-waiting': 'the Code names no term for finding a judge', 'petition-with-judge': 'the judge has his hours; later is marked (CrPC 148(2))', 'petition-heard': 'the judge has his hours; later is marked (CrPC 148(2))',
    presented: 'the Code names no days for the consent (CrPC 550(4))', 'opinion-given': 'the Code names no days for the consent (CrPC 550(4))',
  },
  terms,
  steps: offered(steps, { atWill: ['name-sealed-investigator', 'name-sealed-prosecutor', 'present-for-consent', 'announce-to-concerned', 'admit-counsel', 'ask-capital-judge', 'record-sealed-act', 'draw-anew', 'qualify-by-general'], last: ['refuse', 'terminate', 'refuse-to-continue'] }),
})
