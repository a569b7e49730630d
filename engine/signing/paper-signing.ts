/**
 * The signing of a paper: the built-in step by which its author puts an electronic digital signature under it. It changes nothing in the
 * proceeding, so it is open in every stage, also when all is over; once for each person, paper and language.
 */
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Act, Effect } from '../act.ts'
import type { Command } from '../command.ts'
import type { Recorded } from '../correcting/correction.ts'
import { standing, voidedIn } from '../correcting/refold.ts'
import { actedBy, type Decision } from '../deciding/decide.ts'
import { checkForm } from '../deciding/fields.ts'
import type { Field } from '../define.ts'
import { type Law, procedureOf, type Registry, stepOn } from '../law.ts'
import { rolesOf } from '../rights.ts'
import type { State } from '../state.ts'

/**
 * What a signature says of itself: the paper, the bytes it was put on, the certificate, the moment of the machine clock at which it was
 * received and checked.
 */
export const signFields: readonly Field[] = [
  { id: 'kind', type: 'text', required: true, max: 80 },
  { id: 'language', type: 'choice', required: true, options: ['kk', 'ru', 'en'] },
  { id: 'over', type: 'text', required: true, max: 64 },
  { id: 'certificate', type: 'text', required: true, max: 64 },
  { id: 'receivedAt', type: 'moment', required: true },
]

/** One version of a paper: which act issued it, its kind, its language. */
export interface PaperName {
  readonly n: number
  readonly kind: string
  readonly language: string
}

/** A signature that stands on the record, with the file it made. */
export interface PaperSignature extends PaperName {
  readonly act: Act
  readonly person: string
  readonly file: string
  readonly certificate: string
  readonly receivedAt: string
}

/** Signatures under one paper, in the order they were put. */
export const signaturesUnder = (acts: readonly Act[], paper: PaperName): PaperSignature[] =>
  standing(acts).flatMap((act) => {
    const signed = act.results.find((effect) => effect.do === 'sign-paper')
    if (signed?.do !== 'sign-paper' || signed.n !== paper.n || signed.kind !== paper.kind) return []
    if (signed.language !== paper.language) return []
    const { certificate, receivedAt } = act.fields as Record<string, string>
    return [
      { ...paper, act, person: act.by.person, file: signed.file, certificate: certificate!, receivedAt: receivedAt! },
    ]
  })

/** Who signs a paper: the author of its act, and everybody whose agreement gave that act force. */
export function signersOf(acts: readonly Act[], n: number): string[] {
  const issuing = acts.find((act) => act.n === n)
  if (issuing === undefined) return []
  const about = issuing.step.startsWith('approval.') ? (issuing.fields.about as { readonly n: number }).n : n
  const authors = acts.filter((act) => act.n === about).map(({ by }) => by)
  const agreed = acts.filter(({ results }) => results.some((effect) => effect.do === 'sign' && effect.n === about))
  const people = [...authors, ...agreed.map(({ by }) => by)].filter(
    ({ as }) => !['time', 'linked', 'outside'].includes(as),
  )
  return [...new Set(people.map(({ person }) => person))]
}

/** Decides the signing of the paper that the command is about; `history` is the whole record of the proceeding. */
export function decideSigning(
  law: Law,
  state: State,
  command: Command,
  registry: Registry,
  history: readonly Recorded[],
): Decision | Refusal {
  const { about, by, fields, on, papers = [] } = command
  const issuing = history.find(({ act, hash }) => act.n === about?.n && hash === about.hash)?.act
  const form = checkForm(signFields, fields, { on, zone: state.zone, registry, day: () => on })
  if (form.problems[0]) return { ...form.problems[0], also: form.problems.slice(1) }
  const acts = history.map(({ act }) => act)
  const { kind, language, over } = form.values as Record<string, string>
  if (issuing === undefined || !issuing.results.some((effect) => effect.do === 'paper' && effect.kind === kind))
    return refuse('paper.no-such-paper')
  const refusal = whyNotSign(acts, { n: issuing.n, kind: kind!, language: language! }, by.person)
  if (refusal) return refusal
  const newest = signaturesUnder(acts, { n: issuing.n, kind: kind!, language: language! }).at(-1)
  if (newest !== undefined && newest.file !== over) return refuse('paper.other-bytes')
  const [file, ...more] = papers
  if (file === undefined || more.length > 0) return refuse('paper.no-such-paper')
  const row = rowOf(law, state, acts, issuing)
  if (row === undefined) return refuse('paper.no-such-paper')
  const roles = rolesOf(state, by)
  const effect: Effect = { do: 'sign-paper', n: issuing.n, kind: kind!, language: language!, file: file.hash }
  return {
    row: { ...row, fields: signFields },
    edition: row.from ?? procedureOf(law, state.procedure).editions[0]!.from,
    by: actedBy(command, roles.find(({ role }) => role === issuing.by.as) ?? roles.find(({ seat }) => seat !== '')),
    fields: { ...form.values, about: about! },
    effects: [effect],
  }
}

/** Why the person may not sign the paper now; undefined when nothing stands in the way. */
export function whyNotSign(acts: readonly Act[], paper: PaperName, person: string): Refusal | undefined {
  if (voidedIn(acts).has(paper.n)) return refuse('paper.voided')
  if (!signersOf(acts, paper.n).includes(person)) return refuse('paper.not-yours')
  return signaturesUnder(acts, paper).some((one) => one.person === person) ? refuse('paper.signed-already') : undefined
}

/** The row of the act that issued the paper; of an agreement, that of the act agreed to. */
function rowOf(law: Law, state: State, acts: readonly Act[], issuing: Act) {
  const about = issuing.step.startsWith('approval.') ? (issuing.fields.about as { readonly n: number }).n : issuing.n
  const act = acts.find(({ n }) => n === about) ?? issuing
  return stepOn(procedureOf(law, state.procedure), act.step, state, act.on)
}
