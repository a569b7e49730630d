/** What the addresses of a desk share: what a button carries, where one came from, and how a refusal about work order looks. */
import type { Refusal } from '../../kernel/refusal.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'
import { askedOf, queryOf } from './asked.ts'
import type { DeskMatter } from './claims.ts'
import { type DeskRow, deskRows } from './queries.ts'
import { type DeskPorts, deskVisit } from './reader.ts'

/** What a button of a row carries; undefined when it is not ours. */
export function unpacked(text: string | undefined): (DeskMatter & { readonly step: string }) | undefined {
  const [office, post, proceeding, step, ...more] = (text ?? '').replaceAll('\0', '').split('|')
  return step === undefined || more.length > 0
    ? undefined
    : { office: office!, post: post!, proceeding: proceeding!, step }
}

/** A refusal about work order: what happened, and the way back. */
export function refused(visit: Visit, refusal: Refusal, back = '/desk?list=available'): Reply {
  const { say } = visit
  const words = refusalInWords(say, refusal, 'desk')
  return page(
    say('desk.refused'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('desk.refused')}</h1>
      <p class="govuk-body" role="alert">
        {words}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, back)}>
          {say('desk.back')}
        </a>
      </p>
    </div>,
    { status: 409, before: <BackLink say={say} href={to(visit, back)} /> },
  )
}

/** The list from which a form was sent. */
export const backOf = ({ form }: Visit): string => {
  const query = queryOf(askedOf({ query: new URLSearchParams(form.back ?? '') }))
  return `/desk?${query}`
}

/** The number and the place of a proceeding at one of the reader's desks. */
export async function rowOf(
  ports: Pick<DeskPorts, 'db' | 'registry' | 'access'>,
  visit: Visit,
  proceeding: string,
): Promise<DeskRow | undefined> {
  const { reader } = await deskVisit(ports, visit)
  for (const list of ['available', 'mine', 'all'] as const) {
    const { rows } = await deskRows(
      ports.db,
      reader,
      { ...askedOf({ query: new URLSearchParams() }), list, proceeding },
      { limit: 1 },
    )
    if (rows[0]) return rows[0]
  }
  return undefined
}
