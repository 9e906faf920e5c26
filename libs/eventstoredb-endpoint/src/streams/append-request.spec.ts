import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendOptions, proposedMessage, STREAMS } from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';
import { eventually } from '../testing/eventually.ts';

describe('An append that makes no sense', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const refused = async (messages: readonly Uint8Array[]) => {
    const answer = await served.raw.call(`${STREAMS}Append`, messages);
    expect(answer.messages).toEqual([]);
    expect(await served.store.head()).toBe(0);
    return answer;
  };

  it.each([
    ['no messages', [], 'options'],
    ['an event first', [proposedMessage()], 'options'],
    ['options twice', [appendOptions(), appendOptions()], 'no event'],
    ['no name', [appendOptions(''), proposedMessage()], 'names no stream'],
    ['a negative revision', [appendOptions('s', '18446744073709551615'), proposedMessage()], 'out of range'],
    ['an id that is none', [appendOptions(), proposedMessage({ id: 'abc' })], 'is not a UUID'],
    ['no id', [appendOptions(), proposedMessage({ id: '' })], 'is missing'],
    [
      'an unknown content type',
      [appendOptions(), proposedMessage({ metadata: { type: 'a', 'content-type': 'text/plain' } })],
      'text/plain',
    ],
    [
      'an empty type',
      [appendOptions(), proposedMessage({ metadata: { type: '', 'content-type': 'application/json' } })],
      'type is empty',
    ],
    [
      'a type of the store’s own',
      [
        appendOptions(),
        proposedMessage({ metadata: { type: '$metadata', 'content-type': 'application/json' } }),
      ],
      '$metadata',
    ],
    ['bytes that are no message', [Buffer.from('garbage')], 'could not be decoded'],
  ])('is refused as such: %s', async (_what, messages, sentence) => {
    expect(await refused(messages)).toMatchObject({ code: 3, details: expect.stringContaining(sentence) });
  });

  it('is refused naming the metadata that it lacks', async () => {
    const answer = await refused([appendOptions(), proposedMessage({ metadata: {} })]);
    expect(answer).toMatchObject({
      code: 3,
      trailers: {
        exception: 'missing-required-metadata-property',
        'required-metadata-properties': 'type,content-type',
      },
    });
  });

  it('is told so when the endpoint closes before the client has sent all of it', async () => {
    const messages = [appendOptions(), proposedMessage()];
    const answered = served.raw.call(`${STREAMS}Append`, messages, { keepOpen: true });
    await eventually(async () => served.endpoint.status().calls === 1);
    await served.endpoint.close(500);
    expect(await answered).toMatchObject({ code: 14, details: 'The endpoint is closing.' });
    expect(await served.store.head()).toBe(0);
  });
});
