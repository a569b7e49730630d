/** Who else takes part: another defendant in place of the improper one or beside it, and bodies whose interests the judgment may touch (APPC 29(3), 29(4), 30). */
import type { StepRow } from '../../../../../engine/define.ts'

const told = ['plaintiff', 'defendant', 'interested'] as const
/** The judge demands the response of whoever is new; preliminary hearing and session begin anew (APPC 29(3)). */
const anew = { stops: [{ term: 'hearing-day' }, { term: 'special-trial' }, { term: 'preliminary-day', of: 'all' }], documents: ['ruling'] } as const
const notHeard = { if: { branch: 'main', some: ['preparation', 'scheduled'] }, code: 'defendant.too-late', article: 'APPC 29(3)' } as const
const newBody = { if: { computed: 'not-yet-defendant' }, code: 'defendant.already', article: 'APPC 29' } as const
const dropped = { branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' } as const

export const partiesSteps: readonly StepRow[] = [
  { ...anew, id: 'replace-defendant', article: 'APPC 29(3)', by: ['judge'], branch: 'response', stage: ['asked', 'given', 'silent'], to: 'released', correctable: false, times: { atMost: 1, per: 'proceeding' },
    when: [notHeard, newBody], fields: [{ id: 'newDefendant', type: 'body', required: true }, { id: 'reasons', type: 'long-text', required: true }],
    approval: [{ by: 'plaintiff', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'APPC 29(3)' }],
    seats: [{ seat: 'defendant', do: 'leave' }, { seat: 'defendant', do: 'fill', with: { field: 'newDefendant' } }], moves: [{ branch: 'main', of: 'main', to: 'with-judge' }, dropped], opens: [{ branch: 'replacement', subject: 'act' }],
    stops: [...anew.stops, { term: 'response', of: 'same-subject' }], starts: [{ term: 'trial' }], notices: [{ kind: 'defendant-replaced', to: [...told] }] },
  { ...anew, id: 'add-defendant', article: 'APPC 29(4)', by: ['judge'], stage: ['preparation', 'scheduled'], to: 'with-judge', correctable: false, times: { atMost: 1, per: 'proceeding' }, when: [newBody],
    fields: [{ id: 'newDefendant', type: 'body', required: true }, { id: 'reasons', type: 'long-text', required: true }], seats: [{ seat: 'defendant', do: 'fill', with: { field: 'newDefendant' } }], moves: [dropped],
    notices: [{ kind: 'defendant-added', to: [...told] }] },
  { id: 'bring-in-interested', article: 'APPC 30(2), 112(4), 143(1)(1)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled', 'written'], correctable: false,
    fields: [{ id: 'interestedBody', type: 'body', required: true }, { id: 'interestedSide', type: 'choice', required: true, options: ['plaintiff', 'defendant'] }, { id: 'reasons', type: 'long-text', required: true }],
    seats: [{ seat: 'interested', do: 'fill', with: { field: 'interestedBody' } }], documents: ['ruling'], notices: [{ kind: 'interested-brought-in', to: [...told] }] },
  { id: 'state-position', article: 'APPC 30(3)', by: ['head@interested', 'official@interested'], stage: ['with-judge', 'preparation', 'scheduled', 'written'], correctable: false,
    fields: [{ id: 'position', type: 'long-text', required: true }], documents: ['response'], notices: [{ kind: 'position-stated', to: ['judge', 'plaintiff', 'defendant'] }] },
]

/** The term after a replacement runs from the day the case is set for a session (APPC 29(3)); until then it is shown from the replacement. */
export const trialAnew = {
  starts: { term: 'trial', when: { branch: 'replacement', some: ['replaced'] } }, moves: [{ branch: 'replacement', of: 'all-open', to: 'set-for-session' }],
} as const
