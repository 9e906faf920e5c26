/** What a run of many works measured. */
export interface Run {
  readonly works: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Does works for a time, so many in flight at once, after a warm-up that isn't counted.
 *
 * @param work does one piece and resolves when it is done; gets the lane that it runs in.
 */
export async function inFlight(
  lanes: number,
  seconds: number,
  work: (lane: number) => Promise<void>,
  warmUp = 1,
): Promise<Run> {
  let latencies: number[] = [];
  let counting = false;
  let stop = false;
  const lane = async (index: number) => {
    while (!stop) {
      const begun = performance.now();
      await work(index);
      if (counting) latencies.push(performance.now() - begun);
    }
  };
  const running = Array.from({ length: lanes }, (_, index) => lane(index));
  await sleep(warmUp * 1000);
  counting = true;
  const begun = performance.now();
  await sleep(seconds * 1000);
  const elapsed = (performance.now() - begun) / 1000;
  const counted = latencies;
  latencies = [];
  stop = true;
  await Promise.all(running);
  return summary(counted, elapsed);
}

export function summary(latencies: readonly number[], seconds: number): Run {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { works: sorted.length, seconds, perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99) };
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
