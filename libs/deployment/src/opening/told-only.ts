import { setTimeout } from 'node:timers/promises';
import type { HealthIndicator } from '@huiyin/service-kit';

/** Milliseconds; readiness itself waits a little longer. */
const PATIENCE = 1_000;

/** What is told of a part that says nothing of itself. */
const SILENT = { answers: false };

/** Tells how something is without which a service does the most of its work: it is no less ready for it, whatever that says. */
export const toldOnly =
  (indicator: HealthIndicator, patience = PATIENCE): HealthIndicator =>
  async () => {
    const over = new AbortController();
    const asked = (async () => indicator())().catch(() => SILENT);
    const tired = setTimeout(patience, SILENT, { signal: over.signal }).catch(() => SILENT);
    const report = await Promise.race([asked, tired]);
    over.abort();
    return { ...report, status: 'up' };
  };
