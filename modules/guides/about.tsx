/** About the site itself: how far everybody can use it, and what it keeps about people. */
import type { JSX } from 'preact'
import { formatDay } from '../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { Contact } from './contact.tsx'
import type { GuidePorts } from './ports.ts'

const accessibility = {
  does: ['keyboard', 'reader', 'zoom', 'look', 'script', 'paper'],
  gaps: ['people', 'readers', 'files', 'sign'],
} as const
const privacy = {
  keeps: ['acts', 'drafts', 'session', 'look'],
  sees: ['parties', 'sued', 'staff', 'public'],
} as const

export const accessibilityReply = (ports: GuidePorts, visit: Visit): Reply =>
  statement(ports, visit, 'accessibility', [
    <p class="govuk-body">
      <a class="govuk-link" href={to(visit, '/look')}>
        {visit.say('web.look')}
      </a>
    </p>,
    ...lists(visit, 'accessibility', accessibility),
  ])

export const privacyReply = (ports: GuidePorts, visit: Visit): Reply =>
  statement(ports, visit, 'privacy', lists(visit, 'privacy', privacy))

const statement = (
  ports: GuidePorts,
  visit: Visit,
  id: 'accessibility' | 'privacy',
  parts: readonly JSX.Element[],
): Reply =>
  page(
    visit.say(`guides.${id}`),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{visit.say(`guides.${id}`)}</h1>
      <p class="govuk-body">{visit.say(`guides.${id}.text`)}</p>
      {parts}
      <Contact ports={ports} visit={visit} />
      <p class="govuk-body tz-muted">
        {visit.say('guides.checked', { day: formatDay(ports.checkedOn, visit.language) })}
      </p>
    </div>,
  )

const lists = ({ say }: Visit, id: string, parts: Readonly<Record<string, readonly string[]>>): JSX.Element[] =>
  Object.entries(parts).map(([part, items]) => (
    <section aria-labelledby={`about-${part}`}>
      <h2 class="govuk-heading-m" id={`about-${part}`}>
        {say(`guides.${id}.${part}`)}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li>{say(`guides.${id}.${part}.${item}`)}</li>
        ))}
      </ul>
    </section>
  ))
