import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '@huiyin/service-kit';

/** Hands a handler the request's `Last-Event-ID`, a log position; `undefined` without one. */
export const LastEventId = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
  return lastEventIdOf(headers['last-event-id']);
});

/** @throws Problem 400 `invalid-last-event-id` */
export function lastEventIdOf(header: string | undefined): number | undefined {
  // A client that has had no event yet may send an empty one.
  if (header === undefined || header === '') return undefined;
  const position = /^\d{1,16}$/.test(header) ? Number(header) : NaN;
  if (Number.isSafeInteger(position)) return position;
  throw new Problem(400, 'invalid-last-event-id', {
    title: { 'zh-CN': 'Last-Event-ID 格式错误', en: 'Invalid Last-Event-ID' },
    detail: {
      'zh-CN': '应为先前收到的事件 id：一个日志位置。',
      en: 'It has to be the id of an event that was received before: a log position.',
    },
  });
}
