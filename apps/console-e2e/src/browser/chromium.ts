import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian’s Chromium; another one by `CHROMIUM`. Undefined where there’s none: the tests then skip, saying so. */
export const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Starts a browser without a window, with a profile of its own that goes with it. */
export function launchChromium(executablePath = CHROMIUM): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('No Chromium here: apt-get install chromium fonts-noto-cjk');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
