/** Many matters at once: which step, the answers common to all, how far it is, and what came of each. Works without script. */
import type { JSX } from 'preact'
import { checkForm } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import { stepOn } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { Radios } from '../../web/components/field/choices.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { readForm, refusalInWords } from '../forms/index.ts'
import { backOf, refused } from './answers.tsx'
import { askedOf } from './asked.ts'
import { type Bulk, type BulkResult, type BulkRow, type BulkRuns, bulkKind, bulkRuns } from './bulk-run.ts'
import { orderForm } from './order-form.tsx'
import { type DeskReader, type DeskRow, deskRows, pageRows } from './queries.ts'
import { type DeskPorts, deskVisit } from './reader.ts'
import { stepTitle } from './rows-table.tsx'

export function bulkRoutes(ports: DeskPorts): readonly Route[] {
  const runs = bulkRuns(ports)
  return [
    { method: 'POST', path: '/desk/bulk', who: 'signed-in', answer: (visit) => choose(ports, visit) },
    {
      method: 'GET',
      path: '/desk/bulk/:id',
      who: 'signed-in',
      answer: (visit, { id }) => show(ports, runs, visit, id!),
    },
    {
      method: 'POST',
      path: '/desk/bulk/:id',
      who: 'signed-in',
      answer: (visit, { id }) => order(ports, runs, visit, id!),
    },
  ]
}

/** Runs of one person that are remembered: older ones make room. */
const keptMax = 20

/** Answers that may be the same for many: nobody is named, and nothing is sealed with a person's key. */
const plain: readonly Field['type'][] = ['text', 'long-text', 'choice', 'yes-no', 'day', 'moment', 'money', 'number']

/** The form of a step as these rows have it; undefined when it asks for something that differs from matter to matter. */
async function fieldsOf(
  { db, law }: DeskPorts,
  visit: Visit,
  row: BulkRow,
  step: string,
): Promise<readonly Field[] | undefined> {
  const [found] = await db.query<{ state: string }>('select state from core.proceeding where id = $1', [row.proceeding])
  const procedure = law.procedures[row.procedure]
  const known =
    found &&
    procedure &&
    stepOn(procedure, step.slice(row.procedure.length + 1), JSON.parse(found.state) as State, visit.on)
  const fields = known?.fields ?? []
  return known && fields.every(({ type, personal, holds }) => plain.includes(type) && !personal && !holds)
    ? fields
    : undefined
}

/** Steps of a row that the reader may take, as `procedure.step`. */
const stepsOf = (row: DeskRow, reader: DeskReader): string[] =>
  row.steps
    .filter(
      (one) =>
        !one.step.startsWith('approval.') &&
        (one.person === reader.person ||
          reader.desks.some(({ office, post }) => office === one.office && post === one.post)),
    )
    .map(({ step }) => `${row.procedure}.${step}`)

async function choose(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const back = backOf(visit)
  const asked = askedOf({ query: new URLSearchParams(back.slice(back.indexOf('?') + 1)) })
  const { reader } = await deskVisit(ports, visit)
  const { rows } = await deskRows(ports.db, reader, asked, { limit: pageRows, offset: (asked.page - 1) * pageRows })
  const picked = visit.form.every ? rows : rows.filter(({ proceeding }) => visit.form[`pick.${proceeding}`])
  if (picked.length === 0) return refused(visit, refuse('bulk.none'), back)
  const first = new Set(stepsOf(picked[0]!, reader))
  const common = [...first].filter((step) => picked.every((row) => stepsOf(row, reader).includes(step)))
  const list = picked.map((row): BulkRow => {
    const waiting = row.steps.find((one) => common.includes(`${row.procedure}.${one.step}`)) ?? row.steps[0]!
    return {
      office: waiting.office ?? '',
      post: waiting.post ?? '',
      proceeding: row.proceeding,
      number: row.number,
      procedure: row.procedure,
    }
  })
  const forms = await Promise.all(common.map((step) => fieldsOf(ports, visit, list[0]!, step)))
  const steps = common.filter((_, index) => forms[index] !== undefined)
  if (steps.length === 0) return refused(visit, refuse('bulk.no-step'), back)
  const id = ports.newId(visit)
  const body: Bulk = { rows: list, steps, back }
  for (const old of (await ports.drafts(visit.person!.id, bulkKind)).slice(keptMax))
    await ports.dropDraft(old.id, visit.person!.id)
  await ports.saveDraft({ id, person: visit.person!.id, kind: bulkKind, body })
  return redirect(visit, `/desk/bulk/${id}`)
}

async function load(ports: DeskPorts, visit: Visit, id: string): Promise<Bulk | undefined> {
  const draft = await ports.loadDraft(id, visit.person!.id)
  return draft?.kind === bulkKind ? (draft.body as Bulk) : undefined
}

async function show(ports: DeskPorts, runs: BulkRuns, visit: Visit, id: string): Promise<Reply> {
  const bulk = await load(ports, visit, id)
  if (bulk === undefined) return absent
  if (bulk.results) return results(visit, bulk, bulk.results)
  if (bulk.order) {
    runs.begin(visit, id, bulk)
    return progress(visit, bulk, runs.under(id)?.length ?? 0)
  }
  const step =
    bulk.steps.length === 1 ? bulk.steps[0]! : (bulk.steps.find((one) => one === visit.query.get('step')) ?? '')
  return step ? form(ports, visit, id, bulk, step) : whichStep(visit, id, bulk)
}

const titleOf = (visit: Visit, { rows }: Bulk, step: string): string =>
  stepTitle(visit, rows[0]!.procedure, step.slice(rows[0]!.procedure.length + 1))

function whichStep(visit: Visit, id: string, bulk: Bulk): Reply {
  const { say } = visit
  return page(
    say('desk.bulk.which'),
    <form method="get" action={to(visit, `/desk/bulk/${id}`)} class="tz-narrow">
      <Radios
        say={say}
        name="step"
        label={say('desk.bulk.which')}
        isPageHeading
        labelSize="l"
        items={bulk.steps.map((step) => ({ value: step, text: titleOf(visit, bulk, step) }))}
      />
      <Button>{say('desk.bulk.on')}</Button>
    </form>,
    { before: <BackLink say={say} href={to(visit, bulk.back)} /> },
  )
}

async function form(
  ports: DeskPorts,
  visit: Visit,
  id: string,
  bulk: Bulk,
  step: string,
  refusal?: Refusal,
): Promise<Reply> {
  const { say } = visit
  const fields = await fieldsOf(ports, visit, bulk.rows[0]!, step)
  if (fields === undefined) return refused(visit, refuse('bulk.no-step'), bulk.back)
  const title = titleOf(visit, bulk, step)
  return orderForm({
    visit,
    registry: ports.registry,
    title,
    button: say('desk.bulk.do', { step: title, count: bulk.rows.length }),
    caption: say('desk.bulk.count', { count: bulk.rows.length }),
    fields,
    words: bulk.rows[0]!.procedure,
    action: `/desk/bulk/${id}`,
    back: bulk.back,
    hidden: { step },
    typed: visit.form,
    ...(refusal && { refusal }),
    children: (
      <>
        <p class="govuk-body">{say(fields.length > 0 ? 'desk.bulk.same' : 'desk.bulk.nothing')}</p>
        <p class="govuk-body-s tz-number">{bulk.rows.map(({ number }) => number).join(' · ')}</p>
      </>
    ),
  })
}

async function order(ports: DeskPorts, runs: BulkRuns, visit: Visit, id: string): Promise<Reply> {
  const bulk = await load(ports, visit, id)
  if (bulk === undefined) return absent
  // Ordered already: a form sent again changes nothing.
  if (bulk.order) return redirect(visit, `/desk/bulk/${id}`)
  const step = bulk.steps.find((one) => one === visit.form.step)
  const fields = step && (await fieldsOf(ports, visit, bulk.rows[0]!, step))
  if (!step || !fields) return absent
  const zone = ports.registry.zoneOf(bulk.rows[0]!.office || undefined)
  const values = readForm(fields, visit.form, zone)
  const { problems } = checkForm(fields, values, { on: visit.on, zone, registry: ports.registry, day: () => undefined })
  const [first, ...more] = problems
  if (first) return form(ports, visit, id, bulk, step, { ...first, also: more })
  const ordered: Bulk = { ...bulk, order: { step, values } }
  await ports.saveDraft({ id, person: visit.person!.id, kind: bulkKind, body: ordered })
  runs.begin(visit, id, ordered)
  return redirect(visit, `/desk/bulk/${id}`)
}

/** Seconds after which the page looks again. */
const lookAgain = 1

function progress(visit: Visit, bulk: Bulk, done: number): Reply {
  const { say } = visit
  const title = titleOf(visit, bulk, bulk.order!.step)
  const words = say('desk.bulk.progress', { done, count: bulk.rows.length })
  return page(
    title,
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body" role="status">
        {words}
      </p>
      <progress class="tz-progress" max={bulk.rows.length} value={done} aria-label={words} />
      <p class="govuk-body">{say('desk.bulk.leave')}</p>
    </div>,
    { refreshSeconds: lookAgain },
  )
}

function results(visit: Visit, bulk: Bulk, all: readonly BulkResult[]): Reply {
  const { say } = visit
  const title = titleOf(visit, bulk, bulk.order!.step)
  const done = all.filter((one) => 'done' in one).length
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l" role="status">
        {say('desk.bulk.result', { done, count: all.length })}
      </p>
      <Table
        id="bulk-table"
        caption={title}
        captionHidden
        columns={[{ title: say('desk.number') }, { title: say('desk.bulk.came') }]}
        rows={bulk.rows.map(({ number, procedure }, index) => ({
          marked: !('done' in all[index]!),
          cells: [
            <a class="govuk-link tz-number" href={to(visit, caseAddress(number))}>
              {number}
            </a>,
            resultCell(visit, procedure, all[index]!),
          ],
        }))}
      />
      <Button href={to(visit, bulk.back)}>{say('desk.back')}</Button>
    </>,
    { before: <BackLink say={say} href={to(visit, bulk.back)} /> },
  )
}

function resultCell({ say }: Visit, procedure: string, result: BulkResult): JSX.Element {
  if ('done' in result) return <Tag colour="green">{say('desk.bulk.done')}</Tag>
  if ('failed' in result) return <>{say('desk.bulk.failed')}</>
  return (
    <>
      <Tag colour="red">{say('desk.bulk.refused')}</Tag> {refusalInWords(say, result.refusal, procedure)}
    </>
  )
}
