/** The harmless string by which every scanner of malware is tried; it stands in for one where none is connected. */
const parts = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*']
export const testSignature: Buffer = Buffer.from(parts.join(''), 'latin1')

/** Looks for it in pieces as they come. */
export function signatureFinder(): (piece: Buffer) => boolean {
  let rest = Buffer.alloc(0)
  return (piece) => {
    const seam = Buffer.concat([rest, piece.subarray(0, testSignature.length - 1)])
    if (seam.includes(testSignature) || piece.includes(testSignature)) return true
    rest = Buffer.from(
      Buffer.concat([rest, piece.subarray(-(testSignature.length - 1))]).subarray(-(testSignature.length - 1)),
    )
    return false
  }
}
