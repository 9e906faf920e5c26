import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { traceOf } from '../errors/unknown-error.ts';
import { knownProblem } from './known-problems.ts';
import type { Problem } from './problem.ts';

const logger = new Logger('Incident');

/**
 * The answer to an error that nobody foresaw: it tells nothing of the error but a number, under which the log
 * holds the rest.
 *
 * @param where what was being done, for the log: method and path, without the query, which may hold personal data
 */
export function reportIncident(error: unknown, where: string): Problem {
  const id = randomUUID();
  logger.error(`${id} at ${where}: ${traceOf(error)}`);
  return knownProblem('internal', {
    instance: `urn:uuid:${id}`,
    detail: {
      'zh-CN': `服务出现意外错误。请将事件编号 ${id} 告知管理员。`,
      en: `The service met an unexpected error. Please tell your administrator its number: ${id}.`,
    },
    incident: id,
    cause: error,
  });
}
