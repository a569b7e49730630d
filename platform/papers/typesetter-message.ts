import type { Sheet } from './sheet.ts'

export interface TypesetRequest {
  readonly id: number
  readonly sheet: Sheet
}

/** The worker's answer to the request of that id. Id 0 says that it is ready. */
export type TypesetAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string }
