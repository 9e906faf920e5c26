import type { Language } from '../../language/language.ts';
import { daysAfter, type Day, type Period } from '../asking/period.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const partsOf = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};

/** A day in words: `2026年11月22日`, `22 Nov 2026`. */
export function dayName(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  return language === 'en' ? `${date} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

const shortDay = (day: Day, language: Language): string => {
  const { month, date } = partsOf(day);
  return language === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month}月${date}日`;
};

/** A period in words: `2026年11月`, `2026年第47周（11月16日–11月22日）`. */
export function periodName({ unit, name, from, until }: Period, language: Language): string {
  const { year, month } = partsOf(from);
  const english = language === 'en';
  if (unit === 'day') return dayName(from, language);
  if (unit === 'month') return english ? `${MONTHS[month - 1]} ${year}` : `${year}年${month}月`;
  if (unit === 'quarter') return english ? `Q${name.at(-1)} ${year}` : `${year}年第${name.at(-1)}季度`;
  if (unit === 'year') return english ? String(year) : `${year}年`;
  const days = `${shortDay(from, language)}–${shortDay(daysAfter(until, -1), language)}`;
  const [weekYear, week] = [name.slice(0, 4), Number(name.slice(-2))];
  return english ? `Week ${week}, ${weekYear} (${days})` : `${weekYear}年第${week}周（${days}）`;
}

/** A period for the axis of a chart, where the years can be told from the order. */
export function shortPeriodName({ unit, name, from }: Period, language: Language): string {
  const { year, month, date } = partsOf(from);
  const english = language === 'en';
  if (unit === 'day') return `${month}/${date}`;
  if (unit === 'week') return english ? `W${Number(name.slice(-2))}` : `${Number(name.slice(-2))}周`;
  if (unit === 'quarter') return `${year} Q${name.at(-1)}`;
  if (unit === 'year') return String(year);
  if (month === 1) return english ? `Jan ${year}` : `${year}年1月`;
  return english ? MONTHS[month - 1]! : `${month}月`;
}
