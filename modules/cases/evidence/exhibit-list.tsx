/** The evidence of a case beside a decision: what there is, where it is kept, and what of it the reader has opened. */
import type { JSX } from 'preact'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { formatDay, formatMoment } from '../../../web/text/formats.ts'
import { to, type Visit } from '../../../web/visit.ts'
import { stepDone } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import { filesIn } from '../pages/file-page.tsx'
import type { Exhibit } from './register.ts'

interface ListProps {
  readonly visit: Visit
  readonly number: string
  readonly exhibits: readonly Exhibit[]
  /** The waiting act whose decision the list stands beside: the way back. */
  readonly about?: number | undefined
}

export const exhibitAddress = (number: string, { one }: Pick<Exhibit, 'one'>, about?: number): string =>
  `${caseAddress(number)}/evidence/${one.place}/${one.act.n}${about ? `?about=${about}` : ''}`

/** What an exhibit is called: a thing by its name, a record by its kind and what tells it from others. */
export const exhibitTitle = ({ say }: Visit, { one, name, isThing }: Exhibit): string =>
  isThing && name !== '' ? name : [stepDone(say, one.state.procedure, one.act.step), name].filter(Boolean).join(': ')

export const openedCount = (exhibits: readonly Exhibit[]): { readonly opened: number; readonly all: number } => ({
  opened: exhibits.filter(({ opened }) => opened !== undefined).length,
  all: exhibits.length,
})

export function ExhibitList(props: ListProps): JSX.Element {
  const { visit, exhibits } = props
  const { say } = visit
  return (
    <>
      <p class="govuk-body">{say('decision.opened', openedCount(exhibits))}</p>
      <ul class="govuk-list tz-exhibits">
        {exhibits.map((exhibit) => (
          <li>
            <ExhibitLine {...props} exhibit={exhibit} />
          </li>
        ))}
      </ul>
      <p class="govuk-hint">{say('decision.opened.help')}</p>
    </>
  )
}

function ExhibitLine({ visit, number, about, exhibit }: ListProps & { readonly exhibit: Exhibit }): JSX.Element {
  const { say } = visit
  const { one, custody, opened, isThing } = exhibit
  const files = custody.flatMap(filesIn).length
  const kept = custody.findLast(({ values }) => typeof values.keptAt === 'string')?.values.keptAt
  return (
    <>
      <a class="govuk-link tz-typed" href={to(visit, exhibitAddress(number, exhibit, about))}>
        {exhibitTitle(visit, exhibit)}
      </a>{' '}
      {opened === undefined ? (
        <Tag colour="amber">{say('decision.not-opened')}</Tag>
      ) : (
        <Tag colour="green">
          {say('decision.opened.at', { at: formatMoment(opened, one.state.zone, say.language) })}
        </Tag>
      )}
      <span class="tz-muted">
        {[
          formatDay(one.act.on, say.language),
          ...(isThing ? [say('decision.custody', { count: custody.length })] : []),
          ...(files > 0 ? [say('decision.files', { count: files })] : []),
        ].join(' · ')}
      </span>
      {typeof kept === 'string' && (
        <span class="tz-muted">
          {say('decision.kept')} <span class="tz-typed">{kept}</span>
        </span>
      )}
    </>
  )
}
