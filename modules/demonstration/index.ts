/** Signing in as an invented person, and the movable law clock. Absent in live mode. */
export { type DemonstrationPorts, type DemoPerson, demonstrationRoutes, peopleToChoose } from './routes.tsx'
