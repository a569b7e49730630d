/** A message on its way out of the product, whatever carries it. */
export interface Message {
  /** The same for ever: a server that is asked twice can see that it is one message. */
  readonly id: string
  /** E-mail address or phone. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: string
}

/** What the server of the channel said. A server that cannot be asked now is no answer: the carrier throws, and a job tries again. */
export type Posted =
  | { readonly outcome: 'accepted'; readonly answer: string }
  | { readonly outcome: 'refused'; readonly answer: string }

/** Hands a message to the server of its channel. Throws Failure `mail.unreachable` or `sms.unreachable` when it is worth trying again. */
export type Carrier = (message: Message) => Promise<Posted>
