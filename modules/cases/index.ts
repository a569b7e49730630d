/** The case page and the form of every step. */
export { caseAddress } from './address.ts'
export { StageTag } from './case-page.tsx'
export { type ExplainPorts, type TermInWords, termInWords } from './explain.ts'
export { rights } from './rights.ts'
export { type CasePorts, caseRoutes } from './routes.ts'
