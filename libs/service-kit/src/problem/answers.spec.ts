import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { soundOrder } from '../testing/sample-orders.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';

let service: SampleService;
let token: string;

beforeAll(async () => {
  service = await startSampleService();
  token = await service.token();
});
afterAll(() => service.close());

const send = (
  path: string,
  init: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> =>
  fetch(service.url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  send('/api/orders', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const problem = async (answer: Response): Promise<Record<string, unknown>> => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return (await answer.json()) as Record<string, unknown>;
};

describe('a problem on the wire', () => {
  it('is in Chinese unless English is preferred, and says so', async () => {
    const chinese = await send('/nowhere');
    expect(chinese.status).toBe(404);
    expect(chinese.headers.get('content-language')).toBe('zh-CN');
    expect(chinese.headers.get('vary')).toBe('Accept-Language');
    expect(await problem(chinese)).toMatchObject({ code: 'route-not-found', title: '没有这个地址' });
    const english = await send('/nowhere', { headers: { 'accept-language': 'en' } });
    expect(english.headers.get('content-language')).toBe('en');
    expect(await problem(english)).toMatchObject({ title: 'No such address' });
  });

  it('names the methods of an address that does not have the one used', async () => {
    const answer = await send('/api/orders', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(await problem(answer)).toMatchObject({
      code: 'method-not-allowed',
      allowed: ['GET', 'HEAD', 'POST'],
    });
  });

  it('refuses a body that is too large, of another type, or no JSON', async () => {
    const large = await post(JSON.stringify({ store: 'x'.repeat(300_000) }));
    expect(large.status).toBe(413);
    expect(await problem(large)).toMatchObject({ code: 'body-too-large' });
    const text = await post('store=1', { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    expect(await problem(text)).toMatchObject({ code: 'unsupported-media-type' });
    const broken = await post('{"store":');
    expect(broken.status).toBe(400);
    expect(await problem(broken)).toMatchObject({ code: 'malformed-json' });
  });

  it('takes JSON with parameters of its media type, in any case', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8']) {
      expect((await post(JSON.stringify(soundOrder), { 'content-type': type })).status).toBe(201);
    }
  });

  it('says where a body breaks a rule that any JSON has to keep', async () => {
    const answer = await post('{"store":"S01","customer":{"name":"\\u0000"}}');
    expect(answer.status).toBe(400);
    expect(await problem(answer)).toMatchObject({ code: 'ill-formed-string', pointer: '/customer/name' });
  });

  it('lists what is wrong with the content in both languages', async () => {
    const body = JSON.stringify({
      ...soundOrder,
      amount: '12900',
      customer: { ...soundOrder.customer, phone: '1' },
    });
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await problem(answer)).toMatchObject({
      code: 'invalid-request',
      errors: [
        { pointer: '/amount', code: 'isInt', message: '必须是整数' },
        { pointer: '/customer/phone', code: 'matches', message: '格式不正确' },
      ],
    });
    expect(await problem(await post(body, { 'accept-language': 'en' }))).toMatchObject({
      errors: [{ message: 'must be a whole number' }, { message: 'has the wrong format' }],
    });
  });

  it('keeps an unforeseen error to itself: the answer has a number under which the log has the rest', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const answer = await send('/api/orders/broken/now');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toMatch(/secret|TypeError|\.ts/);
    const { code, incident, instance } = JSON.parse(text) as Record<string, string>;
    expect(code).toBe('internal');
    expect(instance).toBe(`urn:uuid:${incident}`);
    expect(log).toHaveBeenCalledWith(
      expect.stringContaining(`${incident} at GET /api/orders/broken/now: TypeError`),
    );
    expect(log).toHaveBeenCalledWith(expect.stringContaining('the secret of the house'));
    log.mockRestore();
  });

  it('carries the header fields and members that the handler gave it', async () => {
    const answer = await send('/api/orders/7/confirm', { method: 'POST', headers: { 'if-match': '"2"' } });
    expect(answer.status).toBe(412);
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(await problem(answer)).toMatchObject({ code: 'version-conflict', actual: 3, title: '版本不一致' });
  });

  it('has no body in answer to HEAD', async () => {
    const answer = await send('/nowhere', { method: 'HEAD' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });
});
