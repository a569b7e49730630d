/** Figures of bodies and courts, counted by following the record. */
export { overviewFollower, overviewMigrations } from './follow.ts'
export { normReader } from './norms.ts'
export { officeRights } from './rights.ts'
export { type OverviewPorts, overviewRoutes } from './routes.ts'
