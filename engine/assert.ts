/** Bugs stop the request; they are never answers. */
export function assert(claim: unknown, message: string): asserts claim {
  if (!claim) throw new Error(`Bug: ${message}`)
}
export function assertNever(value: never): never {
  throw new Error(`Bug: unknown word ${JSON.stringify(value)}`)
}
