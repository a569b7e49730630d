/** Public draws and their re-computation. */
export type { DrawPorts } from './ports.ts'
export { drawRoutes } from './routes.tsx'
