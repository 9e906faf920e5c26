import { Problem } from '@huiyin/service-kit';

/** The time zone that days are told in: Asia/Shanghai, which knows no summer time. */
const ZONE = '+08:00';
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;
/** Twelve digits and more: since 1973. Fewer are a year, or a slip. */
const EPOCH = /^\d{12,16}$/;
/** The last moment that a date can hold. */
const LAST = 8_640_000_000_000_000;

/**
 * A moment as people and programs write it in a query: ISO 8601 with or without a time zone, a day alone (its beginning), both
 * in Asia/Shanghai where they name no zone, or epoch milliseconds.
 *
 * @param name the parameter it was given as.
 * @returns epoch milliseconds.
 * @throws Problem 400 `invalid-moment`
 */
export function momentOf(text: string, name: string): number {
  // A plus that wasn't percent-encoded arrives as a space.
  const written = text.replace(/ (?=\d\d:\d\d$)/, '+');
  const at = EPOCH.test(written) ? Number(written) : isoMoment(written);
  if (at === undefined || at > LAST) throw invalid(name);
  return at;
}

/**
 * A moment of the past.
 *
 * @throws Problem 400 `invalid-moment`, or `moment-in-the-future`: nobody can say what will be.
 */
export function pastMomentOf(text: string, name: string, now: number): number {
  const at = momentOf(text, name);
  if (at <= now) return at;
  throw new Problem(400, 'moment-in-the-future', {
    title: { 'zh-CN': '时间不能晚于现在', en: 'The moment lies in the future' },
    detail: {
      'zh-CN': `${name} 晚于服务器时间 ${new Date(now).toISOString()}。`,
      en: `${name} is after the server’s time, ${new Date(now).toISOString()}.`,
    },
    errors: [{ pointer: `/${name}`, code: 'momentInTheFuture', message: FUTURE }],
  });
}

const FUTURE = { 'zh-CN': '不能晚于现在', en: 'must not be in the future' };
const UNREADABLE = {
  'zh-CN': '须为 ISO 8601 时间（例如 2026-03-02T10:00:00+08:00）、日期或毫秒时间戳',
  en: 'must be an ISO 8601 moment (such as 2026-03-02T10:00:00+08:00), a day, or epoch milliseconds',
};

function isoMoment(text: string): number | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const parts = year === undefined ? MOMENT.exec(text) : undefined;
  if (year === undefined && !parts) return undefined;
  if (!isDay(year ?? parts![1]!, month ?? parts![2]!, day ?? parts![3]!)) return undefined;
  const at = Date.parse(parts ? (parts[6] ? text : text + ZONE) : `${text}T00:00${ZONE}`);
  return at >= 0 ? at : undefined;
}

/** JavaScript takes 31 February for 3 March. */
function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function invalid(name: string): Problem {
  return new Problem(400, 'invalid-moment', {
    title: { 'zh-CN': '时间格式错误', en: 'Not a moment' },
    detail: { 'zh-CN': `${name} ${UNREADABLE['zh-CN']}。`, en: `${name} ${UNREADABLE.en}.` },
    errors: [{ pointer: `/${name}`, code: 'invalidMoment', message: UNREADABLE }],
  });
}
