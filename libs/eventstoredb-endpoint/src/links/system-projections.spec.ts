import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  categoryOf,
  isLinkStream,
  projectionOf,
  SYSTEM_PROJECTIONS,
  type SeenEvent,
} from './system-projections.ts';

const EVENT: SeenEvent = { stream: 'order-1', revision: 0, type: 'OrderPlaced', metadata: '' };

/** The streams that get a link to an event like `EVENT`. */
const linked = (event: Partial<SeenEvent>) =>
  SYSTEM_PROJECTIONS.map((projection) => projection.linkStream({ ...EVENT, ...event }));

describe('the system projections', () => {
  it('link an event by category and type, and the first of a stream as its beginning', () => {
    expect(linked({})).toEqual(['$ce-order', '$et-OrderPlaced', '$streams', '$category-order', undefined]);
    expect(linked({ revision: 1 })).toEqual([
      '$ce-order',
      '$et-OrderPlaced',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('take as category what stands before the first hyphen', () => {
    expect(categoryOf('shopping-cart-1')).toBe('shopping');
    expect(categoryOf('order-')).toBe('order');
  });

  it('find no category where there is no hyphen, or nothing before it', () => {
    expect(linked({ stream: 'policy' })).toEqual([
      undefined,
      '$et-OrderPlaced',
      '$streams',
      undefined,
      undefined,
    ]);
    expect(categoryOf('-1')).toBeUndefined();
  });

  it('link no events of the store itself by type', () => {
    expect(linked({ type: '$>', revision: 3 })).toEqual([
      '$ce-order',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('link by correlation what carries one', () => {
    const byCorrelation = (metadata: string) => linked({ metadata }).at(-1);
    expect(byCorrelation('{"$correlationId":"c-1"}')).toBe('$bc-c-1');
    expect(byCorrelation('{"of":{"$correlationId":"c-1"}}')).toBeUndefined();
    expect(byCorrelation('{"$correlationId":7}')).toBeUndefined();
    expect(byCorrelation('{"$correlationId":""}')).toBeUndefined();
    expect(byCorrelation('["$correlationId"]')).toBeUndefined();
    expect(byCorrelation('')).toBeUndefined();
  });

  it('own exactly the streams that they make', () => {
    fc.assert(
      fc.property(
        fc.record({
          stream: fc.string({ minLength: 1 }),
          type: fc.string({ minLength: 1 }),
          revision: fc.nat({ max: 1 }),
        }),
        (event) => {
          for (const projection of SYSTEM_PROJECTIONS) {
            const stream = projection.linkStream({ ...EVENT, ...event });
            if (stream !== undefined) expect(projectionOf(stream)).toBe(projection);
          }
        },
      ),
    );
    for (const other of ['$settings', '$streams2', '$et', '$cé-x', 'order-1', '$$$ce-order', '$all']) {
      expect(isLinkStream(other)).toBe(false);
    }
  });
});
