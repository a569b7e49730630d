/** Procedures on any day, and two days compared. */
export type { ProcedurePorts } from './ports.ts'
export { procedureRoutes } from './routes.tsx'
