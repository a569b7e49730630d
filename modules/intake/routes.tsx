/** Addresses of what a registry enters: a choice of the kind, and the form of the step `enter` of its procedure. */
import { checkForm } from '../../engine/deciding/fields.ts'
import type { Field, StepRow } from '../../engine/define.ts'
import { type Law, procedureOf, stepOn } from '../../engine/law.ts'
import { plus } from '../../engine/time/terms.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer } from '../../platform/perform/request.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import {
  type Attachments,
  AttachPart,
  type AttachPorts,
  articleInWords,
  attachErrors,
  attachmentsAfter,
  isOffered,
  keepForm,
  keptForm,
  labelFor,
  noAttachments,
  readForm,
  referencesOf,
  refusalInWords,
  StepFields,
  strangers,
  withoutAttachBoxes,
} from '../forms/index.ts'
import { type AuthorPorts, authorFields, authorOf, authorProblems } from './author.ts'

export interface IntakePorts extends AuthorPorts, AttachPorts {
  readonly law: Law
  readonly registry: PostRegistry
}

/** What is entered here, by the name in its address: a procedure, and the step that opens it. */
const entering = {
  application: { procedure: 'application', step: 'enter' },
  simplified: { procedure: 'simplified', step: 'enter' },
  unsigned: { procedure: 'unsigned', step: 'enter' },
  investigation: { procedure: 'investigation', step: 'report-by-officer' },
  'covert-action': { procedure: 'covert-action', step: 'resolve-covert' },
  'urgent-covert-action': { procedure: 'covert-action', step: 'begin-urgently' },
  cooperation: { procedure: 'cooperation', step: 'open-cooperation' },
  'measure-against-judge': { procedure: 'measure-against-judge', step: 'open-against-judge' },
} as const
type Kind = keyof typeof entering
const kinds = Object.keys(entering) as Kind[]
const isKind = (name: string): name is Kind => Object.hasOwn(entering, name)
/** What the page is called: a registry enters a procedure, others take a step. */
const nameOf = (visit: Visit, kind: Kind): string =>
  entering[kind].step === 'enter' ? visit.say(`${kind}.title`) : titleOf(visit, kind)
const titleOf = ({ say }: Visit, kind: Kind): string =>
  say(`${entering[kind].procedure}.step.${entering[kind].step}.do`)

/** Under which words the reader enters anything: what reached a registry, or what another post opens; else the page is absent. */
export function entersAs(
  ports: Pick<IntakePorts, 'law' | 'registry'>,
  visit: Visit,
): 'intake.registry' | 'intake.post' | undefined {
  const offered = visit.person === undefined ? [] : kindsOf(ports, visit)
  if (offered.length === 0) return undefined
  return offered.some((kind) => entering[kind].step === 'enter') ? 'intake.registry' : 'intake.post'
}

const kindsOf = (ports: Pick<IntakePorts, 'law' | 'registry'>, visit: Visit): Kind[] =>
  kinds.filter((kind) => officesOf(ports, visit, kind).length > 0)

export const intakeRoutes = (ports: IntakePorts): readonly Route[] => [
  { method: 'GET', path: '/enter', who: 'signed-in', answer: (visit) => choice(ports, visit) },
  {
    method: 'GET',
    path: '/enter/:kind',
    who: 'signed-in',
    answer: (visit, { kind }) => ofRegistrar(ports, visit, kind!, (one) => emptyForm(ports, visit, one)),
  },
  {
    method: 'POST',
    path: '/enter/:kind',
    who: 'signed-in',
    upload: true,
    answer: (visit, { kind }) => ofRegistrar(ports, visit, kind!, (one) => entered(ports, visit, one)),
  },
]

/** Offices of the reader for which the step may be taken through a post, and which its form offers. */
function officesOf(ports: Pick<IntakePorts, 'law' | 'registry'>, visit: Visit, kind: Kind): string[] {
  const row = rowOf(ports, visit, kind)
  const field = officeField(row)
  const posts = row.by.map((role) => role.split('@')[0])
  return visit.person!.posts.flatMap(({ post, office }) =>
    field && posts.includes(post) && isOffered(ports.registry, field, office) ? [office] : [],
  )
}

const officeField = ({ fields = [] }: StepRow): Field | undefined => fields.find(({ type }) => type === 'body')

/** For whoever enters nothing of the kind these pages are absent. */
const ofRegistrar = (
  ports: IntakePorts,
  visit: Visit,
  kind: string,
  then: (kind: Kind) => Reply | Promise<Reply>,
): Reply | Promise<Reply> => (isKind(kind) && officesOf(ports, visit, kind).length > 0 ? then(kind) : absent)

function choice(ports: IntakePorts, visit: Visit): Reply {
  const { say } = visit
  const as = entersAs(ports, visit)
  if (as === undefined) return absent
  return page(
    say(`${as}.title`),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say(`${as}.title`)}</h1>
      <p class="govuk-body">{say(`${as}.text`)}</p>
      <ul class="govuk-list">
        {kindsOf(ports, visit).map((kind) => (
          <li>
            <a class="govuk-link" href={to(visit, `/enter/${kind}`)}>
              {nameOf(visit, kind)}
            </a>
          </li>
        ))}
      </ul>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/desk')} /> },
  )
}

const rowOf = ({ law, registry }: Pick<IntakePorts, 'law' | 'registry'>, visit: Visit, kind: Kind): StepRow =>
  stepOn(
    procedureOf(law, entering[kind].procedure),
    entering[kind].step,
    undefined,
    dayAt(visit.at, zoneOf(registry, visit)),
  )!

const zoneOf = (registry: PostRegistry, visit: Visit): string => registry.zoneOf(visit.person!.posts[0]?.office)

/** The form but for the author's id, which nobody types. */
const fieldsOf = (row: StepRow): readonly Field[] => (row.fields ?? []).filter(({ id }) => id !== 'applicant')

/** Under what the papers of a form on its way are kept. */
const placeOf = (kind: Kind): string => `enter/${kind}`

async function emptyForm(ports: IntakePorts, visit: Visit, kind: Kind): Promise<Reply> {
  const { files, typed } = await keptForm(ports, visit.person!.id, placeOf(kind))
  return formReply(ports, visit, kind, typed, [], noAttachments(files))
}

function formReply(
  ports: IntakePorts,
  visit: Visit,
  kind: Kind,
  typed: Readonly<Record<string, string>>,
  problems: readonly Refusal[],
  attachments: Attachments,
): Reply {
  const { say } = visit
  const row = rowOf(ports, visit, kind)
  const { procedure, step } = entering[kind]
  const title = titleOf(visit, kind)
  const own = new Set(officesOf(ports, visit, kind))
  const ownKinds = officeField(row)?.kinds
  const registry = {
    ...ports.registry,
    // Other fields than that of the reader's own office may name any.
    offices: (of?: string) =>
      ports.registry
        .offices(of)
        .filter(({ id, kind: is }) => own.has(id) || (ownKinds !== undefined && !ownKinds.includes(is))),
  }
  const help = `${procedure}.step.${step}.help`
  const errors = [...problems.map((one) => errorOf(visit, kind, one)), ...attachErrors(say, attachments)]
  const boxes = { say, typed, errors, registry }
  return page(
    `${nameOf(visit, kind)}: ${say(`${entersAs(ports, visit)}.title`)}`,
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <span class="govuk-caption-l">{say(`${procedure}.title`)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {say.has(help) && <p class="govuk-body">{say(help)}</p>}
      <p class="govuk-body-s tz-muted">{say('web.term.basis', { article: articleInWords(say, row.article) })}</p>
      <form method="post" action={to(visit, `/enter/${kind}`)} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <button type="submit" hidden />
        {hasAuthor(row) && <StepFields {...boxes} procedure="intake" fields={authorFields} />}
        <StepFields {...boxes} procedure={procedure} fields={fieldsOf(row)} />
        <AttachPart say={say} attachments={attachments} />
        <Button>{title}</Button>
      </form>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, '/enter')} />,
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

const hasAuthor = (row: StepRow): boolean => (row.fields ?? []).some(({ id }) => id === 'applicant')

function errorOf({ say }: Visit, kind: Kind, problem: Refusal): FormError {
  const { procedure } = entering[kind]
  const of = authorFields.some(({ id }) => id === problem.field) ? 'intake' : procedure
  return {
    ...(problem.field && { name: problem.field, label: labelFor(say, of, problem.field) }),
    text: refusalInWords(say, problem, procedure),
  }
}

async function entered(ports: IntakePorts, visit: Visit, kind: Kind): Promise<Reply> {
  const form = withoutAttachBoxes(visit.form)
  const person = visit.person!.id
  const row = rowOf(ports, visit, kind)
  const fields = fieldsOf(row)
  const author = hasAuthor(row) ? authorFields : []
  const zone = zoneOf(ports.registry, visit)
  const on = dayAt(visit.at, zone)
  const values = readForm(fields, form, zone)
  const { key: _key, ...typed } = form
  const kept = await keptForm(ports, person, placeOf(kind), form.key)
  const attachments = attachmentsAfter(kept.files, visit)
  const { files } = attachments
  const keep = (sent = kept.sent): Promise<void> =>
    keepForm(ports, person, placeOf(kind), { files, typed, ...(sent && { sent }) })
  if (attachments.isAsked || files.length + kept.files.length > 0) await keep()
  const again = (problems: readonly Refusal[]): Reply => formReply(ports, visit, kind, typed, problems, attachments)
  if (attachments.isAsked || attachments.problems.length > 0) return again([])
  const problems = [
    ...strangers([...fields, ...author], form).map((name) => refuse('field.unknown', { details: { name } })),
    ...(author.length > 0 ? await authorProblems(ports, readForm(author, form, zone), on, zone) : []),
    ...checkForm(fields, values, {
      on,
      zone,
      registry: ports.registry,
      day: (bound) =>
        'act' in bound ? (bound.plus ? plus(on, bound.plus.n, bound.plus.unit, ports.law.days) : on) : undefined,
    }).problems,
    ...notOwnOffice(ports, visit, kind, values),
  ]
  if (problems.length > 0) return again(problems)
  const applicant = author.length > 0 ? await authorOf(ports, visit, form, String(values.language)) : undefined
  if (isRefusal(applicant)) return again([applicant, ...(applicant.also ?? [])])
  const answer: Answer = await ports.perform({
    key: form.key!,
    ...entering[kind],
    person: visit.person!.id,
    fields: { ...values, ...(applicant !== undefined && { applicant }) },
    ...(files.length > 0 && { papers: referencesOf(files) }),
  })
  if (isRefusal(answer)) return again([answer, ...(answer.also ?? [])])
  if (files.length > 0) await keep(form.key)
  return redirect(visit, `/cases/${caseNumberInAddress(answer.number!)}`)
}

/** Only an office of the reader's own may be chosen. */
function notOwnOffice(
  ports: IntakePorts,
  visit: Visit,
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
): Refusal[] {
  const field = officeField(rowOf(ports, visit, kind))?.id
  const chosen = field && values[field]
  const isOwn = chosen === undefined || officesOf(ports, visit, kind).includes(String(chosen))
  return isOwn ? [] : [refuse('field.not-an-office', { field: field! })]
}
