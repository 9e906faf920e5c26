import type { LoggerService } from '@nestjs/common';
import { messageOf, traceOf } from '../errors/unknown-error.ts';
import { createLogger } from './create-logger.ts';
import type { LogSettings } from './log-settings.ts';

/** Where a part that isn't Nest's says what operators should know: the particulars first, as pino's loggers take them. */
export interface ComponentLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** The app's log, for the part of this name; nothing is said where logging is off. */
export function componentLog(
  component: string,
  settings: LogSettings | false,
  logger: LoggerService | false = settings && createLogger(settings),
): ComponentLog {
  if (!logger) return { info: () => undefined, warn: () => undefined, error: () => undefined };
  return {
    info: (details, message) => logger.log(line(message, details), component),
    warn: (details, message) => logger.warn(line(message, details), component),
    error: (details, message) => {
      const { err } = details as { readonly err?: unknown };
      if (err === undefined) logger.error(line(message, details), component);
      else logger.error(line(message, details), traceOf(err), component);
    },
  };
}

/** The message with its particulars behind it, errors by what they say of themselves. */
function line(message: string, details: object): string {
  const particulars = Object.entries(details).map(([name, value]) => [
    name,
    value instanceof Error || name === 'err' ? messageOf(value) : (value as unknown),
  ]);
  return particulars.length === 0 ? message : `${message} ${JSON.stringify(Object.fromEntries(particulars))}`;
}
