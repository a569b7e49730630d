/** Keys by which a person signs in without a password, on the own record: each is added and removed by an act of the person. */
import type { Act } from '../../engine/act.ts'
import type { StepRow } from '../../engine/define.ts'

const own = { article: 'platform', by: ['subject'], stage: ['known'], atWill: true, correctable: false } as const
const credential = { id: 'credential', type: 'text', required: true, max: 1400 } as const

/** Characters of the name that a person gives a passkey. */
export const passkeyNameMax = 60

export const passkeySteps: readonly StepRow[] = [
  {
    ...own,
    id: 'add-passkey',
    fields: [
      credential,
      { id: 'publicKey', type: 'text', required: true, max: 2000 },
      // How often the key had signed when it was added; many keys do not count and say 0.
      { id: 'counter', type: 'text', required: true, max: 12 },
      { id: 'label', type: 'text', required: true, max: passkeyNameMax, personal: 'subject' },
    ],
  },
  { ...own, id: 'drop-passkey', fields: [credential] },
]

/** A passkey as the record has it. */
export interface Passkey {
  readonly person: string
  /** Number of the act that added it: its name lies beside that act. */
  readonly n: number
  /** Id of the credential, base64url. */
  readonly credential: string
  /** COSE key, base64url. */
  readonly publicKey: string
  /** Count of signatures when it was added. */
  readonly counter: number
  readonly at: Act['at']
}

export interface Passkeys {
  of(person: string): readonly Passkey[]
  byCredential(credential: string): Passkey | undefined
  take(act: Act): void
}

/** Which passkeys there are, kept in memory: read from the acts at start, fed by every act after. */
export function createPasskeys(): Passkeys {
  const all = new Map<string, Passkey>()
  return {
    of: (person) => [...all.values()].filter((one) => one.person === person),
    byCredential: (credential) => all.get(credential),
    take({ step, proceeding: person, n, at, fields }) {
      const id = String(fields.credential)
      // Whoever added a key first keeps it.
      if (step === 'add-passkey' && !all.has(id)) {
        const [publicKey, counter] = [String(fields.publicKey), Number(fields.counter)]
        all.set(id, { person, n, credential: id, publicKey, counter, at })
      }
      if (step === 'drop-passkey' && all.get(id)?.person === person) all.delete(id)
      if (step === 'close') for (const one of this.of(person)) all.delete(one.credential)
    },
  }
}
