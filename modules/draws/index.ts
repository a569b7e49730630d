/** Public draws and their re-computation. */

export { questionOf } from './asked.ts'
export { agreesWith } from './draw-page.tsx'
export type { DrawPorts } from './ports.ts'
export { distributions } from './queries.ts'
export { drawAsData, drawRoutes } from './routes.tsx'
export { distributionOf } from './rows.ts'
