/**
 * A covert investigative action (CrPC 231-240): before the investigating judge within a day of the resolution, sanctioned in twelve hours for thirty days at most. Begun urgently, it lapses
 * when the judge is not told in a day. Afterwards the prosecutor learns the results, and the person that it happened. Sealed: to anybody else it is not there.
 */
import { type Field, procedure, type StepRow, type TermRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { personField } from './investigation/who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const choice = (id: string, ...options: string[]): Field => ({ id, type: 'choice', required: true, options, fact: id })
const reasons = text('reasons')
const working = ['investigator', 'prosecutor'] as const
const act = { correctable: false, branch: 'main' } as const
/** Whom it concerned learns that it happened; what was gathered, when it is shown (CrPC 240(1-1), 240(2)). */
const quiet = { hiddenUntil: { done: 'show-results' }, readBy: [...working, 'judge'] } as const satisfies Partial<StepRow>

const hours = { unit: 'h', dayZero: 'act', atEnd: 'stays', pausesWith: false } as const
const days = { unit: 'CD', dayZero: 'act', atEnd: 'stays', pausesWith: false } as const
const terms: readonly TermRow[] = [
  { id: 'presenting', n: 24, article: 'CrPC 234(2), 235(1)', bound: 'investigator', ...hours },
  { id: 'sanctioning', n: 12, article: 'CrPC 234(2)', bound: 'judge', ...hours },
  { id: 'covert', n: 30, article: 'CrPC 236(1)', bound: 'investigator', ...days },
  { id: 'longer-due', n: -3, unit: 'CD', article: 'CrPC 236(2)', bound: 'investigator', dayZero: { endOf: 'covert' }, atEnd: 'stays', pausesWith: false, kind: 'window' },
  { id: 'ordering-check', n: 24, article: 'CrPC 234(2)', bound: 'judge', ...hours, kind: 'window' },
  { id: 'checking', n: 5, article: 'CrPC 234(2)', bound: 'prosecutor', ...days },
  { id: 'results', n: 2, article: 'CrPC 234(5)', bound: 'investigator', ...days },
  { id: 'telling', n: 6, unit: 'M', article: 'CrPC 240(1-1)', bound: 'investigator', dayZero: { field: 'finalOn' }, atEnd: 'stays', pausesWith: false },
  { id: 'claiming', n: 15, article: 'CrPC 240(6)', bound: 'concerned', ...days, kind: 'window' },
]

/** What needs a sanction: watching somebody and a controlled purchase do not (CrPC 231(1)-(6), 232(3)). */
const opening = {
  by: ['investigator@agency'], stage: [], correctable: false, registers: ['sealed'], starts: [{ term: 'presenting' }], documents: ['resolution'], ...quiet,
  fields: [
    { id: 'agency', type: 'body', required: true, kinds: ['police'] }, { id: 'erdrNumber', type: 'text', required: true, max: 40 }, choice('covertKind', 'audio-video', 'interception', 'connections', 'devices', 'post', 'entry'),
    choice('covertGround', 'over-one-year', 'criminal-group'), personField('concernedNamed'), text('covertAbout'), { id: 'covertBy', type: 'text', required: true, max: 200 }, reasons,
  ],
  seats: [
    { seat: 'agency', do: 'fill', with: { field: 'agency' } }, { seat: 'prosecution', do: 'fill', with: { source: 'district-prosecution' } }, { seat: 'court', do: 'fill', with: { source: 'investigating-court' } }, { seat: 'investigator', do: 'fill', with: 'actor' }, { seat: 'concerned', do: 'fill', with: { field: 'concernedNamed' } },
  ],
} as const satisfies Partial<StepRow>
const presenting = {
  ...act, ...quiet, by: ['investigator'], to: 'petition-filed', fields: [{ id: 'assignedProsecutor', type: 'person', required: true, holds: 'prosecutor@prosecution' }, text('materials')], seats: [{ seat: 'prosecutor', do: 'fill', with: { field: 'assignedProsecutor' } }],
  stops: [{ term: 'presenting' }], starts: [{ term: 'sanctioning' }], documents: ['petition'], notices: [{ kind: 'covert-asked', to: ['prosecutor'] }],
} as const satisfies Partial<StepRow>
const judging = { ...act, ...quiet, by: ['judge'], stage: ['petition-with-judge'], within: { term: 'sanctioning', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'sanctioning' }], fields: [reasons], documents: ['resolution'], notices: [{ kind: 'covert-decided', to: [...working] }] } as const satisfies Partial<StepRow>
const urgently = { if: { done: 'begin-urgently' }, code: 'covert.not-urgent', article: 'CrPC 235' } as const
const planned = { if: { not: { done: 'begin-urgently' } }, code: 'covert.urgent', article: 'CrPC 235(2)' } as const
/** However it ends, in two days the prosecutor learns what came of it. */
const ending = { ...act, ...quiet, to: 'covert-ended', stops: [{ term: 'sanctioning' }], starts: [{ term: 'results' }], notices: [{ kind: 'covert-over', to: [...working] }] } as const satisfies Partial<StepRow>
const running = ['running', 'longer-asked'] as const
const silence = { ...act, ...quiet, by: ['judge'], stage: ['silence-asked'], fields: [reasons], documents: ['resolution'], notices: [{ kind: 'silence-decided', to: [...working] }] } as const satisfies Partial<StepRow>
const silenceFor = (how: string) => ({ if: { fact: 'silenceFor', is: how }, code: 'covert.other-asked', article: 'CrPC 240(1-1)' }) as const
const draws = 'the rules of automated distribution were read only in part'

const steps: readonly StepRow[] = [
  { ...opening, id: 'resolve-covert', article: 'CrPC 232, 233, 234(1)', to: 'resolved' },
  { ...opening, id: 'begin-urgently', article: 'CrPC 235(1)', to: 'urgent', fields: [...opening.fields, text('whyUrgent'), { id: 'startedAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: -1, unit: 'CD' } }, notAfter: { act: true } }] },
  { ...presenting, id: 'present-to-judge', article: 'CrPC 234(2)', stage: ['resolved'], within: { term: 'presenting', late: 'mark', ifNotStarted: 'refuse' } },
  { ...presenting, id: 'tell-judge', article: 'CrPC 235(1)', stage: ['urgent'], within: { term: 'presenting', late: 'refuse', ifNotStarted: 'refuse' } },
  // What was begun without a judge and not brought before one in a day has no force, and nothing that it gave is evidence.
  { ...act, ...quiet, id: 'lapse-urgent', article: 'CrPC 235(1), 235(2)', by: ['time'], stage: ['urgent'], to: 'covert-lapsed', atEndOf: { term: 'presenting' }, notices: [{ kind: 'covert-lapsed', to: ['investigator'] }] },
  { ...act, ...quiet, id: 'draw-behind-doors', article: 'CrPC 54(3), 234(1)', by: ['time'], stage: ['petition-filed'], to: 'petition-with-judge', unverified: draws, draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'covert-petition', to: ['judge'] }] },
  { ...act, ...quiet, id: 'wait-behind-doors', article: 'CrPC 54(3)', by: ['time'], stage: ['petition-filed'], to: 'petition-waiting' },
  { ...act, ...quiet, id: 'draw-anew', article: 'CrPC 54(3)', by: ['investigator'], stage: ['petition-waiting'], to: 'petition-filed', unverified: draws, when: [{ if: { computed: 'court-can-draw' }, code: 'judge.nobody-to-draw' }] },
  { ...act, ...quiet, id: 'demand-covert-materials', article: 'CrPC 234(2)', by: ['judge'], stage: ['petition-with-judge'], times: { atMost: 1, per: 'proceeding' }, within: { term: 'sanctioning', late: 'refuse', ifNotStarted: 'refuse' }, fields: [text('materialsAsked')], extends: [{ term: 'sanctioning', mode: 'total', n: 24, unit: 'h' }], notices: [{ kind: 'covert-materials', to: [...working] }] },
  { ...judging, id: 'sanction-covert', article: 'CrPC 234(2), 235(2), 236(1)', to: 'running', starts: [{ term: 'covert' }, { term: 'longer-due' }, { term: 'ordering-check' }] },
  { ...judging, id: 'refuse-covert', article: 'CrPC 234(2)', to: 'not-sanctioned', when: [planned] },
  { ...judging, id: 'refuse-urgent', article: 'CrPC 235(2)', to: 'covert-lapsed', when: [urgently] },
  { ...act, ...quiet, id: 'order-check', article: 'CrPC 234(2)', by: ['judge'], stage: ['running'], times: { atMost: 1, per: 'proceeding' }, within: { term: 'ordering-check', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'ordering-check' }], opens: [{ branch: 'check', subject: 'act' }], starts: [{ term: 'checking', of: 'each' }], fields: [reasons], notices: [{ kind: 'covert-check', to: ['prosecutor'] }] },
  { ...quiet, correctable: false, id: 'report-check', article: 'CrPC 234(2)', by: ['prosecutor'], branch: 'check', stage: ['checking'], to: { field: 'checkSays', map: { lawful: 'found-lawful', unlawful: 'found-against-law' } }, within: { term: 'checking', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'checking', of: 'same-subject' }], fields: [choice('checkSays', 'lawful', 'unlawful'), reasons], notices: [{ kind: 'covert-checked', to: ['judge'] }] },
  { ...act, ...quiet, id: 'ask-to-stop', article: 'CrPC 234(2), 234(3)', by: ['prosecutor'], stage: [...running], times: { atMost: 1, per: 'proceeding' }, fields: [reasons], documents: ['petition'], notices: [{ kind: 'covert-stop-asked', to: ['judge'] }] },
  { ...ending, id: 'stop-by-judge', article: 'CrPC 234(3)', by: ['judge'], stage: [...running], when: [{ if: { done: 'ask-to-stop' }, code: 'covert.nobody-asked', article: 'CrPC 234(3)' }], fields: [reasons], stops: [{ term: 'covert' }, { term: 'sanctioning' }], documents: ['resolution'] },
  { ...ending, id: 'stop-covert', article: 'CrPC 236(2)', by: ['investigator'], stage: [...running], fields: [reasons], stops: [{ term: 'covert' }, { term: 'sanctioning' }] },
  { ...act, ...quiet, id: 'ask-longer', article: 'CrPC 236(2)', by: ['investigator'], stage: ['running'], to: 'longer-asked', within: { term: 'longer-due', late: 'mark', ifNotStarted: 'refuse' }, fields: [reasons], starts: [{ term: 'sanctioning' }], documents: ['petition'], notices: [{ kind: 'covert-petition', to: ['judge'] }] },
  { ...judging, id: 'sanction-longer', article: 'CrPC 236(2)', stage: ['longer-asked'], to: 'running', extends: [{ term: 'covert', mode: 'add', n: 30, unit: 'CD' }] },
  { ...ending, id: 'refuse-longer', article: 'CrPC 236(2)', by: ['judge'], stage: ['longer-asked'], fields: [reasons], stops: [{ term: 'covert' }, { term: 'sanctioning' }], documents: ['resolution'] },
  { ...ending, id: 'end-at-term', article: 'CrPC 236(1)', by: ['time'], stage: [...running], atEndOf: { term: 'covert' } },
  { ...act, ...quiet, id: 'report-results', article: 'CrPC 234(5), 237', by: ['investigator'], stage: ['covert-ended'], to: 'results-reported', within: { term: 'results', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'results' }], fields: [text('found'), choice('resultsGo', 'to-the-case', 'kept-apart')], documents: ['protocol'], notices: [{ kind: 'covert-results', to: ['prosecutor'] }] },
  { ...act, ...quiet, id: 'note-final-decision', article: 'CrPC 240(1-1)', by: ['investigator'], stage: ['results-reported', 'covert-lapsed'], to: 'to-be-told', fields: [{ id: 'finalOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -30, unit: 'CD' } }, notAfter: { act: true } }, { id: 'decisionNumber', type: 'text', required: true, max: 120 }], starts: [{ term: 'telling' }] },
  { ...act, ...quiet, id: 'ask-not-to-tell', article: 'CrPC 240(1-1), 55(2)(8-1), 55(2)(8-2)', by: ['investigator'], stage: ['to-be-told'], to: 'silence-asked', fields: [choice('silenceFor', 'later', 'never'), { ...choice('silenceGround', 'terrorism', 'criminal-group', 'state-secret', 'safety'), required: false, showWhen: { field: 'silenceFor', is: 'never' } }, reasons], when: [{ if: { computed: 'silence-has-ground' }, code: 'covert.no-ground', article: 'CrPC 240(1-1)' }], documents: ['petition'], notices: [{ kind: 'covert-petition', to: ['judge'] }] },
  { ...silence, id: 'allow-later', article: 'CrPC 240(1-1)', to: 'to-be-told', when: [silenceFor('later')], extends: [{ term: 'telling', mode: 'total', n: 1, unit: 'Y' }] },
  { ...silence, id: 'allow-never', article: 'CrPC 240(1-1)', to: 'not-told', when: [silenceFor('never')], stops: [{ term: 'telling' }] },
  { ...silence, id: 'refuse-silence', article: 'CrPC 240(1-1)', to: 'to-be-told' },
  { ...act, id: 'tell-person', article: 'CrPC 240(1-1)', by: ['investigator'], stage: ['to-be-told'], to: 'told', within: { term: 'telling', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'telling' }], starts: [{ term: 'claiming' }], fields: [text('whatWasDone')], notices: [{ kind: 'covert-told', to: ['concerned'] }] },
  { ...act, id: 'ask-to-read', article: 'CrPC 240(2)', by: ['concerned'], stage: ['told', 'claimed'], times: { atMost: 1, per: 'proceeding' }, fields: [reasons], notices: [{ kind: 'covert-read-asked', to: ['investigator'] }] },
  { ...act, id: 'show-results', article: 'CrPC 240(2), 240(3)', by: ['investigator'], stage: ['told', 'claimed'], times: { atMost: 1, per: 'proceeding' }, when: [{ if: { done: 'ask-to-read' }, code: 'covert.not-asked-to-read', article: 'CrPC 240(2)' }], fields: [text('shown')], notices: [{ kind: 'covert-shown', to: ['concerned'] }] },
  { ...act, id: 'claim-illegality', article: 'CrPC 240(6)', by: ['concerned'], stage: ['told'], to: 'claimed', within: { term: 'claiming', late: 'refuse', ifNotStarted: 'refuse' }, fields: [text('claimedWhat')], documents: ['appeal'], notices: [{ kind: 'covert-claimed', to: ['judge', ...working] }] },
  ...(['found-unlawful', 'found-in-order'] as const).map((to): StepRow => ({ ...act, id: to === 'found-unlawful' ? 'uphold-claim' : 'dismiss-claim', article: 'CrPC 240(6)', by: ['judge'], stage: ['claimed'], to, fields: [reasons], documents: ['resolution'], notices: [{ kind: 'covert-claim-decided', to: ['concerned', ...working] }] })),
]

export const covertAction = procedure({
  id: 'covert-action',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  sealed: true,
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }],
  seats: { concerned: { kind: 'person' }, investigator: { kind: 'person' }, prosecutor: { kind: 'person' }, judge: { kind: 'person' }, agency: { kind: 'office' }, prosecution: { kind: 'office' }, court: { kind: 'office' } },
  heldBy: 'agency',
  branches: {
    main: {
      start: 'resolved',
      stages: ['resolved', 'urgent', 'petition-filed', 'petition-waiting', 'petition-with-judge', 'running', 'longer-asked', 'covert-ended', 'covert-lapsed', 'results-reported', 'to-be-told', 'silence-asked', 'not-sanctioned', 'not-told', 'told', 'claimed', 'found-unlawful', 'found-in-order'],
      final: ['not-sanctioned', 'not-told', 'told', 'found-unlawful', 'found-in-order'],
    },
    check: { start: 'checking', stages: ['checking', 'found-lawful', 'found-against-law'], final: ['found-lawful', 'found-against-law'] },
  },
  unbounded: {
    resolved: 'a day to bring it before the judge; later is marked (CrPC 234(2))', 'petition-waiting': 'the Code names no term for finding a judge', 'petition-with-judge': 'twelve hours, or twenty-four with materials; later is marked (CrPC 234(2))', 'covert-ended': 'two days to tell the prosecutor; later is marked (CrPC 234(5))', 'covert-lapsed': 'the case goes on to its final decision',
    'results-reported': 'the case goes on to its final decision', 'to-be-told': 'six months, or a year; later is marked (CrPC 240(1-1))', 'silence-asked': 'the Code names no term for the judge (CrPC 240(1-1))', claimed: 'the Code names no term that was read (CrPC 240(6))', checking: 'five days; later is marked (CrPC 234(2))',
  },
  terms,
  steps: offered(steps, { atWill: ['demand-covert-materials', 'order-check', 'ask-to-stop', 'stop-covert', 'ask-longer', 'ask-not-to-tell', 'ask-to-read', 'claim-illegality', 'draw-anew', 'note-final-decision'], last: ['refuse-covert', 'refuse-urgent', 'refuse-silence'] }),
})
