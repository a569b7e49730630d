import { expect, it } from 'vitest'
import type { Act } from '../../../engine/act.ts'
import { inMemoryCourt } from '../../../engine/testing/court.ts'
import { criminalLaw, criminalRegistry } from '../../../engine/testing/criminal-court.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { evidence } from '../../../law/kz/index.ts'
import { figuresOf } from '../counted.ts'

const [investigator, prosecutor] = ['police-investigator-1', 'district-prosecution-prosecutor-1']

/** A case with one thing taken, and a qualification agreed to some hours after it was signed. */
function agreedCase(): readonly Act[] {
  const court = inMemoryCourt({ law: criminalLaw, registry: criminalRegistry, seed: 'u' }).at('2026-03-02T05:00:00Z')
  court.act('aigul', 'investigation.report', {
    agency: 'police',
    happenedWhat: 'a',
    happenedWhen: 'b',
    happenedWhere: 'c',
  })
  const kind = { form: 'preliminary', offence: 'CrC 188(3)', gravity: 'grave', corruption: false, service: 'other' }
  court.act('police-registrar-1', 'investigation.register', kind)
  const entrusted = { conductedBy: 'investigator', assignedInvestigator: investigator }
  court.act('police-head-1', 'investigation.assign-investigator', entrusted)
  court.act('district-prosecution-head-1', 'investigation.assign-prosecutor', { assignedProsecutor: prosecutor })
  const where = { itemMarks: 'm', takenFrom: 'f', takenWhere: 'w', sealNumber: '1', keptAt: 'k' }
  court.act(investigator, 'investigation.take-evidence', {
    itemName: 'Knife',
    ...where,
    takenAt: '2026-03-02T04:00:00Z',
  })
  const suspectNamed = [{ id: 'bolat', kind: 'person', name: 'Bolat', address: 'Kokbulak' }]
  court.act(investigator, 'investigation.recognise-suspect', { suspectNamed, offence: 'CrC 188(3)', reasons: 'r' })
  court.at('2026-03-02T08:30:00Z')
  const { pending } = court.of('investigation').state
  court.act(prosecutor, 'investigation.approval.agree', {}, { about: Number(Object.keys(pending)[0]) })
  return court.of('investigation').acts
}

const figures = (acts: readonly Act[], opened: ReadonlyMap<string, string> = new Map()): Record<string, string> => {
  const counting = { days: criminalLaw.days, normsIn: (text: string) => [text], evidence }
  const { counted } = figuresOf(acts, { ...counting, opened: opened as ReadonlyMap<string, Instant> })
  return Object.fromEntries(counted.map(({ measure, office, detail }) => [measure, `${office} ${detail}`.trim()]))
}

it('an agreement is counted with its hours, and as unread when the prosecutor opened nothing of the evidence', () => {
  const acts = agreedCase()
  expect(figures(acts)).toEqual({
    'agreement-asked': 'district-prosecution',
    'agreement-given': 'district-prosecution',
    'answer-hours': 'district-prosecution 3',
    'agreed-article': 'district-prosecution CrC 188(3)',
    'answered-unread': 'district-prosecution',
  })
})
it('one exhibit opened before the answer is enough; opened after it, or by another, it is not', () => {
  const acts = agreedCase()
  const taken = acts.find(({ step }) => step === 'take-evidence')!
  const place = `${taken.proceeding}/${taken.n}`
  const counted = (who: string, at: string) => 'answered-unread' in figures(acts, new Map([[`${who} ${place}`, at]]))
  expect(counted(prosecutor, '2026-03-02T08:29:00.000Z')).toBe(false)
  expect(counted(prosecutor, '2026-03-02T08:31:00.000Z')).toBe(true)
  expect(counted(investigator, '2026-03-02T08:29:00.000Z')).toBe(true)
})
