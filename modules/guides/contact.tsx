import type { JSX } from 'preact'
import type { Visit } from '../../web/visit.ts'
import type { GuidePorts } from './ports.ts'

/** Where people reach those who run this installation, if they said so. */
export function Contact({ ports, visit }: { readonly ports: GuidePorts; readonly visit: Visit }): JSX.Element | null {
  const contact = ports.contact()
  return contact === undefined ? null : <p class="govuk-body">{visit.say('guides.contact', { contact })}</p>
}
