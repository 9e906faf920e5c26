import type { Language } from './language.ts';

const SECOND = 1_000;
const UNITS = [
  { ms: 86_400 * SECOND, 'zh-CN': '天', en: 'd' },
  { ms: 3_600 * SECOND, 'zh-CN': '小时', en: 'h' },
  { ms: 60 * SECOND, 'zh-CN': '分', en: 'm' },
  { ms: SECOND, 'zh-CN': '秒', en: 's' },
] as const;

/** A span in its two biggest units, the rest left off: `3天4小时`, `3d 4h`; nothing but seconds below a minute. Milliseconds, never negative. */
export function spanIn(language: Language, milliseconds: number): string {
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
