import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedApp, type TokenBearer } from '@huiyin/standalone/testing';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { Seat, type SeatOptions } from '../browser/seat.ts';
import { SMALL_COMPANY } from './company.ts';
import { Recorded } from './recorded.ts';

/** Somebody sits down at a browser of their own, and opens an address where one is given. */
export type SitDown = (person: TokenBearer, path?: string, options?: SeatOptions) => Promise<Seat>;

export interface StageOptions {
  readonly company?: typeof SMALL_COMPANY;
  /** Whether it is the demonstration, with accounts to choose from. */
  readonly demo?: boolean;
}

/** A company and a browser, for the tests of one file. */
export class Stage {
  #app: SimulatedApp | undefined;
  #browser: Browser | undefined;
  readonly #options: StageOptions;

  constructor(options: StageOptions = {}) {
    this.#options = options;
  }

  async open(): Promise<void> {
    const { company = SMALL_COMPANY, demo = false } = this.#options;
    // Neither waits for the other.
    const [app, browser] = await Promise.all([new SimulatedApp(company, { demo }).start(), launchChromium()]);
    this.#app = app;
    this.#browser = browser;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#app?.stop();
  }

  get app(): SimulatedApp {
    return this.#app!;
  }

  /** What is recorded, whoever looks at which screen. */
  get recorded(): Recorded {
    return new Recorded(this.app, this.outsider('auditor'));
  }

  /** Somebody of a store. @param index which one, of those with the role */
  person(role: string, index = 0, store = 'S01'): TokenBearer {
    const found = this.app.people.filter((person) => person.role === role && person.store === store)[index];
    if (!found) throw new Error(`Nobody is ${role} ${index} in ${store}`);
    const { actor, name } = found;
    return { id: actor.id, name, role, store, ...(actor.department && { department: actor.department }) };
  }

  /** Somebody who belongs to no store. */
  outsider(role: 'inspector' | 'auditor' | 'admin'): TokenBearer {
    return { id: `${role}.1`, name: { inspector: '督导', auditor: '审计', admin: '管理员' }[role], role };
  }

  /**
   * A test in which people sit down at browsers. When it fails, its error says what each of them saw; and it fails if a browser
   * met anything that nobody expected.
   */
  watched(test: (sit: SitDown) => Promise<void>): () => Promise<void> {
    return async () => {
      const seats: Seat[] = [];
      const sit: SitDown = async (person, path, options = {}) => {
        const place = { url: this.app.url, now: this.app.now() };
        const seat = await Seat.take(this.#browser!, place, person, await this.app.token(person), options);
        seats.push(seat);
        return path === undefined ? seat : seat.open(path);
      };
      try {
        await test(sit);
        const unexpected = seats.flatMap(({ troubles }) => troubles.unexpected);
        if (unexpected.length > 0) throw new Error(`Nobody expected:\n${unexpected.join('\n')}`);
      } catch (error) {
        throw await explained(error, seats);
      } finally {
        await Promise.all(seats.map((seat) => seat.leave()));
      }
    };
  }
}

/** The error, with what was on the screens. */
async function explained(error: unknown, seats: readonly Seat[]): Promise<Error> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-seen-'));
  const seen = await Promise.all(
    seats.map(async ({ page, person, troubles }, index) => {
      const path = join(directory, `${index + 1}-${person.role}.png`);
      await page.screenshot({ path }).catch(() => undefined);
      return [`${person.role} at ${page.url()}: ${path}`, ...troubles.unexpected].join('\n  ');
    }),
  );
  const failure = error instanceof Error ? error : new Error(String(error));
  // What is shown of an error is its stack, which begins with the message that it was made with.
  const { message, stack = message } = failure;
  failure.message += `\n\n${seen.join('\n')}`;
  failure.stack = stack.replace(message, () => failure.message);
  return failure;
}
