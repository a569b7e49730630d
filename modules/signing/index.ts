/** Signing in with a certificate, and the demonstration's own authority. */
export { type CertificatePorts, certificateRoutes } from './routes.tsx'
