import { Logger } from '@nestjs/common';
import { messageOf } from '../errors/unknown-error.ts';
import type { Health, HealthIndicator, HealthIndicators, HealthReport } from './health-indicator.ts';

/** An indicator that has not answered by then is taken as down, in milliseconds. */
const patience = 2000;

const logger = new Logger('Health');

/** Asks every indicator at once. Why one failed goes to the log only: it may name paths or hosts. */
export async function checkHealth(indicators: HealthIndicators, timeout = patience): Promise<Health> {
  const checks = await Promise.all(
    Object.entries(indicators).map(async ([name, indicator]): Promise<[string, HealthReport]> => {
      try {
        return [name, await answerInTime(indicator, timeout)];
      } catch (error) {
        logger.warn(`${name} is down: ${messageOf(error)}`);
        return [name, { status: 'down' }];
      }
    }),
  );
  const status = checks.every(([, report]) => report.status === 'up') ? 'up' : 'down';
  return { status, checks: Object.fromEntries(checks) };
}

async function answerInTime(indicator: HealthIndicator, timeout: number): Promise<HealthReport> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${timeout} ms`)), timeout);
  try {
    return await Promise.race([indicator(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
