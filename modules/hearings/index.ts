/** Hearings of courts in public, the public card of a case, and calendars. */
export { hearingMigrations, noteHearing, rebuildHearings } from './list.ts'
export type { HearingPorts, Publicity } from './ports.ts'
export { hearingRoutes } from './routes.ts'
