/** What a registry enters that came otherwise than through a signed-in person. */
export { entersAs, type IntakePorts, intakeRoutes } from './routes.tsx'
