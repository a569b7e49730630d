/**
 * Who looked at which case, as a proceeding of the installation: readings are gathered for some seconds and recorded as one act. So
 * the log is as hard to change unnoticed as the cases themselves, and it comes back with the record after a crash.
 */
import { book } from '../administration/book.ts'

/** Readings that one act holds at most. */
export const readingsMax = 200

export const accessRecordId = 'access-record'

const text = (id: string, max = 120) => ({ id, type: 'text', required: true, max }) as const
/** The act whose paper, file or exhibit was opened, as `proceeding/n`; absent where the case itself was. */
const opened = { id: 'opened', type: 'text', max: 80 } as const

export const accessRecord = book(accessRecordId, [
  {
    id: 'note-readings',
    article: 'platform',
    by: ['outside'],
    outside: 'personnel',
    stage: ['kept'],
    atWill: true,
    correctable: false,
    fields: [
      {
        id: 'readings',
        type: 'group',
        required: true,
        many: { min: 1, max: readingsMax },
        fields: [text('id'), text('root'), text('reader'), text('post', 40), text('office'), text('at', 40), opened],
      },
    ],
  },
])
