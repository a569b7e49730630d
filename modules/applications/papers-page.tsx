/** The page of a draft where papers are attached: what is there, its names and order, a box for more. */
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { type Attachments, AttachPart, attachErrors } from '../forms/index.ts'
import { draftPath, type Reading } from './draft.ts'
import { titled } from './pages.tsx'

export function papersReply(
  visit: Visit,
  reading: Reading,
  attachments: Attachments,
  others: readonly FormError[] = [],
): Reply {
  const { say } = visit
  const { draft } = reading
  const change = visit.query.get('change') === 'yes'
  const errors = [...others, ...attachErrors(say, attachments)]
  return page(
    titled(visit, reading, say('apply.task.papers')),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">{say(`${draft.opening.procedure.id}.title`)}</p>
      <h1 class="govuk-heading-l">{say('apply.task.papers')}</h1>
      <p class="govuk-body">{say('apply.papers.help')}</p>
      <form
        id="answers"
        method="post"
        action={to(visit, draftPath(draft, `/papers${change ? '?change=yes' : ''}`))}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="key" value={visit.formKey()} />
        <button type="submit" hidden />
        <AttachPart say={say} attachments={attachments} isWhole />
        <Button>{say('form.save')}</Button>
      </form>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, draftPath(draft, change ? '/check' : ''))} />,
      form: 'answers',
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}
