import type { Page } from 'playwright-core';

/** All that the API said to a page, apart from labels: what may stand on the screen in whatever language it was written. */
export class Heard {
  #texts = '';

  constructor(page: Page) {
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url());
      const isStream = response.headers()['content-type']?.startsWith('text/event-stream');
      if (!pathname.startsWith('/api/') || isStream) return;
      // A page that was left has nothing to say any more.
      const body: unknown = await response.json().catch(() => undefined);
      this.#texts += `\n${textsIn(body).join('\n')}`;
    });
  }

  says(text: string): boolean {
    return this.#texts.includes(text);
  }
}

/** Every text in an answer; of what is there in both languages, neither. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && 'en' in value) return [];
  return Object.values(value).flatMap(textsIn);
}
