import { expect, it } from '@jest/globals';
import { LARGEST_APPEND } from '../../encoding/append-size.ts';
import { AppendTooLargeError } from '../../errors.ts';
import type { NewEvent, RawEvent } from '../../event.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvent } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

/** The metadata of one weigh so much, and its type. */
const REST = Buffer.byteLength(JSON.stringify(sampleEvent().metadata)) + 2 * sampleEvent().type.length;

/** An event that weighs so many bytes: most of them characters of three bytes each. */
function eventOf(size: number): NewEvent {
  const free = size - REST - '{"text":""}'.length;
  return sampleEvent({ text: '音'.repeat(Math.floor(free / 3)) + 'x'.repeat(free % 3) });
}

export function largeAppends(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('takes one that is as large as it may be', async () => {
    const half = LARGEST_APPEND / 2;
    await test.store.append('a', [eventOf(LARGEST_APPEND)], 'no-stream');
    expect((await test.store.append('a', [eventOf(half), eventOf(half)], 0)).revision).toBe(2);
  });

  it('refuses one that is a byte larger, alone or by all of its events together, and records nothing', async () => {
    const { id, type } = sampleEvent();
    const data = new Uint8Array(LARGEST_APPEND - 2 * type.length + 1);
    const bytes: RawEvent = {
      id,
      type,
      contentType: 'application/octet-stream',
      raw: { data, metadata: new Uint8Array(0) },
    };
    const half = LARGEST_APPEND / 2;
    for (const events of [[eventOf(LARGEST_APPEND + 1)], [eventOf(half), eventOf(half + 1)], [bytes]]) {
      const refusal: unknown = await test.store.append('a', events, 'any').catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(AppendTooLargeError);
      expect(refusal).toMatchObject({ stream: 'a', size: LARGEST_APPEND + 1, limit: LARGEST_APPEND });
    }
    expect(await test.store.head()).toBe(0);
  });
}
