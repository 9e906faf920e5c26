import { isOffer, latestOffer, type Offer } from './offer.ts';
import { hasLeft, keepToken, keptToken } from './token-of-tab.ts';

/** Only pages of this origin hear it, in this browser. */
const CHANNEL = 'huiyin.token';
const ASK = 'who works here?';

/** Milliseconds that other tabs are given to answer. */
const WAIT = 200;

/** A tab that nobody is in: a case opened beside the list, in a tab of its own. @returns the token of the tab that was used last */
export async function tokenOfOtherTab(): Promise<string | undefined> {
  if (hasLeft()) return undefined;
  const channel = new BroadcastChannel(CHANNEL);
  const offers: Offer[] = [];
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isOffer(data)) offers.push(data);
  };
  channel.postMessage(ASK);
  await new Promise((resolve) => setTimeout(resolve, WAIT));
  channel.close();
  const token = latestOffer(offers)?.token;
  if (token !== undefined) keepToken(token);
  return token;
}

/** Answers such tabs, as long as this one is open and somebody is in it. */
export function answerOtherTabs(): void {
  let usedAt = 0;
  const note = () => {
    usedAt = Date.now();
  };
  for (const event of ['pointerdown', 'keydown', 'focus'])
    window.addEventListener(event, note, { capture: true, passive: true });
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const token = keptToken();
    if (data === ASK && token !== undefined) channel.postMessage({ token, usedAt } satisfies Offer);
  };
}
