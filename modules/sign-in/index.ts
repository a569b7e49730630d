/** Signing in and the sessions that follow from it. */

export { type OidcPorts, oidcRoutes } from './oidc-routes.tsx'
export { type PasskeyRoutePorts, passkeyRoutes } from './passkey-routes.tsx'
export { type SessionPorts, sessionRoutes } from './routes.tsx'
export { type SignInPorts, signInRoutes } from './sign-in-page.tsx'
