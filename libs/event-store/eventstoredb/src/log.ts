/** Where the store says what operators should know; pino's loggers fit. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export const SILENT: Log = { info: () => undefined, warn: () => undefined };
