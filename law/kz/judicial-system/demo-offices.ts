/** Invented bodies of the demonstration court and of the examples. No real body has these names. */
import type { Office } from '../../../engine/law.ts'

const zone = 'Asia/Almaty'
const place = {
  kk: 'Демонстрация (ойдан шығарылған)',
  ru: 'Демонстрация (вымышленные)',
  en: 'Demonstration (invented)',
}

export const demoOffices: readonly Office[] = [
  {
    id: 'akimat-demo',
    kind: 'body',
    superior: 'region-demo',
    names: {
      kk: 'Көкбұлақ ауданының әкімдігі (ойдан шығарылған)',
      ru: 'Акимат Кокбулакского района (вымышленный)',
      en: 'Akimat of Kokbulak District (invented)',
    },
  },
  {
    id: 'region-demo',
    kind: 'body',
    names: {
      kk: 'Сарыдала облысының әкімдігі (ойдан шығарылған)',
      ru: 'Акимат Сарыдалинской области (вымышленный)',
      en: 'Akimat of Sarydala Region (invented)',
    },
  },
  {
    id: 'agency-demo',
    kind: 'body',
    names: {
      kk: 'Қоныс агенттігі (ойдан шығарылған)',
      ru: 'Агентство «Коныс» (вымышленное)',
      en: 'Konys Agency (invented)',
    },
  },
  {
    id: 'adm-court-demo',
    kind: 'administrative',
    names: {
      kk: 'Сарыдала облысының мамандандырылған ауданаралық әкімшілік соты (ойдан шығарылған)',
      ru: 'Специализированный межрайонный административный суд Сарыдалинской области (вымышленный)',
      en: 'Specialised Inter-district Administrative Court of Sarydala Region (invented)',
    },
  },
  {
    id: 'district-demo',
    kind: 'district',
    names: {
      kk: 'Көкбұлақ аудандық соты (ойдан шығарылған)',
      ru: 'Кокбулакский районный суд (вымышленный)',
      en: 'Kokbulak District Court (invented)',
    },
  },
  {
    id: 'economic-demo',
    kind: 'economic',
    names: {
      kk: 'Сарыдала облысының мамандандырылған ауданаралық экономикалық соты (ойдан шығарылған)',
      ru: 'Специализированный межрайонный экономический суд Сарыдалинской области (вымышленный)',
      en: 'Specialised Inter-district Economic Court of Sarydala Region (invented)',
    },
  },
  {
    id: 'juvenile-demo',
    kind: 'juvenile',
    names: {
      kk: 'Сарыдала облысының кәмелетке толмағандардың істері жөніндегі мамандандырылған ауданаралық соты (ойдан шығарылған)',
      ru: 'Специализированный межрайонный суд по делам несовершеннолетних Сарыдалинской области (вымышленный)',
      en: 'Specialised Inter-district Juvenile Court of Sarydala Region (invented)',
    },
  },
  {
    id: 'appeal-demo',
    kind: 'regional',
    names: {
      kk: 'Сарыдала облыстық соты (ойдан шығарылған)',
      ru: 'Сарыдалинский областной суд (вымышленный)',
      en: 'Sarydala Regional Court (invented)',
    },
  },
  {
    id: 'cassation-administrative-demo',
    kind: 'cassation',
    names: {
      kk: 'Сарыдаладағы Әкімшілік істер жөніндегі кассациялық сот (ойдан шығарылған)',
      ru: 'Кассационный суд по административным делам в Сарыдале (вымышленный)',
      en: 'Cassation Court for Administrative Cases in Sarydala (invented)',
    },
  },
  {
    id: 'cassation-criminal-demo',
    kind: 'cassation',
    names: {
      kk: 'Сарыдаладағы Қылмыстық істер жөніндегі кассациялық сот (ойдан шығарылған)',
      ru: 'Кассационный суд по уголовным делам в Сарыдале (вымышленный)',
      en: 'Cassation Court for Criminal Cases in Sarydala (invented)',
    },
  },
  {
    id: 'supreme-demo',
    kind: 'supreme',
    names: {
      kk: 'Сарыдаладағы Жоғарғы Сот (ойдан шығарылған)',
      ru: 'Верховный Суд в Сарыдале (вымышленный)',
      en: 'Supreme Court in Sarydala (invented)',
    },
  },
  {
    id: 'prosecution-demo',
    kind: 'prosecution',
    names: {
      kk: 'Сарыдала облысының прокуратурасы (ойдан шығарылған)',
      ru: 'Прокуратура Сарыдалинской области (вымышленная)',
      en: 'Prosecutor’s Office of Sarydala Region (invented)',
    },
  },
  {
    id: 'prosecutor-general-demo',
    kind: 'prosecutor-general',
    names: {
      kk: 'Сарыдаладағы Бас прокуратура (ойдан шығарылған)',
      ru: 'Генеральная прокуратура в Сарыдале (вымышленная)',
      en: 'Prosecutor General’s Office in Sarydala (invented)',
    },
  },
  {
    id: 'police-demo',
    kind: 'police',
    names: {
      kk: 'Көкбұлақ ауданының полиция бөлімі (ойдан шығарылған)',
      ru: 'Отдел полиции Кокбулакского района (вымышленный)',
      en: 'Police Department of Kokbulak District (invented)',
    },
  },
  {
    id: 'district-prosecution-demo',
    kind: 'district-prosecution',
    superior: 'prosecution-demo',
    names: {
      kk: 'Көкбұлақ ауданының прокуратурасы (ойдан шығарылған)',
      ru: 'Прокуратура Кокбулакского района (вымышленная)',
      en: 'Prosecutor’s Office of Kokbulak District (invented)',
    },
  },
  {
    id: 'investigating-demo',
    kind: 'investigating',
    names: {
      kk: 'Сарыдала облысының мамандандырылған тергеу соты (ойдан шығарылған)',
      ru: 'Специализированный следственный суд Сарыдалинской области (вымышленный)',
      en: 'Specialised Investigating Court of Sarydala Region (invented)',
    },
  },
  {
    id: 'criminal-demo',
    kind: 'criminal',
    names: {
      kk: 'Сарыдала облысының қылмыстық істер жөніндегі мамандандырылған ауданаралық соты (ойдан шығарылған)',
      ru: 'Специализированный межрайонный суд по уголовным делам Сарыдалинской области (вымышленный)',
      en: 'Specialised Inter-district Criminal Court of Sarydala Region (invented)',
    },
  },
  {
    id: 'penal-demo',
    kind: 'penal',
    names: {
      kk: 'Сарыдала облысының қылмыстық-атқару жүйесі департаменті (ойдан шығарылған)',
      ru: 'Департамент уголовно-исполнительной системы Сарыдалинской области (вымышленный)',
      en: 'Penal System Department of Sarydala Region (invented)',
    },
  },
].map((office) => ({ ...office, zone, region: 'demo', place }))
