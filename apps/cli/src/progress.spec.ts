import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress.ts';

/** Keeps what is written, and tells when there is something. */
class Kept {
  text = '';
  #written = Promise.withResolvers<void>();
  constructor(
    readonly isTTY: boolean,
    readonly columns = 80,
  ) {}

  write(text: string): void {
    this.text += text;
    this.#written.resolve();
  }

  async next(): Promise<string> {
    this.text = '';
    this.#written = Promise.withResolvers();
    await this.#written.promise;
    return this.text;
  }
}

describe('a progress line', () => {
  it('says now and then in a pipe how far the work is, also while it stands still', async () => {
    const pipe = new Kept(false);
    const line = new ProgressLine('building', 300, '', pipe, 5);
    line.reach(126, 'case 7');
    expect(await pipe.next()).toMatch(/^building: 42 %, \d s passed \| case 7\n$/);
    expect(await pipe.next()).toMatch(/^building: 42 %/);
    line.end();
    pipe.text = '';
    line.reach(127);
    expect(pipe.text).toBe('');
  });

  it('is drawn over itself on a terminal, fits it, and leaves it as it was', () => {
    const terminal = Object.assign(new Kept(true), { cursorTo: () => true });
    const line = new ProgressLine('building', 300, '', terminal);
    line.reach(150);
    line.end();
    expect(terminal.text).toContain('50 % | 0 s passed');
    // eslint-disable-next-line no-control-regex -- what hides the cursor, or lets long lines run off
    expect(terminal.text).not.toMatch(/\u001b\[\?(25|7)l/);
  });
});
