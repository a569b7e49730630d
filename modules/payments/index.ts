/** Paying for a filing: pages, and what the last page of a draft says of the duty. */
export { coveredBy, type Fee, type FeeCount } from './fee.ts'
export { Panel } from './panel.tsx'
export type { Use } from './payment-page.tsx'
export { type PaymentPorts, paymentRoutes } from './routes.tsx'
