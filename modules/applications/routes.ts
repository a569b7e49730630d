/** Addresses of what a person opens: a draft, its questions, its sending. Drafts are durable before "saved" is said. */
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress, parseCaseNumber } from '../../kernel/case-number.ts'
import { addMinutes } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import { absent, againBox, isAgain, type Reply, type Route, redirect, selfOf, type Visit } from '../../web/visit.ts'
import {
  type AttachPorts,
  attachmentsAfter,
  labelFor,
  noAttachments,
  refusalInWords,
  rowsAsked,
  strangers,
  withoutAttachBoxes,
  withRowsInOrder,
} from '../forms/index.ts'
import { answersPosted, beginReply, type CarryPorts } from './begin-page.tsx'
import {
  commandFor,
  type Draft,
  type DraftPorts,
  draftOf,
  draftPath,
  type Kept,
  keptOf,
  openingNamed,
  openWith,
  problemsOf,
  type Reading,
  readDraft,
} from './draft.ts'
import { kind, type MyPorts, myRoutes } from './my.ts'
import { checkReply, type PagePorts, questionReply, questionsReply } from './pages.tsx'
import { papersReply } from './papers-page.tsx'
import type { Question } from './questions.ts'
import { openedBy, sentReply } from './sent-page.tsx'

export interface ApplicationPorts extends MyPorts, PagePorts, CarryPorts {
  perform(request: Request): Promise<Answer>
  newId(visit: Visit): string
  saveDraft: AttachPorts['saveDraft']
  loadDraft(id: string, person: string): Promise<unknown>
}

export const applicationRoutes = (ports: ApplicationPorts): readonly Route[] => [
  ...myRoutes(ports),
  { method: 'GET', path: '/begin', who: 'signed-in', answer: (visit) => beginReply(ports, visit) },
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
    path: '/apply/:draft/papers',
    who: 'signed-in',
    answer: (visit, { draft }) =>
      withDraft(ports, visit, draft!, (found) => papersReply(visit, found, noAttachments(found.draft.papers))),
  },
  {
    method: 'POST',
    path: '/apply/:draft/papers',
    who: 'signed-in',
    upload: true,
    answer: (visit, { draft }) => withDraft(ports, visit, draft!, (found) => attached(ports, visit, found)),
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
  const kept = (await ports.loadDraft(id, selfOf(visit.person!))) as Kept | undefined
  if (kept === undefined) return absent
  // A draft that was sent leads to its receipt, however often "Back" and "Send" are pressed.
  if (kept.sent) return redirect(visit, sentPath(id, kept))
  const reading = await readingOf(ports, visit, id, kept)
  return reading ? then(reading) : absent
}

/** A draft as it was kept, with what was paid for it. */
async function readingOf(ports: DraftPorts, visit: Visit, id: string, kept: Kept): Promise<Reading | undefined> {
  const draft = draftOf(ports, visit, id, kept)
  const isPaid = draft?.opening.row.fields?.some(({ id: field }) => field === ports.fee?.field)
  const paid = isPaid ? await ports.fee!.rowsFor(id) : []
  return draft && readDraft(ports, visit, { ...draft, paid })
}

/** What somebody's draft would send now; undefined where there is none, or where it was sent. */
export async function commandOfDraft(
  ports: DraftPorts & Pick<ApplicationPorts, 'loadDraft'>,
  visit: Visit,
  id: string,
): Promise<Reading['command'] | undefined> {
  const kept = (await ports.loadDraft(id, selfOf(visit.person!))) as Kept | undefined
  return kept === undefined || kept.sent ? undefined : (await readingOf(ports, visit, id, kept))?.command
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
  const typed = await answersPosted(ports, visit, opening.row.fields ?? [])
  const draft: Draft = { id: ports.newId(visit), opening, typed, papers: [] }
  await save(ports, visit, draft)
  return redirect(visit, draftPath(draft))
}

const save = (ports: ApplicationPorts, visit: Visit, draft: Draft): Promise<void> =>
  ports.saveDraft({
    id: draft.id,
    person: selfOf(visit.person!),
    kind,
    body: keptOf(draft),
    files: draft.papers.map(({ hash }) => hash),
  })

/** The files are kept before the page says so; one that was not taken keeps the page open, the others stay. */
async function attached(ports: ApplicationPorts, visit: Visit, reading: Reading): Promise<Reply> {
  const { draft } = reading
  const { [againBox]: _again, ...boxes } = withoutAttachBoxes(visit.form)
  const strange = strangers([], boxes).map((name) => refuse('field.unknown', { details: { name } }))
  if (strange.length > 0) return papersReply(visit, reading, noAttachments(draft.papers), errors(visit, draft, strange))
  const after = attachmentsAfter(draft.papers, visit)
  const next: Reading = { ...reading, draft: { ...draft, papers: after.files } }
  await save(ports, visit, next.draft)
  if (isAgain(visit) || after.isAsked || after.problems.length > 0 || after.notes.length > 0)
    return papersReply(visit, next, after)
  return redirect(visit, draftPath(draft, visit.query.get('change') === 'yes' ? '/check' : ''))
}

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
const check = (ports: ApplicationPorts, visit: Visit, reading: Reading): Reply | Promise<Reply> =>
  problemsOf(ports, reading, reading.fields).length === 0
    ? checked(ports, visit, reading, [])
    : redirect(visit, draftPath(reading.draft))

/** The last page before sending, with what the filing costs. */
async function checked(
  ports: ApplicationPorts,
  visit: Visit,
  reading: Reading,
  problems: ReturnType<typeof errors>,
): Promise<Reply> {
  const fee = await ports.fee?.said(visit, reading.draft.id, reading.command)
  return checkReply(visit, ports, reading, problems, fee)
}

/** How many attempts are kept: the first ones say when somebody tried. */
const triedMax = 20
/** Two presses of one button within so many minutes are one sending. */
const oneSendingMinutes = 1

/**
 * That it is being sent is kept before it is: where the rest fails on our side, the draft says when that was. A refusal is an answer, and no
 * attempt that failed.
 */
async function send(ports: ApplicationPorts, visit: Visit, reading: Reading): Promise<Reply> {
  const { draft } = reading
  const stranger = strangers([], visit.form)[0]
  if (stranger)
    return checked(
      ports,
      visit,
      reading,
      errors(visit, draft, [refuse('field.unknown', { details: { name: stranger } })]),
    )
  await save(ports, visit, { ...draft, tried: [...(draft.tried ?? []), visit.at].slice(0, triedMax) })
  const answer = await openWith(ports, reading, `draft:${draft.id}`)
  if (isRefusal(answer)) {
    await save(ports, visit, draft)
    return checked(ports, visit, reading, errors(visit, draft, [answer, ...(answer.also ?? [])]))
  }
  const tried = (draft.tried ?? []).filter((at) => addMinutes(at, oneSendingMinutes) < answer.at)
  const body: Kept = { sent: answer.number!, ...(tried.length > 0 && { tried }) }
  await ports.saveDraft({ id: draft.id, person: selfOf(visit.person!), kind, body })
  return redirect(visit, sentPath(draft.id, body))
}

/** The receipt; it names the draft where that tells of earlier attempts. */
const sentPath = (draft: string, { sent, tried }: Kept): string =>
  `/sent/${caseNumberInAddress(sent!)}${tried ? `?draft=${draft}` : ''}`

async function sent(ports: ApplicationPorts, visit: Visit, typed: string): Promise<Reply> {
  const number = parseCaseNumber(typed)
  const root = number && (await rootOf(ports.db, number))
  const state = root ? ((await chainOf(ports.db, root)).find(({ id }) => id === root) as State | undefined) : undefined
  const step = state && openedBy(ports, selfOf(visit.person!), state)
  if (!number || !step) return absent
  const draft = visit.query.get('draft') ?? ''
  const kept = draft === '' ? undefined : ((await ports.loadDraft(draft, selfOf(visit.person!))) as Kept | undefined)
  return sentReply(visit, ports, number, state, step, kept?.sent === number ? kept.tried : undefined)
}
