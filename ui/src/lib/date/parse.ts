/** Reads a date as people at the desk type it, in either calendar. Grammar only: which days exist is core's to say. */

export interface DayText {
  calendar: 'solar' | 'lunar'
  /** Absent for a date that returns, such as a birthday without a year. */
  year: number | null
  month: number
  day: number
  /** A leap month of the lunar calendar. */
  leap: boolean
}

const DIGITS = '〇一二三四五六七八九'
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LUNAR_WORD = /^(?:农历|農曆|阴历|陰曆|旧历|舊曆|lunar|l(?=[\s\d]))\s*/i
const SOLAR_WORD = /^(?:公历|公曆|阳历|陽曆|西历|solar)\s*/i

/** Reads a date, or answers null when the text is none. */
export function parseDay(text: string): DayText | null {
  let rest = text.normalize('NFKC').trim()
  let calendar: DayText['calendar'] | null = null
  if (LUNAR_WORD.test(rest)) {
    calendar = 'lunar'
    rest = rest.replace(LUNAR_WORD, '')
  } else if (SOLAR_WORD.test(rest)) {
    calendar = 'solar'
    rest = rest.replace(SOLAR_WORD, '')
  }
  const read = readNumbers(rest) ?? readEnglish(rest) ?? readChinese(rest)
  if (!read) return null
  const day: DayText = {
    calendar: calendar ?? (read.lunar ? 'lunar' : 'solar'),
    year: read.year,
    month: read.month,
    day: read.day,
    leap: read.leap,
  }
  if (day.calendar === 'solar' && (day.leap || read.lunar)) return null
  return isPossible(day) ? day : null
}

interface Read {
  year: number | null
  month: number
  day: number
  leap: boolean
  /** Written in a way that only the lunar calendar uses. */
  lunar: boolean
}

function isPossible({ calendar, year, month, day }: DayText): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  if (year !== null && (year < 1900 || year > 2100)) return false
  if (calendar === 'lunar') return day <= 30
  // Without a year, 29 February must stay possible.
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

/** `1990-08-15`, `8/15`, `19900815`, `leap 6/1`, `1987 leap 6/1`. */
function readNumbers(text: string): Read | null {
  const leap = /(?:leap|闰|閏)\s*/i
  const isLeap = leap.test(text)
  const plain = text.replace(leap, '')
  const tight = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const full = tight ?? /^(\d{4})[-/.\s](\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  if (full) return { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]), leap: isLeap, lunar: isLeap }
  const short = /^(?:--)?(\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  return short ? { year: null, month: Number(short[1]), day: Number(short[2]), leap: isLeap, lunar: isLeap } : null
}

/** `15 Aug 1990`, `August 15`, `15th of August`. */
function readEnglish(text: string): Read | null {
  const plain = text.toLowerCase().replaceAll(/[,.]/g, ' ').replaceAll(/\bof\b/g, ' ').replaceAll(/\s+/g, ' ').trim()
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})(?: (\d{4}))?$/.exec(plain)
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(plain)
  const found = dayFirst ?? monthFirst
  if (!found) return null
  const name = (dayFirst ? found[2] : found[1]) ?? ''
  const month = MONTH_NAMES.indexOf(name.slice(0, 3)) + 1
  if (month === 0) return null
  const day = Number(dayFirst ? found[1] : found[2])
  return { year: found[3] ? Number(found[3]) : null, month, day, leap: false, lunar: false }
}

/** `1990年8月15日`, `八月十五`, `闰六月初一`, `腊月廿三`, `一九八七年闰六月初一`. */
function readChinese(text: string): Read | null {
  const plain = text.replaceAll(/\s+/g, '').replaceAll('閏', '闰').replaceAll('臘', '腊').replaceAll('零', '〇')
  const found = /^(?:([\d〇一二三四五六七八九]{4})年)?(闰)?(正|冬|腊|[\d一二三四五六七八九十]{1,2})月(初|廿|卅)?([\d一二三四五六七八九十]{0,3})(日|号)?$/.exec(plain)
  if (!found) return null
  const [, yearText, leapText, monthText = '', tens, dayText = '', suffix] = found
  const month = { 正: 1, 冬: 11, 腊: 12 }[monthText] ?? readCount(monthText)
  const day = readLunarDay(tens, dayText)
  if (month === null || day === null) return null
  const leap = leapText !== undefined
  // 八月十五 is the lunar calendar's manner; 八月十五日 and 8月15 are the solar one's.
  const lunar = leap || tens !== undefined || /[正冬腊]/.test(monthText) || (suffix === undefined && !/\d/.test(monthText + dayText))
  return { year: yearText ? readYear(yearText) : null, month, day, leap, lunar }
}

function readLunarDay(tens: string | undefined, rest: string): number | null {
  if (tens === '卅') return rest === '' ? 30 : null
  const count = readCount(rest)
  if (tens === undefined) return count
  if (count === null) return null
  if (tens === '初') return count <= 10 ? count : null
  return count < 10 ? 20 + count : null
}

function readYear(text: string): number {
  return Number([...text].map((sign) => (DIGITS.includes(sign) ? DIGITS.indexOf(sign) : sign)).join(''))
}

/** Numbers up to 39: `8`, `八`, `十五`, `二十`, `三十`. */
function readCount(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const found = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!found || text === '') return null
  const [, lead = '', ten = '', unit = ''] = found
  if (!ten) return lead && unit ? null : DIGITS.indexOf(lead || unit)
  return (lead ? DIGITS.indexOf(lead) : 1) * 10 + (unit ? DIGITS.indexOf(unit) : 0)
}
