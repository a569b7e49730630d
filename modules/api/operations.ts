/** All operations of the interface, in the order of its reference. */
import type { Operation } from './call.ts'
import { caseFileOperations } from './operations/case-files.ts'
import { caseOperations } from './operations/cases.ts'
import { deskOperations } from './operations/desk.ts'
import { fileOperations } from './operations/files.ts'
import { lawOperations } from './operations/law.ts'
import { ownOperations } from './operations/lists.ts'
import { recordOperations } from './operations/record.ts'
import { shownLists } from './operations/shown-lists.ts'
import type { ApiPorts } from './ports.ts'

export const operationsOf = (ports: ApiPorts): readonly Operation[] => [
  ...ownOperations(ports),
  ...shownLists(ports),
  ...deskOperations(ports),
  ...caseOperations(ports),
  ...caseFileOperations(ports),
  ...fileOperations(),
  ...lawOperations(ports),
  ...recordOperations(ports),
]

/** Requests a minute, for a key and for an address without one; pages have nothing to do with them. */
export const quotas = { key: 600, address: 300 } as const

/** Bytes of a body. */
export const bodyBytesMax = 1_048_576
