import type { Log } from '../log.ts';

/** Keeps what is told, for tests. */
export class ToldLog implements Log {
  readonly lines: { readonly level: 'info' | 'warn'; readonly details: object; readonly message: string }[] =
    [];

  info(details: object, message: string): void {
    this.lines.push({ level: 'info', details, message });
  }

  warn(details: object, message: string): void {
    this.lines.push({ level: 'warn', details, message });
  }

  messages(level: 'info' | 'warn'): string[] {
    return this.lines.filter((line) => line.level === level).map(({ message }) => message);
  }
}
