import { expect, it } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { ownProcedures } from '../../platform/own-procedures.ts'
import { voices } from '../../server/texts.ts'
import { administered, ownSteps } from './queries.ts'

it('every change that an administrator may read of has its words', () => {
  const steps = ownProcedures
    .filter(({ id }) => administered.includes(id))
    .flatMap(({ id, steps }) =>
      steps.filter((step) => !ownSteps.includes(step.id)).map((step) => `${id}.step.${step.id}.done`),
    )
  expect(steps).toContain('person-record.step.appoint.done')
  const words = voices()
  const wordless = languages.flatMap((language) => steps.filter((key) => !words[language].has(key)))
  expect(wordless).toEqual([])
})
