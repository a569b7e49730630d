/** The account of whoever is signed in: what it is, where its own pages are, and the way out. */
import { administratorPost, houseId } from '../platform/administration/house-seat.ts'
import { Button } from '../web/components/button/button.tsx'
import { page, type Route, to, type Visit } from '../web/visit.ts'
import { LookForm } from './look.tsx'

/** Only a link: whether the pages open is said by the table of rights. */
export const isAdministrator = ({ person }: Pick<Visit, 'person'>): boolean =>
  (person?.posts ?? []).some(({ post, office }) => post === administratorPost && office === houseId)

/** Pages of one's own, in the order shown: the id of the text `server.nav.ID`, and the address. */
const ownPages: readonly { readonly id: string; readonly path: string; readonly when?: (visit: Visit) => boolean }[] = [
  { id: 'my', path: '/my' },
  { id: 'notices', path: '/notices' },
  { id: 'notify', path: '/me/notify' },
  { id: 'calendar', path: '/me/calendar' },
  { id: 'voices', path: '/voices' },
  { id: 'sessions', path: '/me/sessions' },
  { id: 'passkeys', path: '/me/passkeys' },
  { id: 'access-log', path: '/me/access-log' },
  { id: 'payments', path: '/payments' },
  { id: 'admin', path: '/admin', when: isAdministrator },
  { id: 'keys', path: '/me/api' },
]

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/account',
    who: 'signed-in',
    answer: (visit) =>
      page(
        visit.say('server.account'),
        <>
          <h1 class="govuk-heading-l">{visit.say('server.account')}</h1>
          <p class="govuk-body">{visit.say('server.account.text', { name: visit.person!.name })}</p>
          <p class="govuk-body">
            {visit.say('server.account.code')} <code>{visit.person!.id}</code>
          </p>
          <p class="govuk-hint">{visit.say('server.account.code.why')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {ownPages
              .filter(({ when }) => when?.(visit) ?? true)
              .map(({ id, path }) => (
                <li>
                  <a class="govuk-link" href={to(visit, path)}>
                    {visit.say(`server.nav.${id}`)}
                  </a>
                </li>
              ))}
          </ul>
          <h2 class="govuk-heading-m">{visit.say('web.look')}</h2>
          <LookForm visit={visit} back="/account" />
          <form method="post" action={to(visit, '/sign-out')}>
            <input type="hidden" name="key" value={visit.formKey()} />
            <Button kind="secondary">{visit.say('server.sign-out')}</Button>
          </form>
        </>,
      ),
  },
  {
    method: 'POST',
    path: '/sign-out',
    who: 'signed-in',
    answer: (visit) => ({ kind: 'signed-out', to: to(visit, '/') }),
  },
]
