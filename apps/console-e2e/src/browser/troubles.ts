import type { Page, Request, Response } from 'playwright-core';

/** What a page must not do behind somebody’s back: errors on its console, exceptions, requests that fail or are refused. */
export class Troubles {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      // Refusals are heard of by their answers, which say more.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.#add(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#add(`exception: ${error.stack ?? error.message}`));
    page.on('requestfailed', (request) => this.#failed(request));
    page.on('response', (response) => this.#answered(response));
  }

  /** From now on this is no trouble: `403 GET /api/figures`. */
  expect(trouble: RegExp): void {
    this.#expected.push(trouble);
  }

  /** What nobody expected, in the order in which it came. */
  get unexpected(): readonly string[] {
    return this.#seen.filter((trouble) => !this.#expected.some((expected) => expected.test(trouble)));
  }

  #add(trouble: string): void {
    this.#seen.push(trouble);
  }

  #failed(request: Request): void {
    const why = request.failure()?.errorText ?? '';
    // What isn’t wanted any more is let go of: streams, answers for a page that was left.
    if (why !== 'net::ERR_ABORTED') this.#add(`${why} ${request.method()} ${pathOf(request.url())}`);
  }

  #answered(response: Response): void {
    if (response.status() < 400) return;
    this.#add(`${response.status()} ${response.request().method()} ${pathOf(response.url())}`);
  }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
