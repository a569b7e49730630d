/** A search, a seizure or an inspection that could not wait for the judge: he is told within a day and says whether it was lawful; unless he is told, what was found is no evidence (CrPC 254(3), 220(14)). */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { closed } from './who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const line = (id: string, max = 300): Field => ({ id, type: 'text', required: true, max })
const minute = (id: string): Field => ({ id, type: 'moment', required: true, notBefore: { act: true, plus: { n: -1, unit: 'CD' } }, notAfter: { act: true } })
const told = ['investigator', 'prosecutor'] as const

export const urgentTerms: readonly TermRow[] = [{ id: 'telling-judge', n: 1, unit: 'CD', article: 'CrPC 220(14), 254(3)', bound: 'investigator', dayZero: 'act', atEnd: 'stays', pausesWith: false }]
export const urgentBranches = { 'urgent-act': { start: 'done-urgently', stages: ['done-urgently', 'judge-told', 'found-lawful', 'found-inadmissible'], final: ['found-lawful', 'found-inadmissible'] } } as const
export const urgentUnbounded = { 'judge-told': 'the Code names no hours for the judge (CrPC 220(14))' } as const

export const urgentSteps: readonly StepRow[] = [
  { ...closed, id: 'act-urgently', article: 'CrPC 254(3), 220(14)', by: ['investigator'], stage: ['registered'], correctable: false, atWill: true, opens: [{ branch: 'urgent-act', subject: 'act' }], starts: [{ term: 'telling-judge', of: 'each' }],
    fields: [{ id: 'petitionFor', type: 'choice', required: true, options: ['urgent-search', 'urgent-seizure', 'urgent-inspection'], fact: 'petitionFor' }, line('takenWhere'), minute('startedAt'), minute('endedAt'), text('found'), line('attended'), text('whyUrgent')], documents: ['protocol'], notices: [{ kind: 'acted-urgently', to: ['prosecutor'] }] },
  { ...closed, id: 'tell-judge', article: 'CrPC 220(14), 254(3)', by: ['investigator'], branch: 'urgent-act', stage: ['done-urgently'], to: 'judge-told', correctable: false, within: { term: 'telling-judge', of: 'same-subject', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'telling-judge', of: 'same-subject' }],
    fields: [{ id: 'petitionFor', type: 'choice', required: true, options: ['urgent-search', 'urgent-seizure', 'urgent-inspection'], fact: 'petitionFor' }, text('reasons')], documents: ['petition'], notices: [{ kind: 'authorisation-asked', to: ['prosecutor'] }],
    handsOver: [{ procedure: 'sanction', mode: 'beside', seats: { investigator: 'investigator', prosecutor: 'prosecutor', agency: 'agency', prosecution: 'prosecution', court: { source: 'investigating-court' } }, facts: { petitionFor: 'petitionFor' } }] },
  { ...closed, id: 'hear-lawful', article: 'CrPC 220(14)', by: ['linked'], branch: 'urgent-act', stage: ['judge-told'], to: 'found-lawful', hears: [{ procedure: 'sanction', steps: ['authorise'] }], notices: [{ kind: 'authorised', to: [...told] }] },
  { ...closed, id: 'hear-unlawful', article: 'CrPC 220(14)', by: ['linked'], branch: 'urgent-act', stage: ['judge-told'], to: 'found-inadmissible', hears: [{ procedure: 'sanction', steps: ['refuse'] }], notices: [{ kind: 'not-authorised', to: [...told] }] },
  { ...closed, id: 'lapse-urgent-act', article: 'CrPC 220(14), 254(3)', by: ['time'], branch: 'urgent-act', stage: ['done-urgently'], to: 'found-inadmissible', unverified: 'that what the judge was not told of in time is no evidence follows from what he finds unlawful; the Code does not say it of silence', atEndOf: { term: 'telling-judge' }, notices: [{ kind: 'urgent-act-lapsed', to: [...told] }] },
]
