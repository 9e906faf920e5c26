import { request } from 'node:http';
import { expect, it } from '@jest/globals';
import { suite } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';

/** Bytes, compressed by gzip: what a shop’s line loads within two seconds at 1.5 Mbit/s. */
const BUDGET = 350 * 1024;

/** Bytes that go over the line for a file, and how they are written. */
const compressed = (url: string) =>
  new Promise<{ url: string; bytes: number; encoding: string | undefined }>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html, */*' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        resolve({ url, bytes, encoding: response.headers['content-encoding'] });
      });
    })
      .on('error', reject)
      .end();
  });

const isFile = (url: string) => !new URL(url).pathname.startsWith('/api/');

export const transfer = suite('what the board’s page weighs', (stage) => {
  it(
    'is within the budget, all that it loads until nothing is left to come, and each file is compressed',
    stage.watched(async (sit) => {
      const seat = await sit(stage.person('supervisor'));
      const { page } = seat;
      const urls = new Set<string>();
      page.on('response', (response) => urls.add(response.url()));
      await seat.open('/board');
      await settled(page);
      await page.waitForLoadState('load');
      const files = await Promise.all([...urls].filter(isFile).map(compressed));
      const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(all).toBeGreaterThan(100_000);
      expect(all).toBeLessThanOrEqual(BUDGET);
      expect(files.filter(({ bytes, encoding }) => bytes > 2_048 && encoding !== 'gzip')).toEqual([]);
    }),
  );
});
