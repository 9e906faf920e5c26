import type { Language } from './language.ts';
import { useLanguage } from './language-context.tsx';
import { spanIn } from './spans.ts';

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
