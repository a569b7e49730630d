import { fsck as check } from '../../platform/fsck/fsck.ts'
import type { HouseVerb } from './index.ts'

export const fsck: HouseVerb = {
  summary: 'check every hash, chain and state of the record',
  help: `usage: npx tarazy fsck [--json]

Reads the whole record: every act's hash, every chain, no gap, and that each state is what its acts come to. Works beside a
running server. Exit 1 when something was found. --json prints one object a damage, then {proceedings, acts, damage}.`,
  async runIn({ store }, args, { out, err }) {
    const json = args.includes('--json')
    const { proceedings, acts, damage } = await check(store.db, (done) => err(`${done} proceedings`))
    for (const one of damage)
      out(json ? JSON.stringify(one) : `${one.what}: ${one.proceeding}, act ${one.n}: ${one.details}`)
    out(
      json
        ? JSON.stringify({ proceedings, acts, damage: damage.length })
        : `${proceedings} proceedings, ${acts} acts, ${damage.length} damaged`,
    )
    return damage.length === 0 ? 0 : 1
  },
}
