/** What we use of the client of NCALayer. */
declare module 'ncalayer-js-client' {
  export class NCALayerClient {
    static readonly basicsStorageAll: readonly string[]
    static readonly basicsCMSParamsDetachedNoTSP: object
    static readonly basicsSignerSignAny: object
    static readonly basicsSignerAuthAny: object
    /** Whether another local program is asked too; not from our pages. */
    allowKmdHttpApi: boolean
    readonly wsConnection: WebSocket | null
    connect(): Promise<string>
    basicsSignCMS(
      storages: readonly string[],
      data: string,
      signing: object,
      signer: object,
      locale: string,
    ): Promise<string>
  }
}
