/** Work lists of bodies and courts. */
export { type DeskPorts, deskRoutes } from './routes.tsx'
