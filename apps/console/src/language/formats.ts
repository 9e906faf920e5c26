import type { Language } from './language.ts';
import { useLanguage } from './language-context.tsx';

/** The companies’ time zone: their days, weeks and months are counted in it, wherever the browser is. */
export const TIME_ZONE = 'Asia/Shanghai';

/** How moments, spans and numbers are written in one language. Moments: ISO 8601 or epoch milliseconds. */
export interface Formats {
  /** `11月22日 09:30`; with the year if it’s another one than that of `now`. */
  moment(at: string | number): string;
  /** Date and time to the second, for where exactness matters. */
  exact(at: string | number): string;
  day(at: string | number): string;
  time(at: string | number): string;
  /** A span in its two biggest units: `3天4小时`, `3d 4h`; below a minute in seconds. Milliseconds, never negative. */
  span(milliseconds: number): string;
  number(value: number, digits?: number): string;
  /** A share of one as `95.2%`. */
  share(value: number): string;
}

const SECOND = 1_000;
const UNITS = [
  { ms: 86_400 * SECOND, 'zh-CN': '天', en: 'd' },
  { ms: 3_600 * SECOND, 'zh-CN': '小时', en: 'h' },
  { ms: 60 * SECOND, 'zh-CN': '分', en: 'm' },
  { ms: SECOND, 'zh-CN': '秒', en: 's' },
] as const;

function spanIn(language: Language, milliseconds: number): string {
  const first = UNITS.findIndex(({ ms }) => milliseconds >= ms);
  if (first === -1) return language === 'en' ? '0s' : '0秒';
  const parts: string[] = [];
  let rest = milliseconds;
  for (const unit of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / unit.ms);
    rest -= count * unit.ms;
    if (count > 0) parts.push(`${count}${unit[language]}`);
  }
  return parts.join(language === 'en' ? ' ' : '');
}

function formatsIn(language: Language): Formats {
  const dateTime = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: TIME_ZONE,
      ...options,
    });
    return (at: string | number) => format.format(new Date(at));
  };
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const thisYear = dateTime({ month: 'short', day: 'numeric', ...clock });
  const otherYear = dateTime({ year: 'numeric', month: 'short', day: 'numeric', ...clock });
  const year = dateTime({ year: 'numeric' });
  return {
    moment: (at) => (year(at) === year(Date.now()) ? thisYear(at) : otherYear(at)),
    exact: dateTime({ year: 'numeric', month: '2-digit', day: '2-digit', ...clock, second: '2-digit' }),
    day: dateTime({ year: 'numeric', month: 'short', day: 'numeric' }),
    time: dateTime(clock),
    span: (milliseconds) => spanIn(language, milliseconds),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    share: (value) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value),
  };
}

const FORMATS: Readonly<Record<Language, Formats>> = { 'zh-CN': formatsIn('zh-CN'), en: formatsIn('en') };

export const useFormats = (): Formats => FORMATS[useLanguage().language];
