/** Which hearings anybody may read: of public procedures, without the cases on which nothing is shown. Every public page asks here. */
import type { State } from '../../engine/state.ts'
import { type Asked, type Hearing, hearingsOf, lastSet } from './list.ts'
import type { HearingPorts, Publicity } from './ports.ts'

type Ports = Pick<HearingPorts, 'db' | 'publicity'>
type Question = Omit<Asked, 'procedures'>

export const isPublic = ({ procedures, silent }: Publicity, { procedure, facts }: Pick<State, 'procedure' | 'facts'>) =>
  procedures.includes(procedure) &&
  !silent.some((one) => one.procedure === procedure && one.in.includes(String(facts[one.fact])))

const shown = ({ publicity }: Ports, rows: readonly Hearing[]): Hearing[] =>
  rows.filter(({ state }) => isPublic(publicity, state))

export const publicHearings = async (ports: Ports, asked: Question): Promise<Hearing[]> =>
  shown(ports, await hearingsOf(ports.db, { procedures: ports.publicity.procedures, ...asked }))

/** The ones set last, for feeds. */
export const publicLastSet = async (ports: Ports, asked: Question, limit: number): Promise<Hearing[]> =>
  shown(ports, await lastSet(ports.db, { procedures: ports.publicity.procedures, ...asked }, limit))
