import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { ToldLog } from '../testing/told-log.ts';
import { Reachability } from './reachability.ts';

describe('whether a server is in reach', () => {
  let log: ToldLog;
  let isBack: boolean;
  let reachability: Reachability;
  beforeEach(() => {
    [log, isBack] = [new ToldLog(), false];
    const ping = () => (isBack ? Promise.resolve() : Promise.reject(new Error('still away')));
    reachability = new Reachability({ place: 'esdb://db', log, clock: () => 7, ping });
  });
  afterEach(() => reachability.close());

  it('is told by the first call that fails, and asked for until it answers: once each in the log', async () => {
    reachability.failed(new Error('reset'), performance.now());
    reachability.failed(new Error('refused'), performance.now());
    expect(reachability.outage).toEqual({ since: 7, lastError: 'refused' });
    await eventually(() => reachability.outage?.lastError === 'still away');
    isBack = true;
    await eventually(() => reachability.outage === undefined);
    expect(log.messages('warn')).toEqual(['The event store does not answer.']);
    expect(log.messages('info')).toEqual(['The event store answers again.']);
  });

  it('is not in question where calls of a connection that died fail after others were answered', () => {
    const begun = performance.now();
    reachability.answered();
    reachability.failed(new Error('no answer in time'), begun);
    expect(reachability.outage).toBeUndefined();
    reachability.failed(new Error('refused'), performance.now());
    expect(reachability.outage).toBeDefined();
  });
});
