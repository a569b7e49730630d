/** Whether a certificate was revoked, by the lists of its authority (CRL). Who does not know says so. */
import { verify } from 'node:crypto'
import { CertificateRevocationList } from 'pkijs'
import { fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'
import { hashOfAlgorithm } from './algorithms.ts'
import { type CertificateFacts, serialOf } from './certificate.ts'
import { bufferOf } from './cms.ts'

export type RevocationStatus = 'good' | 'revoked' | 'unknown'

export interface RevocationSource {
  statusOf(certificate: CertificateFacts, issuer: CertificateFacts, at: Instant): Promise<RevocationStatus>
}

/** By lists that the port brings; one that is not the issuer's, not signed by it, or too old, says nothing. */
export const revocationLists = (lists: () => Promise<readonly Uint8Array[]>): RevocationSource => ({
  async statusOf(certificate, issuer, at) {
    for (const bytes of await lists()) {
      const list = listOf(bytes, issuer, at)
      if (list === undefined) continue
      const entry = list.revokedCertificates?.find(
        ({ userCertificate }) => serialOf(userCertificate) === certificate.serial,
      )
      return entry && fromEpochMilliseconds(entry.revocationDate.value.getTime()) <= at ? 'revoked' : 'good'
    }
    return 'unknown'
  },
})

function listOf(bytes: Uint8Array, issuer: CertificateFacts, at: Instant): CertificateRevocationList | undefined {
  try {
    const list = CertificateRevocationList.fromBER(bufferOf(bytes))
    if (!list.issuer.isEqual(issuer.parsed.subject)) return undefined
    const hash = hashOfAlgorithm(list.signatureAlgorithm.algorithmId)
    const signature = list.signatureValue.valueBlock.valueHexView
    if (!issuer.key || !hash || !verify(hash, list.tbsView, issuer.key, signature)) return undefined
    const next = list.nextUpdate && fromEpochMilliseconds(list.nextUpdate.value.getTime())
    return next !== undefined && next < at ? undefined : list
  } catch {
    return undefined
  }
}
