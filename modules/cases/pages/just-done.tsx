/** What was done a moment ago, above the case. */
import type { JSX } from 'preact'
import { Notice } from '../../../web/components/notice/notice.tsx'
import type { Visit } from '../../../web/visit.ts'

/** What the reader has just done, told once on coming back from a form. */
export function JustDone({ visit: { say, query } }: { readonly visit: Visit }): JSX.Element | null {
  const [procedure, ...step] = (query.get('done') ?? '').split('.')
  const key =
    step[0] === 'approval' || step[0] === 'correction'
      ? `${step.join('.')}.done`
      : `${procedure}.step.${step.join('.')}.done`
  return say.has(key) ? (
    <Notice say={say} kind="success">
      <p class="govuk-notification-banner__heading">{say(key)}</p>
    </Notice>
  ) : null
}
