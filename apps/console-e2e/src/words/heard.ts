import type { Page } from 'playwright-core';

/** All that the API said to a page, apart from labels: what may stand on the screen in whatever language it was written. */
export class Heard {
  #answers: Promise<string>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      const isStream = response.headers()['content-type']?.startsWith('text/event-stream');
      if (isStream || !new URL(response.url()).pathname.startsWith('/api/')) return;
      // A page that was left has nothing to say any more.
      const body: Promise<unknown> = response.json().catch(() => undefined);
      this.#answers.push(body.then((said) => textsIn(said).join('\n')));
    });
  }

  /** All that was said since it was asked for last. */
  async said(): Promise<string> {
    const answers = this.#answers;
    this.#answers = [];
    return (await Promise.all(answers)).join('\n');
  }
}

/** Every text in an answer; of what is there in both languages, neither. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && 'en' in value) return [];
  return Object.values(value).flatMap(textsIn);
}
