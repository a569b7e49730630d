/**
 * The writ (CPC 134-143; court order): an undisputed claim, decided by one judge on the papers in three working days, as an electronic act with the force
 * of an execution document; cancelled by the objection of the defendant, after which the plaintiff may sue.
 */
import { procedure } from '../../../../../engine/define.ts'
import { assignmentSteps, assignmentTerms, challengeBranch } from '../../../courts/procedures/assignment.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { firstCourts } from '../courts.ts'
import { complaintTerm } from '../ruling-complaint.ts'
import { withService } from '../service.ts'
import { writFilingSteps } from './filing.ts'
import { writIssuingSteps, writIssuingTerms } from './issuing.ts'
import { reached, writObjectionSteps, writObjectionTerms } from './objection.ts'

const judgeSteps = assignmentSteps({
  tried: ['with-judge', 'objected'], tooLate: [], stops: [], told: ['plaintiff'], challengers: ['plaintiff', 'defendant'], register: 'civil', courts: firstCourts,
  articles: { draw: 'CPC 35(7)', again: 'CPC 35(7)', nobody: 'CPC 35(7), 34(2)(2)', sent: 'CPC 34(2)(2), 42(1)', challenge: 'CPC 38, 40', granted: 'CPC 42(1)', absent: 'CPC 35(11)', left: 'CPC 35(11)', signed: 'CPC 35(11)' },
})

export const writ = withService(procedure({
  id: 'writ',
  code: 'CPC',
  words: ['civil', 'court'],
  editions: [
    { from: '2019-02-01', law: 'Law 217-VI of 21.01.2019' }, { from: '2020-06-22', law: 'Law 342-VI of 10.06.2020' }, { from: '2022-01-01', law: 'Law 84-VII of 20.12.2021' }, { from: '2022-08-01', law: 'Law 84-VII of 20.12.2021, item 2 of the list' },
  ],
  seats: { plaintiff: { kind: 'person', many: true }, defendant: { kind: 'person', many: true }, court: { kind: 'office' }, higher: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: {
      start: 'submitted',
      stages: [
        'submitted', 'filed', 'no-judge', 'sent', 'with-judge', 'returned', 'refused', 'return-complained', 'return-final', 'issued', 'received', 'objected', 'cancelled', 'kept', 'refusal-complained', 'enforceable', 'handed-over',
      ],
      final: ['return-final', 'cancelled', 'handed-over'],
    },
    restoration: { start: 'restoration-asked', stages: ['restoration-asked', 'restored', 'taken', 'not-restored'], final: ['taken', 'not-restored'] },
    challenge: challengeBranch,
  },
  unbounded: {
    'no-judge': 'the text names no term in which the court above sends the case on (CPC 34)', 'challenge-raised': 'decided on the next working day at the latest; later is marked (CPC 41(2))',
    issued: 'the copy is sent on the next day; the time to object begins when it is received (CPC 141)', 'restoration-asked': 'the judge has ten working days (CPC 126(4))', restored: 'the objection is taken at once',
    enforceable: 'the Code names no term for handing over a writ that nobody objected to (CPC 143(1))',
    'return-complained': 'the private complaint has its own term (CPC 429)', 'refusal-complained': 'the private complaint has its own term (CPC 429)',
  },
  terms: [...assignmentTerms, ...writIssuingTerms, ...writObjectionTerms, complaintTerm('return-complaint'), complaintTerm('refusal-complaint')],
  steps: offered([...writFilingSteps, ...judgeSteps, ...writIssuingSteps, ...writObjectionSteps], {
    atWill: ['ask-return', 'recuse-self', 'challenge-judge', 'replace-judge', 'replace-departed-judge', 'execute-at-once', 'object', 'ask-restoration', 'complain-of-return', 'complain-of-refusal'],
    last: ['refuse-writ', 'return-writ'],
  }),
}), { of: { 'issue-writ': { to: ['defendant'], within: 'order' } }, received: [{ term: 'objection', when: { branch: 'main', some: [...reached] } }] })
