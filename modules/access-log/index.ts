/** Who looked at whose matters. */

export { type Gathering, gatherReadings } from './gather.ts'
export { accessLogMigrations, openedBy, rebuildReadings, takeReadings } from './readings.ts'
export { accessLogRoutes } from './routes.tsx'
