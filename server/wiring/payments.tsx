/** Where paying meets the law of the country: what a filing costs, how that was counted, and what a payment opened the way to. */
import type { Act } from '../../engine/act.ts'
import type { Command } from '../../engine/command.ts'
import { prepare } from '../../engine/deciding/decide.ts'
import { nothingGiven, stepOn } from '../../engine/law.ts'
import { numberOf, type State } from '../../engine/state.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { dutyCount, dutyFormOf, paymentField } from '../../law/kz/civil/index.ts'
import { commandOfDraft, type FeePort } from '../../modules/applications/index.ts'
import { coveredBy, type Fee, Panel, type PaymentPorts, paymentRoutes, type Use } from '../../modules/payments/index.ts'
import { chainOf } from '../../platform/lists.ts'
import type { Payment } from '../../platform/payments/payments.ts'
import { purposeOf, rowsOf } from '../../platform/payments/proof.ts'
import type { Route } from '../../web/visit.ts'
import type { House } from '../house.ts'

/** The duty of what a command would file; undefined where no duty of the country is due for it. */
export function feeOf(
  { law, registry, zone }: Pick<House, 'law' | 'registry' | 'zone'>,
  command: Command,
): Fee | undefined {
  const { procedure, step, by, on } = command
  const row = stepOn(law.procedures[procedure]!, step, undefined, on)
  const form = dutyFormOf(row?.computes)
  // Money is taken for nothing that could not name it.
  if (form === undefined || !row?.fields?.some(({ id }) => id === paymentField)) return undefined
  // The answers as the act would hold them: a sum as it is kept, not as it was typed.
  const situation = prepare(law, undefined, command, nothingGiven(registry, zone))
  if (isRefusal(situation)) return undefined
  const fields = situation.form.values
  const { person, voice } = by
  const counted = { state: undefined, fields, person, ...(voice && { voice }), registry }
  return {
    procedure,
    way: wayOf(fields),
    count: (day) => {
      const { mci, ...count } = dutyCount(form, counted, day)
      return { ...count, index: mci }
    },
  }
}

function wayOf(fields: Command['fields']): Fee['way'] {
  const ways = ['elsewhere', 'exempt', 'deferral'] as const
  return ways.find((way) => way === fields.dutyBy) ?? 'here'
}

/** What drafts ask of paying. */
export const feePort = (house: House): FeePort => ({
  field: paymentField,
  rowsFor: async (draft) => rowsOf(await house.payments.of(purposeOf(draft)), house.zone),
  async said(visit, draft, command) {
    const fee = feeOf(house, command)
    if (fee === undefined) return undefined
    const covered = coveredBy(fee, await house.payments.of(purposeOf(draft)), visit.on, house.zone)
    const { way } = fee
    const { isOpen } = house.payments
    return {
      body: <Panel {...{ visit, draft, covered, way, isOpen }} zone={house.zone} otherwise={waysIn(house, command)} />,
      isSettled: covered.isCovered || way !== 'here',
    }
  },
})

/** The question of the form that says how the duty is covered, and its other answers. */
function waysIn(
  { law }: House,
  { procedure, step, on }: Command,
): { readonly question: string; readonly ways: readonly string[] } {
  const fields = stepOn(law.procedures[procedure]!, step, undefined, on)?.fields ?? []
  const { id: question = '', options = [] } = fields.find(({ id }) => id === 'dutyBy') ?? {}
  return { question, ways: options.filter((one) => one !== 'here') }
}

/** Addresses of paying. */
export const paymentsOf = (
  house: House,
  drafts: Parameters<typeof commandOfDraft>[0] & Pick<PaymentPorts, 'dropDraft'>,
): readonly Route[] =>
  paymentRoutes({
    payments: house.payments,
    zone: house.zone,
    address: house.address,
    ...(house.bank.local && { bank: house.bank.local }),
    feeOf: async (visit, draft) => {
      const command = await commandOfDraft(drafts, visit, draft)
      return command && feeOf(house, command)
    },
    useOf: (payment) => useOf(house, payment),
    dropDraft: drafts.dropDraft,
  })

/** What a payment opened the way to: the filing that was sent with the key of its purpose, if it names the payment. */
async function useOf({ store }: House, { purpose, number, stage }: Payment): Promise<Use> {
  const sent = await store.byKey(purpose)
  const filed = sent && (await store.acts(sent.receipt.proceeding, sent.receipt.n, 1))[0]
  const names =
    filed !== undefined &&
    JSON.stringify((JSON.parse(filed.bytes) as Act).fields[paymentField] ?? '').includes(`"${number}"`)
  if (!names) return stage === 'paid' ? { backFor: sent ? 'too-late' : 'not-used' } : {}
  const chain = await chainOf(store.db, sent!.receipt.proceeding)
  const own = chain.find(({ id }) => id === sent!.receipt.proceeding) as State | undefined
  const isReturned = chain.some(({ facts }) => facts.dutyReturned === true)
  const name = own && numberOf(own)
  return { ...(name && { number: name }), ...(stage === 'paid' && isReturned && { backFor: 'by-court' as const }) }
}
