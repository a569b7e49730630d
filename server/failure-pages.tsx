/** What people read when a page cannot be shown: calm words, what became of their answers, and what to do next. */
import { Button } from '../web/components/button/button.tsx'
import { type PageReply, page, to, type Visit } from '../web/visit.ts'

/** Why a page cannot be shown; its words are `server.PROBLEM` and `server.PROBLEM.text`. */
export type Problem = 'absent' | 'failed' | 'busy' | 'form-old' | 'too-big' | 'not-a-form'

export const statusOf = {
  absent: 404,
  failed: 500,
  busy: 503,
  'form-old': 403,
  'too-big': 413,
  'not-a-form': 415,
} as const

export const failureReply = (visit: Visit, what: Problem): PageReply =>
  page(
    visit.say(`server.${what}`),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{visit.say(`server.${what}`)}</h1>
      <p class="govuk-body">{visit.say(`server.${what}.text`)}</p>
      <p class="govuk-body">{visit.say(`server.${what}.next`)}</p>
      <ul class="govuk-list">
        {[
          { id: 'home', path: '' },
          { id: 'help', path: '/help' },
        ].map(({ id, path }) => (
          <li>
            <a class="govuk-link" href={to(visit, path)}>
              {visit.say(`web.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>,
  )

/** Signing in leads to `next`; when answers came too late, it is where they are kept. */
export const signInFirst = (visit: Visit, next: string, isKept = false): PageReply =>
  page(
    visit.say('server.sign-in-first'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{visit.say('server.sign-in-first')}</h1>
      <p class="govuk-body">{visit.say(isKept ? 'server.sign-in-first.kept' : 'server.sign-in-first.text')}</p>
      <Button href={to(visit, `/sign-in?${new URLSearchParams({ next })}`)}>{visit.say('home.sign-in')}</Button>
    </div>,
  )
