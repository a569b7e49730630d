import { examplesTested } from '../../../platform/play/examples-tested.ts'
import { kazakhLaw } from '../index.ts'
import { offices } from '../judicial-system/offices.ts'
import { exampleFolder } from './index.ts'

examplesTested(exampleFolder, {
  law: kazakhLaw,
  offices: offices(true),
  zone: kazakhLaw.days.zone,
  withoutPages: ['duty.yaml'],
})
