import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { soundOrder } from '../testing/sample-orders.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { sendMalformedRequests } from '../testing/send-malformed-requests.ts';

let service: SampleService;

beforeAll(async () => {
  service = await startSampleService();
});
afterAll(() => service.close());

describe('malformed requests', () => {
  it('1,000 of them get no 5xx, each refusal is a problem, and the service goes on serving', async () => {
    const token = await service.token();
    const report = await sendMalformedRequests({
      port: service.port,
      token,
      method: 'POST',
      path: '/api/orders',
      body: soundOrder,
      tooLarge: 256 * 1024,
    });
    console.info('malformed requests', JSON.stringify({ ...report, faults: undefined }));
    expect(report.faults).toEqual([]);
    expect(report.sent).toBe(1000);
    for (const status of [400, 401, 404, 405, 413, 415, 417, 431])
      expect(report.byStatus[status]).toBeGreaterThan(0);

    const answer = await fetch(`${service.url}/api/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(soundOrder),
    });
    expect(answer.status).toBe(201);
  }, 60_000);
});
