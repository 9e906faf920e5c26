import type { Localised } from './localised.ts';
import { Problem, type ProblemOptions } from './problem.ts';

interface KnownProblem {
  readonly status: number;
  readonly title: Localised;
}

const kind = (status: number, chinese: string, english: string): KnownProblem => ({
  status,
  title: { 'zh-CN': chinese, en: english },
});

/** Every problem that this package itself answers, by code. Codes are part of the API: never changed. */
export const knownProblems = {
  'malformed-request': kind(400, 'HTTP 请求格式错误', 'Malformed HTTP request'),
  'malformed-url': kind(400, '网址格式错误', 'Malformed URL'),
  'malformed-json': kind(400, 'JSON 格式错误', 'Malformed JSON'),
  'invalid-utf8': kind(400, '内容不是有效的 UTF-8', 'The content is not valid UTF-8'),
  'nesting-too-deep': kind(400, 'JSON 嵌套过深', 'JSON nested too deeply'),
  'too-many-elements': kind(400, 'JSON 元素过多', 'Too many JSON elements'),
  'forbidden-key': kind(400, '不允许的字段名', 'Forbidden key'),
  'ill-formed-string': kind(400, '文本包含无效字符', 'Text with characters that are not allowed'),
  'number-out-of-range': kind(400, '数字超出范围', 'Number out of range'),
  'invalid-request': kind(400, '请求内容不符合要求', 'The request does not meet the rules'),
  'invalid-idempotency-key': kind(400, '幂等键格式错误', 'Invalid Idempotency-Key'),
  'idempotency-key-missing': kind(400, '缺少幂等键', 'Idempotency-Key is missing'),
  'invalid-if-match': kind(400, 'If-Match 格式错误', 'Invalid If-Match'),
  'token-missing': kind(401, '未提供令牌', 'No token given'),
  'token-malformed': kind(401, '令牌格式错误', 'Malformed token'),
  'token-expired': kind(401, '令牌已过期', 'The token has expired'),
  'token-invalid': kind(401, '令牌无效', 'Invalid token'),
  'role-not-allowed': kind(403, '当前角色无权执行此操作', 'Your role may not do this'),
  'foreign-store': kind(403, '无权访问其他门店', 'Another store’s case'),
  'route-not-found': kind(404, '没有这个地址', 'No such address'),
  'method-not-allowed': kind(405, '此地址不支持该方法', 'Method not allowed here'),
  'request-timeout': kind(408, '请求超时', 'The request took too long to arrive'),
  'body-too-large': kind(413, '请求内容过大', 'The body is too large'),
  'url-too-long': kind(414, '网址过长', 'The URL is too long'),
  'unsupported-media-type': kind(415, '不支持的内容类型', 'Unsupported content type'),
  'expectation-failed': kind(417, '无法满足 Expect 要求', 'The expectation cannot be met'),
  'precondition-required': kind(428, '缺少 If-Match', 'If-Match is required'),
  'headers-too-large': kind(431, '请求头过大', 'The header fields are too large'),
  internal: kind(500, '服务内部错误', 'Internal error'),
} as const satisfies Record<string, KnownProblem>;

/** The code of a problem that this package itself answers. */
export type KnownProblemCode = keyof typeof knownProblems;

/** The problem of this code, with its status and title. */
export function knownProblem(code: KnownProblemCode, options?: Omit<ProblemOptions, 'title'>): Problem {
  const { status, title } = knownProblems[code];
  return new Problem(status, code, { ...options, title });
}
