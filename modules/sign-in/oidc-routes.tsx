/** Signing in at another house, and linking an account there to the person signed in: an act of the person's own record. */
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import { type SignInLimits, waitMinutes } from '../../platform/sign-in/limits.ts'
import type { Oidc } from '../../platform/sign-in/oidc.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { absent, nextOf, page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'

export interface OidcPorts {
  readonly oidc: Oidc
  now(): Instant
  personByIin(iin: string): string | undefined
  personByAccount(account: string): string | undefined
  perform(request: Request): Promise<Answer>
  newId(): string
  readonly limits: SignInLimits
}

/** What may go wrong on the way, as the address of the sign-in page names it. */
const problems = ['wait', 'used', 'unavailable', 'refused-there', 'not-proven', 'nobody', 'linked-already'] as const

export const oidcRoutes = (ports: OidcPorts): readonly Route[] => [
  { method: 'GET', path: '/sign-in/oidc', who: 'anybody', answer: (visit) => begin(ports, visit, false) },
  { method: 'GET', path: '/me/account/link', who: 'signed-in', answer: (visit) => begin(ports, visit, true) },
  { method: 'GET', path: '/sign-in/oidc/return', who: 'anybody', answer: (visit) => returned(ports, visit) },
  { method: 'GET', path: '/me/account', who: 'signed-in', answer: (visit) => linking(visit) },
]

/** What went wrong on the way, as the address of a page names it. */
export function problemOf({ say, query }: Visit): string | undefined {
  const asked = problems.find((one) => one === query.get('problem'))
  const minutes = Math.min(Number(/^\d{1,2}$/.exec(query.get('minutes') ?? '')?.[0] ?? waitMinutes), waitMinutes)
  return asked && refusalInWords(say, { refused: `sign-in.${asked}`, details: { minutes } }, 'person-record')
}

function linking(visit: Visit): Reply {
  const { say } = visit
  const problem = problemOf(visit)
  return page(
    say('sign-in.link.title'),
    <div class="tz-narrow">
      <ErrorSummary say={say} errors={problem ? [{ text: problem }] : []} />
      <h1 class="govuk-heading-l">{say('sign-in.link.title')}</h1>
      {visit.query.has('done') && (
        <p class="govuk-body" role="status">
          <strong>{say('sign-in.link.done')}</strong>
        </p>
      )}
      <p class="govuk-body">{say('sign-in.link.text')}</p>
      <Button href={to(visit, '/me/account/link')}>{say('sign-in.link.do')}</Button>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, '/account')} />,
      ...(problem && { hasErrors: true, status: 422 }),
    },
  )
}

async function begin({ oidc, now }: OidcPorts, visit: Visit, links: boolean): Promise<Reply> {
  const next = nextOf(visit)
  const out = { language: visit.language, ...(next && { next }), ...(links && { links: visit.person!.id }) }
  const address = await oidc.begin(visit.formKey(), out, now())
  if (!isRefusal(address)) return { kind: 'redirect', to: address }
  return back(visit.language, links, address.refused)
}

/** To the page where it began, in its language, and out of the address that came back. */
const back = (language: string, links: boolean, refused: string, minutes?: number): Reply => ({
  kind: 'redirect',
  to: `/${language}${links ? '/me/account' : '/sign-in'}?problem=${refused.replace('sign-in.', '')}${minutes ? `&minutes=${minutes}` : ''}`,
})

async function returned(ports: OidcPorts, visit: Visit): Promise<Reply> {
  const { limits } = ports
  const who = { address: visit.address }
  const waits = limits.refusal(who, ports.now())
  if (waits) return back(visit.language, false, waits.refused, Number(waits.details?.minutes))
  // A state that another browser was given is nobody's here.
  if (visit.isOwnKey?.(visit.query.get('state') ?? '') !== true)
    return back(visit.language, false, refuse('sign-in.used').refused)
  const said = await ports.oidc.finish(visit.query, ports.now())
  if (isRefusal(said)) {
    if (said.refused === 'sign-in.not-proven') limits.failed(who, ports.now())
    return back(visit.language, false, said.refused)
  }
  const { links, account, iin, next } = said
  const { language } = visit
  const holder = ports.personByAccount(account)
  if (links === undefined) {
    const person = holder ?? (iin === undefined ? undefined : ports.personByIin(iin))
    if (person === undefined) return back(language, false, refuse('sign-in.nobody').refused)
    limits.passed({ ...who, person })
    return { kind: 'signed-in', person, to: `/${language}${next ?? '/account'}` }
  }
  if (visit.person?.id !== links) return absent
  if (holder !== undefined && holder !== links) return back(language, true, refuse('sign-in.linked-already').refused)
  if (holder === undefined) {
    const answer = await ports.perform({
      key: ports.newId(),
      proceeding: links,
      step: 'link-account',
      person: links,
      fields: { account },
    })
    if (isRefusal(answer)) return back(language, true, refuse('sign-in.nobody').refused)
  }
  return { kind: 'redirect', to: `/${language}/me/account?done=1` }
}
