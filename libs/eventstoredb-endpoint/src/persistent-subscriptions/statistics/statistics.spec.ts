import { describe, expect, it } from '@jest/globals';
import { Latencies } from './latencies.ts';
import { Throughput } from './throughput.ts';

describe('throughput', () => {
  it('is counted since the last look that lies back a second or more', () => {
    const throughput = new Throughput(0);
    for (let count = 0; count < 30; count++) throughput.add();
    expect(throughput.measure(500)).toEqual({ total: 30, sinceLast: 30, perSecond: 0 });
    expect(throughput.measure(2_000)).toEqual({ total: 30, sinceLast: 30, perSecond: 15 });
    throughput.add();
    expect(throughput.measure(2_100)).toEqual({ total: 31, sinceLast: 1, perSecond: 15 });
  });
});

describe('latencies', () => {
  const measured = (latencies: Latencies) =>
    Object.fromEntries(latencies.measurements().map(({ key, value }) => [key.toLowerCase(), value]));

  it('are told as quantiles, under the names that clients know', () => {
    const latencies = new Latencies();
    for (let value = 1; value <= 100; value++) latencies.add(value);
    expect(measured(latencies)).toEqual({
      ...{ mean: 51, median: 50, fastest: 1, highest: 100 },
      ...{ 'quintile 1': 20, 'quintile 2': 40, 'quintile 3': 60, 'quintile 4': 80, 'quintile 5': 100 },
      ...{ '90%': 90, '95%': 95, '99%': 99, '99.5%': 100, '99.9%': 100 },
    });
  });

  it('are those of the last thousand messages', () => {
    const latencies = new Latencies();
    for (let count = 0; count < 3_000; count++) latencies.add(count < 2_000 ? 1_000 : 5);
    expect(measured(latencies)).toMatchObject({ highest: 5, mean: 5 });
  });

  it('are zeros as long as nothing was acknowledged', () => {
    expect(measured(new Latencies())).toMatchObject({ median: 0, mean: 0 });
  });
});
