import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { entityTag, parseIfMatch } from './if-match.ts';

describe('If-Match', () => {
  it.each([
    ['*', '*'],
    [' * ', '*'],
    ['"3"', ['3']],
    ['"3", "4"', ['3', '4']],
    ['"3" ,"4"', ['3', '4']],
    ['"a,b"', ['a,b']],
    ['""', ['']],
    ['W/"3"', []],
    ['W/"3", "4"', ['4']],
    [entityTag(7), ['7']],
  ])('%s asks for %j', (header, condition) => {
    expect(parseIfMatch(header)).toEqual(condition);
  });

  it.each(['', ' ', '3', '"3', '3"', '"3" "4"', '"3",', ',"3"', '"3", *', 'w/"3"', '"a b"', '"a"b"'])(
    '%j is malformed',
    (header) => {
      expect(() => parseIfMatch(header)).toThrow(
        expect.objectContaining({ status: 400, code: 'invalid-if-match' }),
      );
    },
  );

  it('holds 100 tags at most', () => {
    const tags = (count: number): string => Array.from({ length: count }, (_, n) => `"${n}"`).join(', ');
    expect(parseIfMatch(tags(100))).toHaveLength(100);
    expect(() => parseIfMatch(tags(101))).toThrow();
  });
});

describe('a handler that demands If-Match', () => {
  let service: SampleService;
  let token: string;
  beforeAll(async () => {
    service = await startSampleService();
    token = await service.token();
  });
  afterAll(() => service.close());

  it.each([
    [undefined, 428, 'precondition-required'],
    ['3', 400, 'invalid-if-match'],
    ['W/"3"', 412, 'version-conflict'],
    ['"3"', 200, undefined],
  ])('answers If-Match %s with %i', async (header, status, code) => {
    const answer = await fetch(`${service.url}/api/orders/7/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...(header && { 'if-match': header }) },
    });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { code?: string }).code).toBe(code);
  });
});
