import type { ComponentChildren, JSX } from 'preact'
import { Tag, type TagColour } from '../tag/tag.tsx'

/** One thing to do. */
export interface Task {
  readonly title: string
  /** No address: the task cannot be started yet, and its status says so. */
  readonly href?: string
  readonly hint?: ComponentChildren
  /** Finished tasks have no colour, so that the unfinished stand out. */
  readonly status: { readonly text: string; readonly colour?: TagColour }
}

function Item({ id, task }: { readonly id: string; readonly task: Task }): JSX.Element {
  const { title, href, hint, status } = task
  return (
    <li class={`govuk-task-list__item${href ? ' govuk-task-list__item--with-link' : ''}`}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={hint ? `${id}-hint ${id}-status` : `${id}-status`}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div
        class={`govuk-task-list__status${href ? '' : ' govuk-task-list__status--cannot-start-yet'}`}
        id={`${id}-status`}
      >
        {status.colour ? <Tag colour={status.colour}>{status.text}</Tag> : status.text}
      </div>
    </li>
  )
}

/** What is to be done before something can be sent, in any order. */
export const TaskList = (props: { readonly idPrefix?: string; readonly tasks: readonly Task[] }): JSX.Element => (
  <ul class="govuk-task-list">
    {props.tasks.map((task, index) => (
      <Item id={`${props.idPrefix ?? 'task'}-${index + 1}`} task={task} />
    ))}
  </ul>
)
