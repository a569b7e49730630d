/** The recount of criminal figures for tests: by the names of steps alone, without what the follower keeps of waiting acts and charges. */
import type { Act } from '../../../engine/act.ts'

/** No code is known to the tests: whoever is charged is charged by one group of articles. */
const charged = 'other'

type Count = (seat: string, measure: string, detail?: string) => void

/** Steps of an investigation that wait for agreement, by who is asked; every other is asked of the district's office. */
const region = ['extend-to-twelve-months', 'ask-custody-to-nine', 'ask-custody-to-twelve', 'ask-custody-to-eighteen']
const general = ['extend-beyond-twelve-months']
/** Agreed to by the head of the body that investigates, then by the head of the prosecution. */
const isProtocol = (step: string): boolean => /^draw-up-.*-protocol$|^draw-up-order-resolution$/.test(step)
/** Signed by counsel: no prosecutor is asked. */
const ofCounsel = 'conclude-plea'
const named = [
  'recognise-suspect',
  'qualify',
  'change-qualification',
  'qualify-offence',
  'qualify-officer-of-law',
  'recognise-officer-of-law',
]

export function ofInvestigation(act: Act, acts: readonly Act[], count: Count): void {
  const at = (step: string): string =>
    region.includes(step) ? 'region' : general.includes(step) ? 'general' : 'prosecution'
  if (act.results.some((effect) => effect.do === 'pend') && !isProtocol(act.step) && act.step !== ofCounsel)
    count(at(act.step), 'agreement-asked')
  const about = (act.fields.about as { readonly n: number } | undefined)?.n
  const waiting = acts.find(({ n }) => n === about)
  if (waiting === undefined || waiting.step === ofCounsel) return
  const second = acts.some(
    ({ step, fields, n }) => step === 'approval.agree' && n < act.n && (fields.about as { n: number }).n === about,
  )
  if (isProtocol(waiting.step) && !second) {
    if (act.step === 'approval.agree') count('prosecution', 'agreement-asked')
    return
  }
  const seat = second && !isProtocol(waiting.step) ? 'general' : at(waiting.step)
  if (act.step === 'approval.lapse') count(seat, 'agreement-overdue')
  if (act.step !== 'approval.agree' && act.step !== 'approval.refuse') return
  count(seat, act.step === 'approval.agree' ? 'agreement-given' : 'agreement-refused')
  count(seat, 'answer-hours', String(Math.floor((Date.parse(act.at) - Date.parse(waiting.at)) / 3_600_000)))
  if (act.step === 'approval.agree' && waiting.step === 'ask-custody-to-eighteen' && !second)
    count('general', 'agreement-asked')
  if (act.step === 'approval.agree' && named.includes(waiting.step) && waiting.fields.offence)
    count(seat, 'agreed-article', 'other')
}

export function ofSanction(act: Act, acts: readonly Act[], count: Count): void {
  const opening = acts[0]!
  const asked = JSON.stringify(opening.results).includes('"custody')
  if (!asked) return
  if (act === opening) count('prosecution', 'custody-asked', charged)
  if (act.step === 'sanction-custody' || act.step === 'sanction-short' || act.step.startsWith('extend-to-'))
    count('prosecution', 'custody-granted', charged)
  if (['refuse', 'choose-other-measure', 'sanction-house-arrest', 'sanction-bail'].includes(act.step))
    count('prosecution', 'custody-refused', charged)
}

export function ofInvestigationComplaint(act: Act, count: Count): void {
  if (act.n === 1) count('prosecution', 'investigation-complained')
  const granted = act.step === 'answer' && ['granted', 'in-part'].includes(String(act.fields.complaintAnswer))
  if (granted || act.step === 'find-unlawful') count('prosecution', 'investigation-upheld')
}

const verdicts: Readonly<Record<string, string>> = {
  convict: 'convicted',
  acquit: 'acquitted',
  'end-charge': 'charge-ended',
}
export function ofTrial(act: Act, count: Count): void {
  if (['arrive', 'enter-complaint', 'enter-at-court'].includes(act.step)) count('court', 'criminal-filed')
  const verdict = verdicts[act.step]
  if (verdict !== undefined) count('court', verdict, charged)
}
export function ofCriminalAppeal(act: Act, count: Count): void {
  const outcome = /^end-(.+)$/.exec(act.step)?.[1]
  if (outcome !== undefined) count('court', 'criminal-appeal', outcome)
}
