import type { JSX } from 'preact'
import { Button } from '../components/button/button.tsx'
import { Details } from '../components/details/details.tsx'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { InsetText } from '../components/inset-text/inset-text.tsx'
import { Notice } from '../components/notice/notice.tsx'
import { Pagination } from '../components/pagination/pagination.tsx'
import { SummaryList } from '../components/summary-list/summary-list.tsx'
import { Table } from '../components/table/table.tsx'
import { Tag } from '../components/tag/tag.tsx'
import { TaskList } from '../components/task-list/task-list.tsx'
import { formatMoney } from '../text/formats.ts'
import type { Say } from '../text/say.ts'

const Tasks = ({ say }: { readonly say: Say }): JSX.Element => (
  <TaskList
    tasks={[
      {
        title: say('gallery.task.who'),
        href: '#who',
        hint: say('gallery.task.hint'),
        status: { text: say('gallery.status.ready') },
      },
      { title: say('gallery.task.what'), href: '#what', status: { text: say('gallery.status.part'), colour: 'blue' } },
      {
        title: say('gallery.task.papers'),
        href: '#papers',
        status: { text: say('gallery.status.not-begun'), colour: 'grey' },
      },
      { title: say('gallery.task.send'), status: { text: say('gallery.status.closed') } },
    ]}
  />
)

function Matters({
  say,
  id,
  isEmpty = false,
}: {
  readonly say: Say
  readonly id: string
  readonly isEmpty?: boolean
}): JSX.Element {
  const link = (text: string): JSX.Element => (
    <a class="govuk-link tz-number" href="#matter">
      {text}
    </a>
  )
  const rows = [
    {
      cells: [
        link('ЖТ-2026-00000017-5'),
        say('gallery.matter.permit'),
        <Tag colour="red">{say('gallery.status.late')}</Tag>,
        '03.02.2026',
        formatMoney('1500000.00', say.language),
      ],
      marked: true,
    },
    {
      cells: [
        link('ЖТ-2026-00000018-3'),
        say('gallery.matter.light'),
        <Tag colour="amber">{say('gallery.act.waits')}</Tag>,
        '23.02.2026',
        formatMoney('0.00', say.language),
      ],
    },
  ]
  return (
    <Table
      id={id}
      caption={say('gallery.matters')}
      columns={[
        { title: say('gallery.number') },
        { title: say('gallery.subject') },
        { title: say('gallery.state') },
        { title: say('gallery.due') },
        { title: say('gallery.sum.short'), numeric: true },
      ]}
      rows={isEmpty ? [] : rows}
      empty={
        <EmptyState title={say('gallery.none')}>
          <Button href="#start">{say('gallery.send')}</Button>
        </EmptyState>
      }
    />
  )
}

/** Lists, tables, tags and messages. */
export function Lists({ say }: { readonly say: Say }): JSX.Element {
  const colours = ['green', 'amber', 'red', 'blue', 'grey'] as const
  return (
    <>
      <Notice say={say}>{say('gallery.notice')}</Notice>
      <Notice say={say} kind="success" id="success">
        {say('gallery.success')}
      </Notice>
      <Tasks say={say} />
      <SummaryList
        say={say}
        rows={[
          { key: say('gallery.name'), value: say('gallery.user.name'), actions: [{ href: '#name' }] },
          {
            key: say('gallery.essence'),
            value: say('gallery.essence.value'),
            actions: [{ href: '#essence' }, { href: '#papers', text: say('gallery.may.papers') }],
          },
          { key: say('gallery.sum') },
        ]}
      />
      <Matters say={say} id="matters" />
      <Pagination say={say} page={5} pages={20} hrefOf={(page) => `?page=${page}`} />
      <Matters say={say} id="no-matters" isEmpty />
      <p class="govuk-body tz-tags">
        {colours.map((colour) => (
          <>
            <Tag colour={colour}>{say('gallery.status.closed')}</Tag>{' '}
          </>
        ))}
      </p>
      <InsetText>{say('gallery.inset')}</InsetText>
      <Details summary={say('web.term.count')} open>
        {say('gallery.count.1')}
      </Details>
    </>
  )
}
