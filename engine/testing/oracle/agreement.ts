/**
 * Asks of every act that needs an agreement, from the rows and the acts alone: did it do anything before it was agreed to, is what was
 * agreed to what was asked, and did somebody else agree, in nobody's stead who asked. engine/deciding/approval.ts is not asked.
 */
import type { Act, Effect } from '../../act.ts'
import type { Procedure } from '../../define.ts'
import { rowsThen } from './rights.ts'
import type { Told } from './told.ts'

/** What an act may record of itself while it waits, and an answer before the last has agreed. */
const whileWaiting: readonly Effect['do'][] = ['pend', 'start', 'relied']
const ofAnswers: readonly Effect['do'][] = ['sign', 'next-signatory', 'start', 'stop', 'end', 'settle']

/** Throws when an act had force without its agreement, or an agreement is not one. `told` is what the acts before it told. */
export function mustBeAgreed(procedure: Procedure, told: Told, act: Act): void {
  const claim = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`${act.by.person} took ${act.step} of ${procedure.id} (act ${act.n}): ${what}`)
  }
  if (act.step.startsWith('approval.')) mustBeAnswer(procedure, told, act, claim)
  else if (rowsThen(procedure, act.step, told, act)[0]?.approval?.length) {
    claim(
      act.results.some(({ do: verb }) => verb === 'pend'),
      'nobody is asked to agree',
    )
    const early = act.results.find(({ do: verb }) => !whileWaiting.includes(verb))
    claim(early === undefined, `it had force before it was agreed to (${early?.do})`)
  }
}

type Claim = (holds: boolean, what: string) => void

function mustBeAnswer(procedure: Procedure, told: Told, act: Act, claim: Claim): void {
  const about = act.fields.about as { readonly n: number; readonly hash: string }
  const waiting = told.waiting.get(about.n)
  claim(waiting !== undefined, 'nothing waits there')
  const { act: asked, index, signed, hash } = waiting!
  claim(about.hash === hash, 'it is about other bytes than were asked')
  if (act.step !== 'approval.agree' && act.step !== 'approval.refuse') return
  const asking = [asked.by.person, asked.by.instead]
  claim(
    ![act.by.person, act.by.instead].some((one) => one !== undefined && asking.includes(one)),
    'whoever asks agrees, or somebody in their stead',
  )
  const chain = rowsThen(procedure, asked.step, told, asked)[0]?.approval ?? []
  const last = chain[index]
  claim(last !== undefined, 'the law asks for no such agreement')
  const needed = last!.need === 'one' ? 1 : last!.need
  const isLast = act.step === 'approval.agree' && index === chain.length - 1 && signed.length + 1 >= needed
  const settled = act.results.find((effect) => effect.do === 'settle')
  if (!isLast) claim(settled?.do !== 'settle' || settled.outcome !== 'agreed', 'not everybody has agreed')
  const more = act.results.filter(({ do: verb }) => !ofAnswers.includes(verb))
  const refusedTo = act.step === 'approval.refuse' && last!.refusedTo
  const isAllowed = (effect: Effect): boolean => isLast || (effect.do === 'move' && effect.to === refusedTo)
  claim(more.every(isAllowed), `the act got force before the last agreed (${more[0]?.do})`)
}
