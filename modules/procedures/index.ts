/** Procedures on any day, and two days compared. */
export { type ProcedurePorts, procedureRoutes } from './routes.tsx'
