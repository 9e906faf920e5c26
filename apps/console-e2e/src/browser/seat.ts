import type { TokenBearer } from '@huiyin/standalone/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shiftClock } from './shift-clock.ts';
import { Troubles } from './troubles.ts';

/** How somebody’s browser is set up. */
export interface SeatOptions {
  readonly language?: 'zh-CN' | 'en';
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** Where somebody sits down. */
export interface Place {
  readonly url: string;
  /** Epoch milliseconds: what the browser’s clock says at the beginning. */
  readonly now: number;
}

/** Milliseconds that anything may take to appear, on a busy machine. */
const PATIENCE = 15_000;

/** Somebody in front of a browser of their own. */
export class Seat {
  readonly person: TokenBearer;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: Troubles;
  readonly #token: string;
  readonly #place: Place;

  private constructor(person: TokenBearer, token: string, page: Page, place: Place) {
    this.person = person;
    this.page = page;
    this.context = page.context();
    this.troubles = new Troubles(page);
    this.#token = token;
    this.#place = place;
  }

  static async take(
    browser: Browser,
    place: Place,
    person: TokenBearer,
    token: string,
    { language = 'zh-CN', width = 1440, height = 900, dark = false }: SeatOptions,
  ): Promise<Seat> {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: language,
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      hasTouch: width < 600,
    });
    context.setDefaultTimeout(PATIENCE);
    await shiftClock(context, place.now);
    return new Seat(person, token, await context.newPage(), place);
  }

  /** Opens an address cold, as from a link that somebody sent along with a token. */
  async open(path: string): Promise<this> {
    await this.page.goto(`${this.#place.url}${path}#token=${this.#token}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    return this;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
