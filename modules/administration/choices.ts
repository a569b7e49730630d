/** What may be chosen in the forms of administration: posts that the law knows, offices, regions. */
import type { SelectProps } from '../../web/components/field/choices.tsx'
import type { Say } from '../../web/text/say.ts'
import type { Visit } from '../../web/visit.ts'
import type { AdministrationPorts } from './ports.ts'

type Items = SelectProps['items']

/** Posts named by some step of some procedure, in the order of the reader's alphabet. That of administrator is given otherwise. */
export function postChoices({ law }: AdministrationPorts, say: Say): Items {
  const roles = Object.values(law.procedures).flatMap(({ steps }) =>
    steps.flatMap(({ by, approval = [], fields = [] }) => [
      ...by,
      ...approval.map((one) => one.by),
      ...fields.flatMap(({ holds }) => (holds ? [holds] : [])),
    ]),
  )
  const posts = new Set(roles.flatMap((role) => (role.includes('@') ? [role.split('@')[0]!] : [])))
  return [...posts]
    .filter((post) => post !== 'administrator' && say.has(`post.${post}`))
    .map((post) => ({ value: post, text: say(`post.${post}`) }))
    .sort((a, b) => a.text.localeCompare(b.text, say.language))
}

/** Every office that works or will, by place; the house itself has no posts to give here. */
export const officeChoices = ({ registry }: AdministrationPorts, { language, on }: Visit): Items =>
  registry
    .offices()
    .filter(({ kind, until }) => kind !== 'house' && (until === undefined || until >= on))
    .map(({ id, names, place }) => ({
      value: id,
      text: names[language],
      ...(place && { group: place[language] }),
    }))

/** Regions in which some office sits, by the words of the place. */
export function regionChoices({ registry }: AdministrationPorts, { language }: Visit): Items {
  const places = new Map(
    registry.offices().flatMap(({ region, place }) => (region && place ? [[region, place[language]] as const] : [])),
  )
  return [...places].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text, language))
}
