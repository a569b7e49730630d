/** Public draws and their re-computation. */
export { type DrawPorts, drawRoutes } from './routes.tsx'
