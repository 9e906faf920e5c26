import {
  AppendTooLargeError,
  StoreAccessDeniedError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StoreUnavailableError,
  WrongExpectedRevisionError,
  type EventStoreError,
} from '@huiyin/event-store';
import { UnknownMachineError } from '@huiyin/case-runtime';
import { IncompatibleHistoryError } from '@huiyin/process-engine';
import { Problem } from '@huiyin/service-kit';

/** Nothing can be recorded now, or it isn't known whether it was: the same command may be sent again. */
const NOT_AVAILABLE = [StoreFailedError, StoreClosedError, StoreUnavailableError, StoreAccessDeniedError];

/** Makes of the store's troubles, and of histories that can't be folded, what a client can act on; anything else stays what it is. */
export function storeProblem(error: unknown): unknown {
  if (error instanceof StoreFullError)
    return new Problem(503, error.code, {
      title: { 'zh-CN': '磁盘空间不足，未记录任何内容', en: 'The disk is full; nothing was recorded' },
      headers: { 'retry-after': '30' },
      cause: error,
    });
  if (NOT_AVAILABLE.some((kind) => error instanceof kind))
    return new Problem(503, (error as EventStoreError).code, {
      title: { 'zh-CN': '存储不可用', en: 'The store is not available' },
      detail: {
        'zh-CN': '请用同一个 Idempotency-Key 重试：不会重复生效。',
        en: 'Try again with the same Idempotency-Key: it has an effect only once.',
      },
      headers: { 'retry-after': '5' },
      cause: error,
    });
  if (error instanceof AppendTooLargeError)
    return new Problem(413, error.code, {
      title: { 'zh-CN': '内容过大，无法记录', en: 'Too large to be recorded' },
      detail: {
        'zh-CN': `一次最多记录 ${error.limit} 字节，未记录任何内容。请缩短文字，或把内容分成几步。`,
        en: `At most ${error.limit} bytes are recorded at once; nothing was. Shorten it, or do it in several steps.`,
      },
      limit: error.limit,
      cause: error,
    });
  if (error instanceof WrongExpectedRevisionError)
    return new Problem(503, 'case-contended', {
      title: { 'zh-CN': '该工单正被频繁更改', en: 'Many are changing this case at once' },
      detail: {
        'zh-CN': '请用同一个 Idempotency-Key 稍后重试。',
        en: 'Try again in a moment with the same Idempotency-Key.',
      },
      headers: { 'retry-after': '1' },
      cause: error,
    });
  if (error instanceof IncompatibleHistoryError || error instanceof UnknownMachineError)
    return new Problem(409, 'case-unreadable', {
      title: { 'zh-CN': '该工单的记录无法读取', en: 'The record of this case can’t be read' },
      detail: {
        'zh-CN': '其中有本系统不认识的内容，未记录任何内容，其他工单不受影响。原因见 GET /api/parked。',
        en: 'It holds what this release doesn’t know; nothing was recorded, and other cases go on. GET /api/parked says why.',
      },
      cause: error,
    });
  return error;
}
