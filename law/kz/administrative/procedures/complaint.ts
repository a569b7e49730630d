/**
 * The complaint in the pre-trial order (APPC 91-101), on an act, an action or inaction: filed with the body itself, which mends its act or
 * sends complaint and file to its superior within three working days; the superior hears and decides within twenty, leaves it or refers
 * it; silence counts as refusal; then the court.
 */
import { procedure } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { fileAccessBranch, fileAccessSteps, fileAccessTerms, fileAccessUnbounded } from './file-access.ts'
import { suitDecided, suitFields, suitReopened, toCourtFrom } from './going-to-court.ts'
import { hearingBranch, hearingHeld, hearingLapses, hearingSteps, hearingTerms, hearingUnbounded, remarksBranch, unheardGrounds2021, unheardGrounds2025 } from './hearing.ts'
import { leavingSteps, leavingTerms } from './leaving.ts'

const undecided = ['under-review', 'to-be-heard'] as const
/** A missed term is restored or not in the decision on the complaint; lateness may be a ground to dismiss it (APPC 92(2), (3)). */
const missedTerm = { id: 'missedTerm', type: 'choice', options: ['restored', 'not-restored'], fact: 'missedTerm' } as const
const missedTermDecided = { if: { computed: 'missed-term-decided' }, code: 'complaint.term-undecided', article: 'APPC 92(2)' } as const
const decided = [missedTerm, { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' }, { id: 'operative', type: 'long-text', required: true, personal: 'applicant' }, { id: 'norms', type: 'norm' }] as const
const inTime = { term: 'consideration', late: 'refuse', ifNotStarted: 'refuse' } as const
const decisionPapers = { documents: ['complaint-decision'], notices: [{ kind: 'complaint-decided', to: ['applicant', 'body'] }] } as const
const endsReview = [{ term: 'consideration' }, { term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }] as const

export const complaint = procedure({
  id: 'complaint',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' }, superior: { kind: 'office' } },
  heldBy: 'superior',
  branches: {
    main: {
      start: 'with-body',
      stages: ['with-body', 'forwarded', 'under-review', 'to-be-heard', 'self-corrected', 'satisfied', 'sent-back', 'unsatisfied', 'deemed-unsatisfied', 'unsued', 'left', 'left-unconsidered', 'to-refer', 'in-court', 'suit-returned', 'withdrawn', 'decided-by-court'],
      final: ['self-corrected', 'satisfied', 'sent-back', 'left-unconsidered', 'withdrawn', 'decided-by-court'],
    },
    hearing: hearingBranch,
    remarks: remarksBranch,
    'file-access': fileAccessBranch,
  },
  outlives: ['file-access'],
  unbounded: {
    ...hearingUnbounded, ...fileAccessUnbounded,
    unsued: 'a late suit is returned or its term restored by the judge (APPC 136(7), (8))', 'in-court': 'the suit has its own terms', 'suit-returned': 'a new suit is the applicant’s choice (APPC 138(3))',
  },
  terms: [
    { id: 'forwarding', n: 3, unit: 'WD', article: 'APPC 91(4)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'registration', n: 0, unit: 'CD', article: 'APPC 64(3)', bound: 'superior', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'consideration', n: 20, unit: 'WD', article: 'APPC 99', bound: 'superior', dayZero: 'act', atEnd: 'next-working-day' },
    ...hearingTerms('superior'),
    ...fileAccessTerms('superior'),
    ...leavingTerms,
    { id: 'suit', n: 1, unit: 'M', article: 'APPC 136(1)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'suit-after-silence', n: 1, unit: 'M', article: 'APPC 136(6)', bound: 'applicant', dayZero: { endOf: 'consideration' }, atEnd: 'next-working-day' },
  ],
  steps: offered([
    { id: 'file', article: 'APPC 91(1), 91(4), 93', by: ['anyone'], stage: [], to: 'with-body', correctable: false,
      when: [{ if: { computed: 'named-body-has-superior' }, code: 'complaint.no-superior', article: 'APPC 91(6)' }],
      fields: [
        { id: 'body', type: 'body', required: true },
        { id: 'against', type: 'choice', required: true, options: ['act', 'action', 'inaction'], fact: 'against' },
        { id: 'contested', type: 'long-text', required: true, max: 10000, personal: 'applicant' },
        { id: 'knownOn', type: 'day', required: true, notAfter: { act: true } },
        { id: 'remedyStated', type: 'yes-no', showWhen: { field: 'against', is: 'act' } },
        { id: 'grounds', type: 'long-text', required: true, personal: 'applicant' },
        { id: 'lateReason', type: 'long-text', personal: 'applicant' },
        { id: 'address', type: 'address', required: true, personal: 'applicant' },
      ],
      seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }, { seat: 'superior', do: 'fill', with: { source: 'superior-of-body' } }],
      computes: [{ name: 'complaint-filed-late', fact: 'late' }],
      registers: ['appeals'], starts: [{ term: 'forwarding' }], documents: ['slip', 'complaint'], notices: [{ kind: 'complaint-slip', to: ['applicant'] }, { kind: 'complaint-arrived', to: ['body'] }] },
    { id: 'arrive', article: 'APPC 91(4)', by: ['linked'], stage: [], to: 'with-body', starts: [{ term: 'forwarding' }] },
    { id: 'self-correct', article: 'APPC 91(4)', by: ['official@body', 'head@body'], stage: ['with-body'], to: 'self-corrected', correctable: false,
      within: { term: 'forwarding', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'forwarding' }],
      fields: [{ id: 'operative', type: 'long-text', required: true, personal: 'applicant' }], documents: ['administrative-act'], notices: [{ kind: 'self-corrected', to: ['applicant'] }] },
    { id: 'forward', article: 'APPC 91(4)', by: ['official@body', 'head@body', 'registrar@body'], stage: ['with-body'], to: 'forwarded', until: '2025-12-28', correctable: false,
      fields: [{ id: 'position', type: 'long-text' }], stops: [{ term: 'forwarding' }], starts: [{ term: 'registration' }, { term: 'consideration' }], notices: [{ kind: 'complaint-forwarded', to: ['applicant', 'superior'] }] },
    { id: 'forward', article: 'APPC 91(4)', by: ['official@body', 'head@body', 'registrar@body'], stage: ['with-body'], to: 'forwarded', from: '2025-12-29', correctable: false,
      fields: [{ id: 'position', type: 'long-text' }], stops: [{ term: 'forwarding' }], starts: [{ term: 'registration' }], notices: [{ kind: 'complaint-forwarded', to: ['applicant', 'superior'] }] },
    { id: 'forward-by-itself', article: 'APPC 91(4)', by: ['time'], stage: ['with-body'], to: 'forwarded', atEndOf: { term: 'forwarding' }, until: '2025-12-28',
      starts: [{ term: 'registration' }, { term: 'consideration' }], notices: [{ kind: 'complaint-forwarded', to: ['applicant', 'body', 'superior'] }] },
    { id: 'forward-by-itself', article: 'APPC 91(4)', by: ['time'], stage: ['with-body'], to: 'forwarded', atEndOf: { term: 'forwarding' }, from: '2025-12-29',
      starts: [{ term: 'registration' }], notices: [{ kind: 'complaint-forwarded', to: ['applicant', 'body', 'superior'] }] },
    { id: 'register', article: 'APPC 99', by: ['registrar@superior'], stage: ['forwarded'], to: 'under-review', correctable: true, bulk: true,
      stops: [{ term: 'registration' }], starts: [{ term: 'consideration', when: { term: 'consideration', is: 'absent' } }], notices: [{ kind: 'complaint-registered', to: ['applicant'] }] },
    { id: 'register-by-itself', article: 'APPC 64(1)', by: ['time'], stage: ['forwarded'], to: 'under-review', atEndOf: { term: 'registration' },
      starts: [{ term: 'consideration', when: { term: 'consideration', is: 'absent' }, dayZero: { endOf: 'registration' } }], notices: [{ kind: 'complaint-registered', to: ['applicant', 'superior'] }] },
    ...hearingSteps({ office: 'superior', stage: 'under-review', afterwards: ['unsatisfied', 'deemed-unsatisfied'] }),
    ...fileAccessSteps({ office: 'superior', during: undecided, after: ['satisfied', 'sent-back', 'unsatisfied', 'deemed-unsatisfied', 'unsued', 'left', 'left-unconsidered', 'to-refer', 'decided-by-court'] }),
    ...leavingSteps({ undecided, missedTerm, missedTermDecided }),
    { id: 'satisfy', article: 'APPC 100(1)', by: ['official@superior', 'head@superior'], stage: [...undecided], to: 'satisfied', correctable: false, within: inTime, when: [missedTermDecided],
      fields: [{ id: 'remedy', type: 'choice', required: true, options: ['cancel', 'cancel-and-adopt', 'do-action'], fact: 'remedy' }, ...decided], stops: [...endsReview], ...decisionPapers },
    { id: 'send-back', article: 'APPC 100(1)(5)', by: ['official@superior', 'head@superior'], stage: [...undecided], to: 'sent-back', correctable: false, within: inTime, when: [missedTermDecided], fields: [...decided], stops: [...endsReview], ...decisionPapers },
    { id: 'dismiss', article: 'APPC 100(1)(4)', by: ['official@superior', 'head@superior'], stage: ['to-be-heard'], to: 'unsatisfied', correctable: false, within: inTime, notBefore: { term: 'hearing-wait' },
      when: [{ ...hearingHeld, article: 'APPC 98(3)' }, missedTermDecided],
      fields: [...decided], stops: [...endsReview], starts: [{ term: 'suit' }], ...decisionPapers },
    { id: 'dismiss-unheard', article: 'APPC 73(2), 100(1)(4)', by: ['official@superior', 'head@superior'], stage: ['under-review'], to: 'unsatisfied', until: '2025-12-28', correctable: false, within: inTime, when: [missedTermDecided],
      fields: [{ id: 'unheardGround', type: 'choice', required: true, options: [...unheardGrounds2021], fact: 'unheardGround' }, ...decided], stops: [...endsReview], starts: [{ term: 'suit' }], ...decisionPapers },
    { id: 'dismiss-unheard', article: 'APPC 73(2), 100(1)(4)', by: ['official@superior', 'head@superior'], stage: ['under-review'], to: 'unsatisfied', from: '2025-12-29', correctable: false, within: inTime, when: [missedTermDecided],
      fields: [{ id: 'unheardGround', type: 'choice', required: true, options: [...unheardGrounds2025], fact: 'unheardGround' }, ...decided], stops: [...endsReview], starts: [{ term: 'suit' }], ...decisionPapers },
    { id: 'stay-silent', article: 'APPC 100(5)', by: ['time'], stage: ['forwarded', ...undecided], to: 'deemed-unsatisfied', atEndOf: { term: 'consideration' }, moves: [hearingLapses],
      stops: [{ term: 'registration' }, { term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }], starts: [{ term: 'suit-after-silence' }], notices: [{ kind: 'complaint-unanswered', to: ['applicant', 'superior'] }] },
    { id: 'withdraw', article: 'APPC 95(1)', by: ['applicant'], stage: ['with-body', 'forwarded', ...undecided], to: 'withdrawn', correctable: false, notices: [{ kind: 'withdrawn', to: ['body', 'superior'] }] },
    { id: 'sue', article: 'APPC 100(6), 131, 136', by: ['applicant'], stage: ['unsatisfied', 'unsued', 'suit-returned'], to: 'in-court', correctable: false,
      within: { term: 'suit', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'suit' }],
      fields: [...suitFields],
      handsOver: [toCourtFrom('applicant')],
      documents: ['suit'] },
    { id: 'sue-after-silence', article: 'APPC 100(5), 136(6)', by: ['applicant'], stage: ['deemed-unsatisfied'], to: 'in-court', correctable: false,
      within: { term: 'suit-after-silence', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'suit-after-silence' }],
      fields: [...suitFields],
      handsOver: [toCourtFrom('applicant')],
      documents: ['suit'] },
    { id: 'leave-unsued', article: 'APPC 136(1)', by: ['time'], stage: ['unsatisfied'], to: 'unsued', atEndOf: { term: 'suit' } },
    { id: 'leave-unsued-after-silence', article: 'APPC 136(6)', by: ['time'], stage: ['deemed-unsatisfied'], to: 'unsued', atEndOf: { term: 'suit-after-silence' } },
    { id: 'hear-judgment', article: 'APPC 161', by: ['linked'], stage: ['in-court'], to: 'decided-by-court', hears: [{ procedure: 'suit', steps: [...suitDecided] }] },
    { id: 'hear-suit-reopened', article: 'APPC 161, 169(3-1), CPC 429(6)', by: ['linked'], stage: ['decided-by-court', 'suit-returned'], to: 'in-court', hears: [{ procedure: 'suit', steps: [...suitReopened] }] },
    { id: 'hear-suit-returned', article: 'APPC 138(2)', by: ['linked'], stage: ['in-court'], to: 'suit-returned', hears: [{ procedure: 'suit', steps: ['return-suit'] }] },
  ], { atWill: ['withdraw'], last: ['self-correct', 'announce-decision', 'leave-unconsidered', 'decide-referral', 'send-back'] }),
})
