import Elk from 'elkjs/lib/elk-api.js';
import worker from 'elkjs/lib/elk-worker.min.js?url';
import type { LayoutEngine } from './layout.ts';

let started: LayoutEngine | undefined;

/** ELK, beside the page’s own thread; started when the first statechart is drawn, and kept. */
export function elkInWorker(): LayoutEngine {
  started ??= new Elk({ workerUrl: worker });
  return started;
}
