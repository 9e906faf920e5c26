import type { Localised } from '../problem/localised.ts';

/** Says one rule to a person, given the rule's own arguments (`@MinLength(3)` → `[3]`). */
type Message = (constraints: readonly unknown[]) => Localised;

const fixed =
  (chinese: string, english: string): Message =>
  () => ({ 'zh-CN': chinese, en: english });

const withFirst =
  (chinese: (value: string) => string, english: (value: string) => string): Message =>
  ([value]) => ({ 'zh-CN': chinese(listed(value, '、')), en: english(listed(value, ', ')) });

const withTwo =
  (chinese: (a: string, b: string) => string, english: (a: string, b: string) => string): Message =>
  ([first, second]) => ({
    'zh-CN': chinese(listed(first, '、'), listed(second, '、')),
    en: english(listed(first, ', '), listed(second, ', ')),
  });

/** Rules of ours that class-validator does not have. */
export const ownRules = ['unknownField', 'notApplicable'] as const;

/** Our words for the rules of class-validator that our DTOs use, by its constraint names, and for our own rules. */
export const messages: Readonly<Record<string, Message>> = {
  unknownField: fixed('没有这个字段', 'no such field'),
  notApplicable: fixed('此处不应填写', 'does not apply here'),
  isDefined: fixed('必填', 'is required'),
  isString: fixed('必须是文本', 'must be a string'),
  isNotEmpty: fixed('不能为空', 'must not be empty'),
  isEmpty: fixed('必须为空', 'must be empty'),
  isInt: fixed('必须是整数', 'must be a whole number'),
  isNumber: fixed('必须是数字', 'must be a number'),
  isBoolean: fixed('必须是 true 或 false', 'must be true or false'),
  isDate: fixed('必须是日期时间', 'must be a date and time'),
  isObject: fixed('必须是对象', 'must be an object'),
  isArray: fixed('必须是数组', 'must be an array'),
  nestedValidation: fixed('必须是对象', 'must be an object'),
  isIso8601: fixed('必须是 ISO 8601 日期时间', 'must be an ISO 8601 date and time'),
  isRFC3339: fixed('必须是带时区的日期时间', 'must be a date and time with its offset, by RFC 3339'),
  isDateString: fixed('必须是 ISO 8601 日期时间', 'must be an ISO 8601 date and time'),
  isEmail: fixed('必须是电子邮箱地址', 'must be an e-mail address'),
  isUuid: fixed('必须是 UUID', 'must be a UUID'),
  isUrl: fixed('必须是网址', 'must be a URL'),
  isMobilePhone: fixed('必须是手机号码', 'must be a mobile phone number'),
  isPhoneNumber: fixed('必须是电话号码', 'must be a phone number'),
  isNumberString: fixed('必须是数字文本', 'must be a number in a string'),
  isTimeZone: fixed('必须是 IANA 时区', 'must be an IANA time zone'),
  matches: fixed('格式不正确', 'has the wrong format'),
  isPositive: fixed('必须大于 0', 'must be greater than 0'),
  isNegative: fixed('必须小于 0', 'must be less than 0'),
  arrayNotEmpty: fixed('至少要有一项', 'must have at least one item'),
  arrayUnique: fixed('各项不能重复', 'must not repeat an item'),
  equals: withFirst(
    (value) => `必须等于 ${value}`,
    (value) => `must be ${value}`,
  ),
  notEquals: withFirst(
    (value) => `不能等于 ${value}`,
    (value) => `must not be ${value}`,
  ),
  isIn: withFirst(
    (values) => `必须是以下之一：${values}`,
    (values) => `must be one of: ${values}`,
  ),
  isNotIn: withFirst(
    (values) => `不能是以下之一：${values}`,
    (values) => `must be none of: ${values}`,
  ),
  isEnum: withFirst(
    (values) => `必须是以下之一：${values}`,
    (values) => `must be one of: ${values}`,
  ),
  min: withFirst(
    (least) => `不能小于 ${least}`,
    (least) => `must be at least ${least}`,
  ),
  max: withFirst(
    (most) => `不能大于 ${most}`,
    (most) => `must be at most ${most}`,
  ),
  isDivisibleBy: withFirst(
    (divisor) => `必须是 ${divisor} 的倍数`,
    (divisor) => `must be a multiple of ${divisor}`,
  ),
  minLength: withFirst(
    (least) => `至少 ${least} 个字符`,
    (least) => `must have at least ${least} characters`,
  ),
  maxLength: withFirst(
    (most) => `最多 ${most} 个字符`,
    (most) => `must have at most ${most} characters`,
  ),
  isLength: withTwo(
    (least, most) => `长度必须在 ${least} 到 ${most} 个字符之间`,
    (least, most) => `must have ${least} to ${most} characters`,
  ),
  arrayMinSize: withFirst(
    (least) => `至少 ${least} 项`,
    (least) => `must have at least ${least} items`,
  ),
  arrayMaxSize: withFirst(
    (most) => `最多 ${most} 项`,
    (most) => `must have at most ${most} items`,
  ),
};

/** The message for a broken rule, when we have words of our own for it. */
export function messageFor(code: string, constraints: readonly unknown[] = []): Localised | undefined {
  return Object.hasOwn(messages, code) ? messages[code]?.(constraints) : undefined;
}

function listed(value: unknown, separator: string): string {
  if (Array.isArray(value)) return value.map(String).join(separator);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(String).join(separator);
  return String(value);
}
