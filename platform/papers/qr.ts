/** A QR code as a drawing: sharp at every size, and no picture has to be kept. */
import { encode } from 'uqr'

/** The code of a text as an SVG drawing of one path; medium correction, a quiet zone of two modules. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
}
