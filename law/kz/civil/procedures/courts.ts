/** Kinds of courts that hear civil cases at first instance (CPC 26, 27). */
export const firstCourts = ['district', 'city', 'interdistrict', 'interdistrict-civil', 'economic', 'juvenile', 'military'] as const
