/** What is asked when somebody is empowered: the fields of the step itself. */
import type { Field, StepRow } from '../../engine/define.ts'
import { organisationRecord } from '../../platform/registry/organisation-record.ts'

const steps: readonly StepRow[] = organisationRecord.steps

export const empowerFields: readonly Field[] = steps.find(({ id }) => id === 'empower')!.fields!
