/** Front page, help, unverified law. */
export { type HomePorts, homeRoutes, type UnverifiedLaw } from './routes.tsx'
