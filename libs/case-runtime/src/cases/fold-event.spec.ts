import type { RecordedEvent } from '@huiyin/event-store';
import { describe, expect, it } from '@jest/globals';
import { COMPLAINT, foldHistory, Runtime } from '../testing/index.ts';
import { foldStream } from './fold-event.ts';

describe('the first events of a stream', () => {
  it('make the case that it was then, whatever came later', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    await runtime.give(caseId, 'acknowledge');
    await runtime.give(caseId, 'add-note', { text: '…' });
    const states = foldHistory(COMPLAINT, caseId, await runtime.history(caseId));
    const events: RecordedEvent[] = [];
    for await (const event of runtime.store.readStream(caseId)) events.push(event);
    for (let count = 0; count <= events.length; count += 1)
      expect(foldStream(runtime.catalogue, events.slice(0, count))).toEqual(states[count]);
  });
});
