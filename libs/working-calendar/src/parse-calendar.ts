import { type MakeUpDay, type Shift, type Weekday, type WorkingCalendar } from './calendar.ts';
import { type CalendarIssue, InvalidCalendarError } from './invalid-calendar.ts';
import { parseLocalDate, parseTimeOfDay, parseUtcOffset } from './wall-clock.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

type Report = (path: string, chinese: string, english: string) => void;

/**
 * Reads a calendar from JSON (or YAML once parsed). The answer is in canonical form — shifts and dates in order,
 * all seven weekdays present, fields in a fixed order — so calendars that say the same are the same JSON.
 * `weekly` may leave days off out; `holidays` and `makeUpDays` may be absent.
 * @throws InvalidCalendarError naming every issue: unknown fields, ill-formed or impossible times and dates, shifts
 * that overlap, dates listed twice, a week without any work.
 */
export function parseCalendar(json: unknown): WorkingCalendar {
  const issues: CalendarIssue[] = [];
  const report: Report = (path, chinese, english) =>
    void issues.push({ path, message: { 'zh-CN': chinese, en: english } });

  const fields = readObject(
    json,
    '',
    ['id', 'version', 'utcOffset', 'weekly', 'holidays', 'makeUpDays'],
    report,
  );
  const { id, version, utcOffset } = fields;
  if (typeof id !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id))
    report(
      'id',
      '必须是 1 至 64 个字母、数字、点、短横线或下划线',
      'must be 1 to 64 letters, digits, dots, dashes or underscores',
    );
  if (!Number.isSafeInteger(version) || Number(version) < 1)
    report('version', '必须是不小于 1 的整数', 'must be a whole number from 1');
  if (typeof utcOffset !== 'string' || parseUtcOffset(utcOffset) === undefined)
    report('utcOffset', '必须是时差，例如 +08:00', 'must be an offset such as +08:00');

  const week = readObject(fields['weekly'], 'weekly', WEEKDAYS.map(String), report);
  const hoursOf = (weekday: Weekday) => readShifts(week[weekday] ?? [], `weekly.${weekday}`, report);
  const weekly: WorkingCalendar['weekly'] = {
    1: hoursOf(1),
    2: hoursOf(2),
    3: hoursOf(3),
    4: hoursOf(4),
    5: hoursOf(5),
    6: hoursOf(6),
    7: hoursOf(7),
  };
  if (WEEKDAYS.every((weekday) => weekly[weekday].length === 0))
    report('weekly', '一周中至少要有一个班次', 'must have a shift on some day');

  const taken = new Set<string>();
  const holidays = readList(fields['holidays'] ?? [], 'holidays', report)
    .map((date, i) => readDate(date, `holidays[${i}]`, taken, report))
    .sort();
  const makeUpDays = readList(fields['makeUpDays'] ?? [], 'makeUpDays', report)
    .map((day, i) => readMakeUpDay(day, `makeUpDays[${i}]`, weekly[1].length > 0, taken, report))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

  if (issues.length > 0) throw new InvalidCalendarError(issues);
  return {
    id: String(id),
    version: Number(version),
    utcOffset: String(utcOffset),
    weekly,
    holidays,
    makeUpDays,
  };
}

function readObject(json: unknown, path: string, known: readonly string[], report: Report) {
  const fields: Record<string, unknown> = {};
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    report(path, '必须是对象', 'must be an object');
    return fields;
  }
  for (const [field, value] of Object.entries(json)) {
    if (known.includes(field)) fields[field] = value;
    else
      report(
        path,
        `有未知字段 ${JSON.stringify(field)}（可用：${known.join('、')}）`,
        `has an unknown field ${JSON.stringify(field)} (known: ${known.join(', ')})`,
      );
  }
  return fields;
}

function readList(json: unknown, path: string, report: Report): readonly unknown[] {
  if (Array.isArray(json)) return json;
  report(path, '必须是列表', 'must be a list');
  return [];
}

function readShifts(json: unknown, path: string, report: Report): readonly Shift[] {
  const shifts = readList(json, path, report)
    .map((shift, i) => readShift(shift, `${path}[${i}]`, report))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  shifts.forEach((shift, i) => {
    const before = shifts[i - 1];
    if (before && shift.from < before.to)
      report(
        path,
        `班次重叠：${before.from}–${before.to} 与 ${shift.from}–${shift.to}`,
        `has shifts that overlap: ${before.from}–${before.to} and ${shift.from}–${shift.to}`,
      );
  });
  return shifts;
}

function readShift(json: unknown, path: string, report: Report): Shift {
  const { from, to } = readObject(json, path, ['from', 'to'], report);
  const time = (field: string, text: unknown) => {
    if (typeof text === 'string' && parseTimeOfDay(text) !== undefined) return text;
    report(
      `${path}.${field}`,
      '必须是 00:00 至 24:00 之间的时刻',
      'must be a time of day from 00:00 to 24:00',
    );
    return undefined;
  };
  const shift = { from: time('from', from), to: time('to', to) };
  if (shift.from === undefined || shift.to === undefined) return { from: '', to: '' };
  if (shift.from >= shift.to)
    report(
      path,
      `结束必须晚于开始：${shift.from}–${shift.to}`,
      `must end after it starts: ${shift.from}–${shift.to}`,
    );
  return { from: shift.from, to: shift.to };
}

function readDate(json: unknown, path: string, taken: Set<string>, report: Report): string {
  if (typeof json !== 'string' || parseLocalDate(json) === undefined) {
    report(
      path,
      `必须是日期，例如 2026-10-01，不能是 ${JSON.stringify(json)}`,
      `must be a date such as 2026-10-01, not ${JSON.stringify(json)}`,
    );
    return '';
  }
  if (taken.has(json)) report(path, `重复列出 ${json}`, `lists ${json} a second time`);
  taken.add(json);
  return json;
}

function readMakeUpDay(
  json: unknown,
  path: string,
  mondayWorks: boolean,
  taken: Set<string>,
  report: Report,
): MakeUpDay {
  const { date: text, hours } = readObject(json, path, ['date', 'hours'], report);
  const date = readDate(text, `${path}.date`, taken, report);
  if (hours === undefined) {
    if (!mondayWorks)
      report(
        path,
        '必须写明工作时间，因为周一没有班次可以沿用',
        'must name its hours, as Monday has none to take over',
      );
    return { date };
  }
  const shifts = readShifts(hours, `${path}.hours`, report);
  if (Array.isArray(hours) && hours.length === 0)
    report(`${path}.hours`, '至少要有一个班次', 'must have a shift');
  return { date, hours: shifts };
}
