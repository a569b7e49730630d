/** The lines of service as a table: on the case page and on a page of its own, with what the reader may do about each. */
import type { JSX } from 'preact'
import { Button } from '../../../web/components/button/button.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { to, type Visit } from '../../../web/visit.ts'
import { caseAddress } from '../address.ts'
import type { ServiceLine } from './lines.ts'

export const serviceAddress = (number: string): string => `${caseAddress(number)}/service`

export interface ServiceTableProps {
  readonly visit: Visit
  readonly number: string
  readonly lines: readonly ServiceLine[]
  /** Steps that send with one press, as `procedure.step`. */
  readonly sending: readonly string[]
}

const isSending = ({ sending }: ServiceTableProps, { procedure, open }: ServiceLine): boolean =>
  open.some(({ step }) => sending.includes(`${procedure}.${step}`))

export function ServiceTable(props: ServiceTableProps): JSX.Element {
  const { visit, lines } = props
  const { say } = visit
  const mayDo = lines.some(({ open }) => open.length > 0)
  const titles = ['party', 'state', 'how', ...(mayDo ? ['do'] : [])]
  return (
    <Table
      id="service-table"
      caption={say('service.title')}
      captionHidden
      columns={titles.map((one) => ({ title: say(`service.${one}`) }))}
      rows={lines.map((line) => ({
        cells: [
          <>
            <span class="tz-typed">{line.name}</span>
            <div class="govuk-hint">{line.role}</div>
          </>,
          <>
            <Tag colour={line.isWaiting ? (/failed/.test(line.stage) ? 'red' : 'amber') : 'green'}>{line.state}</Tag>
            <div class="govuk-hint">{line.means}</div>
          </>,
          how(props, line),
          ...(mayDo ? [actions(props, line)] : []),
        ],
      }))}
    />
  )
}

function how({ visit, number }: ServiceTableProps, line: ServiceLine): JSX.Element {
  const { say } = visit
  return (
    <>
      {line.how !== '' && <p class="govuk-body">{say('service.was', { how: line.how, day: line.day })}</p>}
      {line.article !== '' && (
        <p class="govuk-body-s">
          {say('service.by', { article: line.article })}{' '}
          <a class="govuk-link" href={to(visit, `${caseAddress(number)}/inventory`)}>
            {say('service.proof', { n: line.proof ?? 0 })}
          </a>
        </p>
      )}
      {line.whose !== '' && (
        <p class="govuk-body-s">
          {say('service.whose', { who: line.whose })} {line.until}
        </p>
      )}
      {line.papers.map(({ n, kind }) => (
        <p class="govuk-body-s">
          <a class="govuk-link" href={to(visit, `${caseAddress(number)}/papers/${line.place}/${n}/${kind}`)}>
            {say(`document.${kind}`)}
          </a>
        </p>
      ))}
    </>
  )
}

/** One press where the step asks nothing; a link to its form where it does. */
function actions(props: ServiceTableProps, line: ServiceLine): JSX.Element {
  const { visit, number, sending } = props
  const { say } = visit
  const isOnePress = (step: string): boolean => sending.includes(`${line.procedure}.${step}`)
  const steps = [...new Set(line.open.map(({ step }) => step))].sort(
    (a, b) => Number(isOnePress(a)) - Number(isOnePress(b)),
  )
  return (
    <>
      {isSending(props, line) && (
        <form method="post" action={to(visit, serviceAddress(number))}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <input type="hidden" name="line" value={`${line.place}/${line.branch}`} />
          <Button kind="secondary">{say('service.send')}</Button>
        </form>
      )}
      <ul class="govuk-list govuk-body-s">
        {steps.map((step) => (
          <li>
            <a
              class="govuk-link"
              href={to(
                visit,
                `${caseAddress(number)}/${line.place}/${step}?${new URLSearchParams({ branch: line.branch })}`,
              )}
            >
              {say(isOnePress(step) ? 'service.form' : `${line.procedure}.step.${step}.do`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How many wait, and one press that sends to all of them. */
export function ServiceSummary(props: ServiceTableProps): JSX.Element {
  const { visit, number, lines } = props
  const { say } = visit
  const waiting = lines.filter(({ isWaiting }) => isWaiting).length
  const many = lines.filter((line) => line.isWaiting && isSending(props, line))
  return (
    <>
      <p class="govuk-body">
        {say(waiting === 0 ? 'service.all' : 'service.missing', { count: waiting, of: lines.length })}
      </p>
      {many.length > 1 && (
        <form method="post" action={to(visit, serviceAddress(number))}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <input type="hidden" name="line" value="every" />
          <Button>{say('service.send-all', { count: many.length })}</Button>
        </form>
      )}
    </>
  )
}
