/** Administration in the browser: people and posts, bodies and courts, calendar, texts, settings. */
export type { AdministrationPorts, SettingShown } from './ports.ts'
export { administrationRights } from './rights.ts'
export { administrationRoutes } from './routes.ts'
