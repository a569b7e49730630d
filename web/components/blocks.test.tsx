import { describe, expect, it } from 'vitest'
import { Breadcrumbs } from './breadcrumbs/breadcrumbs.tsx'
import { Button } from './button/button.tsx'
import { Notice } from './notice/notice.tsx'
import { Pagination, pagesShown } from './pagination/pagination.tsx'
import { SummaryList } from './summary-list/summary-list.tsx'
import { Table } from './table/table.tsx'
import { TaskList } from './task-list/task-list.tsx'
import { timeLeft, timeLeftTo } from './term-card/days-left.ts'
import { TermCard } from './term-card/term-card.tsx'
import { html, sayOf } from './testing.ts'
import { Timeline } from './timeline/timeline.tsx'
import { TurnBox } from './turn-box/turn-box.tsx'

const say = sayOf('kk')

describe('lists', () => {
  it('a task that cannot be started has no link; every status is tied to its task', () => {
    const list = html(
      <TaskList
        tasks={[
          { title: 'A', href: '/a', status: { text: 'Дайын' } },
          { title: 'B', status: { text: 'Әзірге жабық' } },
        ]}
      />,
    )
    expect(list).toContain('href="/a" aria-describedby="task-1-status"')
    expect(list).not.toMatch(/<a[^>]*>B/)
    expect(list).toContain('id="task-2-status"')
  })
  it('each Change link says what it changes; an empty answer is "not provided"', () => {
    const list = html(
      <SummaryList
        say={say}
        rows={[
          { key: 'Аты', value: 'Әсел', actions: [{ href: '/name' }] },
          { key: 'Телефон', value: '' },
        ]}
      />,
    )
    expect(list).toContain('Өзгерту<span class="govuk-visually-hidden">: Аты</span>')
    expect(list).toContain('Көрсетілмеген')
    expect(list).toContain('govuk-summary-list__row--no-actions')
  })
  it('a table scrolls by keyboard under its caption, and its cells carry the titles of their columns', () => {
    const table = html(
      <Table
        id="t"
        caption="Істер"
        columns={[{ title: 'Нөмірі' }, { title: 'Сомасы', numeric: true }]}
        rows={[{ cells: ['1', '5'] }]}
      />,
    )
    expect(table).toMatch(/<section class="tz-scroll" aria-labelledby="t-caption" tabindex="0"/i)
    expect(table).toContain('<caption id="t-caption"')
    expect(table).toContain('data-label="Нөмірі"')
    expect(table).toContain('scope="row"')
    expect(table).toContain('govuk-table__cell--numeric')
  })
  it('an empty table shows what is given for it', () => {
    expect(html(<Table id="t" caption="Істер" columns={[]} rows={[]} empty={<p>Жоқ</p>} />)).toBe('<p>Жоқ</p>')
  })
  it('pages: first, last, near ones; nothing for one page', () => {
    expect(pagesShown(5, 20)).toEqual([1, undefined, 4, 5, 6, undefined, 20])
    expect(pagesShown(1, 3)).toEqual([1, 2, 3])
    expect(pagesShown(2, 2)).toEqual([1, 2])
    expect(html(<Pagination say={say} page={1} pages={1} hrefOf={String} />)).toBe('')
    const links = html(<Pagination say={say} page={2} pages={3} hrefOf={(n) => `?page=${n}`} />)
    expect(links).toMatch(/aria-label="2-бет" aria-current="page"/)
    expect(links).toMatch(/rel="prev"/)
  })
})

describe('small parts', () => {
  it('a button sends, a link button leads', () => {
    expect(
      html(
        <Button name="do" value="x">
          Жіберу
        </Button>,
      ),
    ).toBe('<button type="submit" class="govuk-button" name="do" value="x">Жіберу</button>')
    expect(
      html(
        <Button href="/x" kind="secondary">
          X
        </Button>,
      ),
    ).toMatch(/<a href="\/x" role="button"[^>]*govuk-button--secondary/)
  })
  it('what was just done is read aloud; other news is a region', () => {
    expect(
      html(
        <Notice say={say} kind="success">
          Қосылды
        </Notice>,
      ),
    ).toMatch(/role="alert" aria-labelledby="notice-title" data-focus-on-load/)
    expect(html(<Notice say={say}>Ертең</Notice>)).toContain('role="region"')
  })
  it('the last breadcrumb is the page itself', () => {
    expect(html(<Breadcrumbs say={say} items={[{ text: 'A', href: '/a' }, { text: 'B' }]} />)).toMatch(
      /<li[^>]*aria-current="page">B/,
    )
  })
})

describe('a case', () => {
  const term = {
    lastDay: '2026 ж. 23 ақпан',
    left: timeLeft(say, 3, 'working-days'),
    article: '5-бап',
    count: ['Бір.', 'Екі.'],
    provisional: 'тексерілмеген',
  }
  it('the box on top says whose turn, until when, why then, what may I do, what otherwise', () => {
    const box = html(
      <TurnBox
        say={say}
        whose="Әкімдік"
        term={term}
        may={[{ href: '/add', text: 'Құжат қосу', isMain: true }]}
        otherwise="Бас тартты деп есептеледі."
      />,
    )
    for (const words of [
      'Қазір кімнің кезегі',
      'Әкімдік',
      '2026 ж. 23 ақпан',
      '3 жұмыс күні қалды',
      '5-бап',
      'Мерзім қалай есептелді',
      'Екі.',
      'Алдын ала есеп: тексерілмеген',
      'Құжат қосу',
      'Бас тартты деп есептеледі.',
    ]) {
      expect(box).toContain(words)
    }
    expect(box).toContain('aria-labelledby="turn-title"')
  })
  it('says so when the case is over, when no term runs, and when nothing is expected', () => {
    expect(html(<TurnBox say={say} may={[]} />)).toContain('Іс аяқталды')
    expect(html(<TurnBox say={say} whose="Сот" may={[]} />)).toMatch(
      /Қазір мерзім жүріп тұрған жоқ.*Қазір Сізден әрекет күтілмейді/,
    )
  })
  it('time left: today is the last day, then how long ago', () => {
    expect([0, 1, -2].map((count) => timeLeft(say, count))).toEqual([
      'бүгін — соңғы күн',
      '1 күн қалды',
      'мерзім 2 күн бұрын өтті',
    ])
    const minutes = [59, 60 * 5 + 12, -61, 60 * 24 * 9].map((count) => timeLeftTo(sayOf('en'), count * 60_000))
    expect(minutes).toEqual(['0 h 59 min left', '5 h 12 min left', 'ended 1 h 1 min ago', '9 days left'])
    expect([1, 3, 5].map((count) => timeLeft(sayOf('ru'), count, 'hours'))).toEqual([
      'остался 1 час',
      'осталось 3 часа',
      'осталось 5 часов',
    ])
  })
  it('a missed term says so in words and colour', () => {
    expect(html(<TermCard say={say} name="Қарсылық" state="missed" />)).toMatch(
      /tz-term-missed.*tz-tag-red">Өтіп кетті/,
    )
  })
  it('every act has its anchor, its moment for machines, and its article', () => {
    const line = html(
      <Timeline
        say={say}
        acts={[
          {
            n: 7,
            what: 'Тіркелді',
            when: 'бүгін',
            dateTime: '2026-02-02T05:00:00.000Z',
            who: 'Ә. С.',
            article: '5-бап',
          },
        ]}
      />,
    )
    expect(line).toContain('<li class="tz-timeline__act" id="act-7">')
    expect(line).toContain('<time datetime="2026-02-02T05:00:00.000Z">')
    expect(line).toContain('Негізі: 5-бап')
  })
})
