/** Addresses of what a person opens: a draft, its questions, its sending. Drafts are durable before "saved" is said. */
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress, parseCaseNumber } from '../../kernel/case-number.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import { absent, type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import { labelFor, refusalInWords, rowsAsked, strangers, withRowsInOrder } from '../forms/index.ts'
import {
  commandFor,
  type Draft,
  draftOf,
  draftPath,
  type Kept,
  keptOf,
  openingNamed,
  problemsOf,
  type Reading,
  readDraft,
} from './draft.ts'
import { kind, type MyPorts, myRoutes } from './my.ts'
import { checkReply, type PagePorts, questionReply, questionsReply } from './pages.tsx'
import type { Question } from './questions.ts'
import { openedBy, sentReply } from './sent-page.tsx'

export interface ApplicationPorts extends MyPorts, PagePorts {
  perform(request: Request): Promise<Answer>
  newId(visit: Visit): string
  saveDraft(draft: { id: string; person: string; kind: string; body: unknown }): Promise<void>
  loadDraft(id: string, person: string): Promise<unknown>
}

export const applicationRoutes = (ports: ApplicationPorts): readonly Route[] => [
  ...myRoutes(ports),
  { method: 'POST', path: '/apply', who: 'signed-in', answer: (visit) => begin(ports, visit) },
  {
    method: 'GET',
    path: '/apply/:draft',
    who: 'signed-in',
    answer: (visit, { draft }) => withDraft(ports, visit, draft!, (found) => questionsReply(visit, ports, found)),
  },
  {
    method: 'GET',
    path: '/apply/:draft/check',
    who: 'signed-in',
    answer: (visit, { draft }) => withDraft(ports, visit, draft!, (found) => check(ports, visit, found)),
  },
  {
    method: 'POST',
    path: '/apply/:draft/send',
    who: 'signed-in',
    answer: (visit, { draft }) => withDraft(ports, visit, draft!, (found) => send(ports, visit, found)),
  },
  {
    method: 'GET',
    path: '/apply/:draft/:question',
    who: 'signed-in',
    answer: (visit, { draft, question }) =>
      withQuestion(ports, visit, draft!, question!, (found, asked) =>
        questionReply(visit, ports, found, asked, { typed: found.draft.typed }),
      ),
  },
  {
    method: 'POST',
    path: '/apply/:draft/:question',
    who: 'signed-in',
    answer: (visit, { draft, question }) =>
      withQuestion(ports, visit, draft!, question!, (found, asked) => answered(ports, visit, found, asked)),
  },
  {
    method: 'GET',
    path: '/sent/:number',
    who: 'signed-in',
    answer: (visit, { number }) => sent(ports, visit, number!),
  },
]

async function withDraft(
  ports: ApplicationPorts,
  visit: Visit,
  id: string,
  then: (reading: Reading) => Reply | Promise<Reply>,
): Promise<Reply> {
  const kept = (await ports.loadDraft(id, visit.person!.id)) as Kept | undefined
  if (kept === undefined) return absent
  // A draft that was sent leads to its receipt, however often "Back" and "Send" are pressed.
  if (kept.sent) return redirect(visit, sentPath(kept.sent))
  const draft = draftOf(ports, visit, id, kept)
  return draft ? then(readDraft(ports, visit, draft)) : absent
}

const withQuestion = (
  ports: ApplicationPorts,
  visit: Visit,
  id: string,
  name: string,
  then: (reading: Reading, question: Question) => Reply | Promise<Reply>,
): Promise<Reply> =>
  withDraft(ports, visit, id, (reading) => {
    const question = reading.questions.find((one) => one.id === name)
    return question ? then(reading, question) : absent
  })

async function begin(ports: ApplicationPorts, visit: Visit): Promise<Reply> {
  const opening = openingNamed(ports, visit, visit.form.what ?? 'application', visit.form.step)
  if (opening === undefined) return absent
  const draft: Draft = { id: ports.newId(visit), opening, typed: {} }
  await save(ports, visit, draft)
  return redirect(visit, draftPath(draft))
}

const save = (ports: ApplicationPorts, visit: Visit, draft: Draft): Promise<void> =>
  ports.saveDraft({ id: draft.id, person: visit.person!.id, kind, body: keptOf(draft) })

async function answered(ports: ApplicationPorts, visit: Visit, reading: Reading, question: Question): Promise<Reply> {
  const { draft } = reading
  const { fields } = question
  const { key: _key, ...boxes } = visit.form
  const asked = rowsAsked(fields, boxes)
  if (asked) return questionReply(visit, ports, reading, question, asked)
  const strange = strangers(fields, visit.form)
  const own = withRowsInOrder(fields, withoutNames(boxes, strange))
  // What stood in the boxes of this page before gives way, rows that were taken away with it.
  const others = Object.entries(draft.typed).filter(([name]) => strangers(fields, { [name]: '' }).length > 0)
  const next: Draft = { ...draft, typed: { ...Object.fromEntries(others), ...own } }
  const problems = [
    ...strange.map((name): Refusal => refuse('field.unknown', { details: { name } })),
    ...problemsOf(ports, asTyped(ports, visit, next, fields), fields),
  ]
  if (problems.length > 0)
    return questionReply(visit, ports, reading, question, { typed: own, errors: errors(visit, draft, problems) })
  await save(ports, visit, next)
  return redirect(visit, draftPath(draft, visit.query.get('change') === 'yes' ? '/check' : ''))
}

const withoutNames = (
  boxes: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(boxes).filter(([name]) => !names.includes(name)))

/** The draft read with this page's answers as they were typed, a closed option too: the check names it. */
function asTyped(
  ports: ApplicationPorts,
  visit: Visit,
  draft: Draft,
  fields: Question['fields'],
): Pick<Reading, 'command'> {
  const { values, typedValues } = readDraft(ports, visit, draft)
  const own = Object.fromEntries(fields.flatMap(({ id }) => (id in typedValues ? [[id, typedValues[id]]] : [])))
  return { command: commandFor(visit, draft.opening, { ...values, ...own }) }
}

const errors = (visit: Visit, { opening }: Draft, problems: readonly Refusal[]) =>
  problems.map((one) => ({
    ...(one.field && { name: one.field, label: labelFor(visit.say, opening.procedure.id, one.field) }),
    text: refusalInWords(visit.say, one, opening.procedure.id),
  }))

/** Everything that must be answered is; until then the list of questions says what is missing. */
const check = (ports: ApplicationPorts, visit: Visit, reading: Reading): Reply =>
  problemsOf(ports, reading, reading.fields).length === 0
    ? checkReply(visit, ports, reading, [])
    : redirect(visit, draftPath(reading.draft))

async function send(ports: ApplicationPorts, visit: Visit, reading: Reading): Promise<Reply> {
  const { draft, values, fields } = reading
  const { procedure, row } = draft.opening
  const stranger = strangers([], visit.form)[0]
  const [wrong, ...also] = problemsOf(ports, reading, fields)
  const answer: Answer = stranger
    ? refuse('field.unknown', { details: { name: stranger } })
    : wrong
      ? { ...wrong, also }
      : await ports.perform({
          key: `draft:${draft.id}`,
          procedure: procedure.id,
          step: row.id,
          person: visit.person!.id,
          fields: values,
        })
  if (isRefusal(answer))
    return checkReply(visit, ports, reading, errors(visit, draft, [answer, ...(answer.also ?? [])]))
  await ports.saveDraft({ id: draft.id, person: visit.person!.id, kind, body: { sent: answer.number } })
  return redirect(visit, sentPath(answer.number!))
}

const sentPath = (number: string): string => `/sent/${caseNumberInAddress(number)}`

async function sent(ports: ApplicationPorts, visit: Visit, typed: string): Promise<Reply> {
  const number = parseCaseNumber(typed)
  const root = number && (await rootOf(ports.db, number))
  const state = root ? ((await chainOf(ports.db, root)).find(({ id }) => id === root) as State | undefined) : undefined
  const step = state && openedBy(ports, visit.person!.id, state)
  return number && step ? sentReply(visit, ports, number, state, step) : absent
}
