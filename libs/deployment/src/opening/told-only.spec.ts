import { describe, expect, it } from '@jest/globals';
import { toldOnly } from './told-only.ts';

describe('a part that is only told of', () => {
  it('is told as it is, and makes nothing less ready', async () => {
    expect(await toldOnly(() => ({ status: 'up', store: 'connected' }))()).toEqual({
      status: 'up',
      store: 'connected',
    });
    expect(await toldOnly(() => ({ status: 'down', store: 'reconnecting' }))()).toEqual({
      status: 'up',
      store: 'reconnecting',
    });
  });

  it('may fail, or not answer at all', async () => {
    const failing = () => {
      throw new Error('away');
    };
    expect(await toldOnly(failing)()).toEqual({ status: 'up', answers: false });
    expect(await toldOnly(() => new Promise(() => undefined), 1)()).toEqual({ status: 'up', answers: false });
  });
});
