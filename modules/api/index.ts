/** The interface for programs: its operations, its errors, its description, and the pages about it. */
export type { Answered, Call, Declined, Operation } from './call.ts'
export { openApi } from './openapi.ts'
export { bodyBytesMax, operationsOf, quotas } from './operations.ts'
export type { ApiPorts } from './ports.ts'
export { nothingThere, problemOf } from './problem.ts'
export { withinKey } from './reach.ts'
export { apiPageRoutes } from './routes.ts'
export { readStrictly } from './strict-json.ts'
