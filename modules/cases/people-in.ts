/** Whose names a page of a case needs. */
import type { Act } from '../../engine/act.ts'
import type { Chain } from './chain.ts'

/** Who did an act, for which organisation, and in whose stead. */
export const actors = ({ by }: Pick<Act, 'by'>): string[] =>
  [by.person, by.voice, by.instead].filter((one) => one !== undefined)

/** Everybody seated in the case, and others. */
export const personsIn = (chain: Chain, more: readonly string[]): string[] => [
  ...new Set([
    ...more,
    ...chain.states.flatMap((state) => Object.values(state.seats).flatMap(({ holder }) => holder.person ?? [])),
  ]),
]
