/** The verbs of `npx tarazy`: adding one is a file and a row here. */
import { play } from './play.ts'
import { serve } from './serve.ts'

export interface Verb { readonly summary: string; readonly help: string; run(args: readonly string[]): Promise<number> }
export const verbs: Readonly<Record<string, Verb>> = { serve, play }
