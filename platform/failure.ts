/**
 * Something outside the law went wrong: the disk, the network, the folder, another process. Thrown, never returned; a caller
 * may try again, and the message says what a person can do. What the law or the rights forbid is a `Refusal`, not this.
 */
export class Failure extends Error {
  /** `thing.state`, unique in the product: 'folder.busy', 'journal.damaged'. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.code = code
  }
}
