import { ConsoleLogger, type LogLevel as NestLevel } from '@nestjs/common';
import { logLevels, type LogSettings } from './log-settings.ts';

const nestLevels: readonly NestLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** What Nest says about its own start: of interest only to someone who looks for a fault in it. */
const nestInternals = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** The log of an app: Nest's own, as readable lines (coloured on a terminal) or as one JSON object a line. */
export function createLogger({ level, format }: LogSettings): ConsoleLogger {
  return new AppLogger({
    logLevels: nestLevels.slice(0, logLevels.indexOf(level) + 1),
    json: format === 'json',
    colors: format === 'text' && process.stdout.isTTY === true,
    prefix: 'huiyin',
    redact: ['authorization', 'token', 'password'],
  });
}

class AppLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (nestInternals.has(String(rest.at(-1)))) super.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
