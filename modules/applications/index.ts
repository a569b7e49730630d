/** A citizen's first application and the list of one's own matters. */
export { type ApplicationPorts, applicationRoutes } from './routes.ts'
