/** The one page of signing in: the ways there are here, in one order, and what to do when none of them works. */
import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { page, type Reply, type Route, to, type Visit, withNext } from '../../web/visit.ts'
import { problemOf } from './oidc-routes.tsx'

export interface SignInPorts {
  /** Whether there is another house to sign in at. */
  readonly hasOtherHouse: boolean
  /** How people reach those who run the installation. */
  contact(): string | undefined
  /** Invented people to choose from; in a demonstration only. */
  demoPeople?(visit: Visit): Promise<JSX.Element>
}

export const signInRoutes = (ports: SignInPorts): readonly Route[] => [
  { method: 'GET', path: '/sign-in', who: 'anybody', answer: (visit) => signInPage(ports, visit) },
]

async function signInPage(ports: SignInPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const problem = problemOf(visit)
  const invented = await ports.demoPeople?.(visit)
  const contact = ports.contact()
  return page(
    say('sign-in.title'),
    <>
      <ErrorSummary say={say} errors={problem ? [{ text: problem }] : []} />
      <h1 class="govuk-heading-l">{say('sign-in.title')}</h1>
      {invented && (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href="#other-ways">
              {say('sign-in.ways')}
            </a>
          </p>
          {invented}
        </>
      )}
      <div class="tz-narrow" id="other-ways">
        {invented && <h2 class="govuk-heading-m">{say('sign-in.ways')}</h2>}
        <Way visit={visit} id="certificate" help="signing.enter.short">
          <Button kind="secondary" href={withNext(visit, '/sign-in/certificate')}>
            {say('signing.enter')}
          </Button>
        </Way>
        <Way visit={visit} id="passkey" help="passkey.enter.short">
          <Button kind="secondary" href={withNext(visit, '/sign-in/passkey')}>
            {say('passkey.enter')}
          </Button>
        </Way>
        {ports.hasOtherHouse && (
          <Way visit={visit} id="oidc" help="sign-in.text">
            <Button kind="secondary" href={withNext(visit, '/sign-in/oidc')}>
              {say('sign-in.there')}
            </Button>
          </Way>
        )}
        <h2 class="govuk-heading-m">{say('sign-in.none')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{say('sign-in.none.staff')}</li>
          <li>{say('sign-in.none.citizen')}</li>
          {contact && <li>{say('sign-in.none.contact', { contact })}</li>}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, '/help')}>
            {say('web.help')}
          </a>
        </p>
      </div>
    </>,
    problem ? { hasErrors: true, status: 422 } : {},
  )
}

/** One way in: what is needed for it, and the button. */
const Way = (props: {
  readonly visit: Visit
  readonly id: string
  readonly help: string
  readonly children: ComponentChildren
}): JSX.Element => (
  <section data-way={props.id}>
    <p class="govuk-body">{props.visit.say(props.help)}</p>
    {props.children}
  </section>
)
