import { examplesTested } from '../../../platform/play/examples-tested.ts'
import { kazakhLaw } from '../index.ts'
import { offices } from '../judicial-system/offices.ts'
import { exampleFolder, procedures } from './index.ts'

examplesTested(exampleFolder, { law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone, every: procedures })
