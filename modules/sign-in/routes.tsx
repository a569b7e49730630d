/** Where a person is signed in: on which browsers, since when; ending one of these sessions, or all others. */
import type { Instant } from '../../kernel/instant.ts'
import type { Session, Sessions } from '../../platform/sign-in/sessions.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatMoment } from '../../web/text/formats.ts'
import { page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'

export interface SessionPorts {
  readonly sessions: Sessions
  readonly zone: string
  /** Whether accounts of another house can be linked here. */
  readonly canLink: boolean
  /** The machine clock: sessions know no law. */
  now(): Instant
}

const columns = ['id', 'browser', 'since', 'seen', 'this'] as const

export const sessionRoutes = (ports: SessionPorts): readonly Route[] => [
  { method: 'GET', path: '/me/sessions', who: 'signed-in', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/me/sessions', 'signed-in', async (visit) => asList(columns, await rowsOf(ports, visit))),
  { method: 'POST', path: '/me/sessions', who: 'signed-in', answer: (visit) => ended(ports, visit) },
]

const own = ({ sessions, now }: SessionPorts, { person }: Visit): Promise<Session[]> => sessions.list(person!.id, now())

const rowsOf = async (ports: SessionPorts, visit: Visit) =>
  (await own(ports, visit)).map(({ id, browser, since, seen }) => ({
    id,
    browser,
    since,
    seen,
    this: id === visit.session,
  }))

async function list(ports: SessionPorts, visit: Visit): Promise<Reply> {
  const { say, language } = visit
  const all = await own(ports, visit)
  const when = (at: Instant): string => formatMoment(at, ports.zone, language)
  return page(
    say('sessions.title'),
    <>
      <h1 class="govuk-heading-l">{say('sessions.title')}</h1>
      <p class="govuk-body tz-narrow">{say('sessions.text')}</p>
      {ports.canLink && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, '/me/account')}>
            {say('sign-in.link.title')}
          </a>
        </p>
      )}
      <Table
        id="sessions"
        caption={say('sessions.title')}
        captionHidden
        columns={['browser', 'since', 'seen', 'end'].map((one) => ({ title: say(`sessions.${one}`) }))}
        rows={all.map(({ id, browser, since, seen }) => ({
          cells: [
            browser || say('sessions.browser.unknown'),
            when(since),
            when(seen),
            id === visit.session ? (
              <Tag colour="green">{say('sessions.this')}</Tag>
            ) : (
              <form method="post" action={to(visit, '/me/sessions')}>
                <input type="hidden" name="key" value={visit.formKey()} />
                <Button kind="link" name="session" value={id}>
                  {say('sessions.end.one')}
                  <span class="govuk-visually-hidden">
                    : {browser || say('sessions.browser.unknown')}, {when(since)}
                  </span>
                </Button>
              </form>
            ),
          ],
        }))}
      />
      {all.length > 1 && (
        <form method="post" action={to(visit, '/me/sessions')}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <Button kind="warning" name="session" value="others">
            {say('sessions.end.others')}
          </Button>
        </form>
      )}
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/account')} />,
      alternates: twinLinks(visit, '/me/sessions'),
    },
  )
}

/** Ends a session of one's own; an id that is nobody's or another's ends nothing. */
async function ended({ sessions }: SessionPorts, visit: Visit): Promise<Reply> {
  const { person, session, form } = visit
  if (form.session === 'others') await sessions.endOthers(person!.id, session!)
  else if (form.session) await sessions.endOne(person!.id, form.session)
  return redirect(visit, '/me/sessions')
}
