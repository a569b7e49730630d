/** Addresses of three citizens of the demonstration, under names that no mail reaches; one refuses everything, so that a failure can be seen. */
import { isRefusal } from '../../kernel/refusal.ts'
import type { Perform } from '../../platform/perform/perform.ts'

const steps = [
  ['demo-citizen-1', 'give-contact', { channel: 'email', email: 'first@citizens.example' }],
  ['demo-citizen-2', 'give-contact', { channel: 'email', email: 'second@citizens.example' }],
  ['demo-citizen-2', 'give-contact', { channel: 'sms', phone: '+77000000002' }],
  [
    'demo-citizen-2',
    'choose-channels',
    {
      choices: ['hearing', 'deadline', 'paper', 'progress'].map((event) => ({
        event,
        email: true,
        sms: event === 'hearing',
      })),
    },
  ],
  ['demo-citizen-3', 'give-contact', { channel: 'email', email: 'third@citizens.invalid' }],
] as const

export async function giveContacts(perform: Perform): Promise<void> {
  for (const [index, [person, step, fields]] of steps.entries()) {
    const answer = await perform({ key: `seed:${person}:${step}:${index}`, proceeding: person, step, person, fields })
    if (isRefusal(answer)) throw new Error(`The demonstration was refused: ${JSON.stringify(answer)}`)
  }
}
