import type { JSX } from 'preact'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { Hash } from '../components/hash/hash.tsx'
import { Panel } from '../components/panel/panel.tsx'
import { StageDiagram } from '../components/stage-diagram/stage-diagram.tsx'
import { Tag } from '../components/tag/tag.tsx'
import { timeLeft } from '../components/term-card/days-left.ts'
import { TermCard } from '../components/term-card/term-card.tsx'
import { Timeline } from '../components/timeline/timeline.tsx'
import { TurnBox } from '../components/turn-box/turn-box.tsx'
import { formatDay, formatMoment } from '../text/formats.ts'
import type { Say } from '../text/say.ts'

const hash = '3f786850e387550fdab836ed7e6dc881de23001b9c1d1f2f4c3b8f0a5d6e7f80'

function Turns({ say }: { readonly say: Say }): JSX.Element {
  const day = (text: string): string => formatDay(calendarDate(text), say.language)
  const term = {
    lastDay: day('2026-02-23'),
    left: timeLeft(say, 3, 'working-days'),
    article: say('gallery.article'),
    count: [say('gallery.count.1'), say('gallery.count.2')],
  }
  const may = [
    { href: '#object', text: say('gallery.may.object'), isMain: true },
    { href: '#paper', text: say('gallery.may.papers') },
    { href: '#withdraw', text: say('gallery.withdraw') },
  ]
  return (
    <>
      <TurnBox
        say={say}
        whose={say('web.user', { name: say('gallery.user.name'), role: say('gallery.user.role') })}
        isYours
        term={term}
        may={may}
        otherwise={say('gallery.otherwise')}
      />
      <TurnBox
        say={say}
        whose={say('gallery.whose')}
        term={{ ...term, left: timeLeft(say, -2), isLate: true, provisional: say('gallery.provisional') }}
        may={[]}
        otherwise={say('gallery.otherwise')}
      />
    </>
  )
}

function Terms({ say }: { readonly say: Say }): JSX.Element {
  const lastDay = formatDay(calendarDate('2026-02-23'), say.language)
  const common = { say, lastDay, article: say('gallery.article') }
  return (
    <>
      <TermCard
        {...common}
        name={say('gallery.term.review')}
        state="running"
        left={timeLeft(say, 3, 'working-days')}
        count={[say('gallery.count.1'), say('gallery.count.2')]}
      />
      <TermCard
        {...common}
        name={say('gallery.term.object')}
        state="missed"
        left={timeLeft(say, -5)}
        provisional={say('gallery.provisional')}
      />
    </>
  )
}

function Acts({ say }: { readonly say: Say }): JSX.Element {
  const when = (text: string): string => formatMoment(instant(text), 'Asia/Almaty', say.language)
  const act = (n: number, what: string, at: string, who: string) => ({ n, what, when: when(at), dateTime: at, who })
  return (
    <Timeline
      say={say}
      acts={[
        {
          ...act(1, say('gallery.act.filed'), '2026-02-02T05:00:00.000Z', say('gallery.user.name')),
          details: <Hash value={hash} />,
        },
        {
          ...act(2, say('gallery.act.registered'), '2026-02-02T06:10:00.000Z', say('gallery.registrar')),
          article: say('gallery.article'),
        },
        {
          ...act(3, say('gallery.act.extended'), '2026-02-20T11:45:00.000Z', say('gallery.whose')),
          article: say('gallery.article'),
          status: <Tag colour="amber">{say('gallery.act.waits')}</Tag>,
        },
      ]}
    />
  )
}

function Diagram({ say }: { readonly say: Say }): JSX.Element {
  const stage = (id: string, more: { isCurrent?: true; isFinal?: true } = {}) => ({
    id,
    title: say(`gallery.stage.${id}`),
    ...more,
  })
  const step = (id: string, from: string[], to?: string, byTime?: true) => ({
    id,
    title: say(`gallery.step.${id}`),
    from,
    to,
    byTime,
  })
  return (
    <StageDiagram
      say={say}
      id="procedure"
      title={say('gallery.diagram')}
      stages={[
        stage('filed'),
        stage('review', { isCurrent: true }),
        stage('heard'),
        stage('decided', { isFinal: true }),
        stage('refused', { isFinal: true }),
        stage('withdrawn', { isFinal: true }),
      ]}
      steps={[
        step('register', ['filed'], 'review'),
        step('return', ['review'], 'filed'),
        step('hear', ['review'], 'heard'),
        step('decide', ['review', 'heard'], 'decided'),
        step('extend', ['review']),
        step('silence', ['review', 'heard'], 'refused', true),
        step('withdraw', ['filed', 'review', 'heard'], 'withdrawn'),
      ]}
    />
  )
}

/** What a case page is made of. */
export const CaseParts = ({ say }: { readonly say: Say }): JSX.Element => (
  <>
    <Turns say={say} />
    <Acts say={say} />
    <Terms say={say} />
    <Diagram say={say} />
    <p class="tz-act">{say('gallery.act-text')}</p>
    <Panel title={say('gallery.panel')}>{say('gallery.panel.number', { number: 'ЖТ-2026-00000017-5' })}</Panel>
  </>
)
