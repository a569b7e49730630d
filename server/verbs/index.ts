/** The verbs of `npx tarazy`: adding one is a file and a row here. */
import type { Output } from '../../platform/beside/beside.ts'
import type { House } from '../house.ts'
import { fsck } from './fsck.ts'
import { play } from './play.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

/** A command that needs no folder, or opens it for itself alone. */
export interface Verb {
  readonly summary: string
  readonly help: string
  run(args: readonly string[]): Promise<number>
}
/** A command about the data: run by the server that holds the folder, or here when none does. */
export interface HouseVerb {
  readonly summary: string
  readonly help: string
  runIn(house: House, args: readonly string[], output: Output): Promise<number>
}

export const verbs: Readonly<Record<string, Verb | HouseVerb>> = { serve, play, fsck, verify }
