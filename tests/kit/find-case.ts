/** Finds matters of the filled demonstration for a test: by whose they are, or by the stage at which something stands. */
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress, parseCaseNumber } from '../../kernel/case-number.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import type { ServerUnderTest } from './server-under-test.ts'

/** The number of the first matter of a citizen, as it stands in an address. */
export async function numberOf({ house }: ServerUnderTest, person: string): Promise<string> {
  const [row] = await house.store.db.query<{ name: string }>(
    `select n.name from core.seat s join core.name n on n.proceeding = s.proceeding where s.person = $1 and n.register = 'appeals' order by n.name limit 1`,
    [person],
  )
  return caseNumberInAddress(row!.name)
}

/** Address of the newest or oldest proceeding at a stage, by its place in its chain; and the citizen whose matter it is. */
export async function caseAt(
  { house }: ServerUnderTest,
  procedure: string,
  stage: string,
  which: 'newest' | 'oldest' = 'newest',
): Promise<{ readonly path: string; readonly applicant: string; readonly judge: string | undefined }> {
  const [row] = await house.store.db.query<{ number: string; place: string; applicant: string; judge: string | null }>(
    `select (select name from core.name where proceeding = p.root order by n limit 1) as number,
            (select count(*) from core.proceeding q where q.root = p.root and (q.opened_on, q.id) <= (p.opened_on, p.id))::text as place,
            (select person from core.seat where proceeding = p.root and person is not null order by ordinal limit 1) as applicant,
            (select person from core.seat where proceeding = p.id and seat = 'judge' limit 1) as judge
       from core.proceeding p where p.procedure = $1 and p.stage = $2 order by p.opened_on ${which === 'newest' ? 'desc' : 'asc'}, p.id limit 1`,
    [procedure, stage],
  )
  if (row === undefined) throw new Error(`No ${procedure} stands at ${stage} in the demonstration`)
  return {
    path: `/cases/${caseNumberInAddress(row.number)}/${row.place}`,
    applicant: row.applicant,
    judge: row.judge ?? undefined,
  }
}

/** What stands in the record of the first proceeding of a number. */
export async function stateOf({ house }: ServerUnderTest, number: string): Promise<State> {
  const { db } = house.store
  return (await chainOf(db, (await rootOf(db, parseCaseNumber(number)!))!))[0]!
}
