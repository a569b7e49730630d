/** Public draws and their re-computation. */
export { agreesWith } from './draw-page.tsx'
export type { DrawPorts } from './ports.ts'
export { drawRoutes } from './routes.tsx'
