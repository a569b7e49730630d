/** Procedures on any day, and two days compared. */
export { changesBetween } from './changes.ts'
export { type ProcedurePorts, shown as proceduresShown } from './ports.ts'
export { procedureRoutes } from './routes.tsx'
