/** The `id` of a field's first box, made from its name: links of the error summary lead there. `applicant/iin` -> `applicant-iin`. */
export const fieldId = (name: string): string => name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/-$/, '')
