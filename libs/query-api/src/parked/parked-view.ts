import type { AskedBy, ParkedStream, Settlement, SkippedEvent } from '@huiyin/projections';

/** What a view doesn't follow, and what can be done about it: `ParkedStreams` of a view. */
export interface ParkedView {
  list(): Promise<readonly ParkedStream[]>;
  skipped(): Promise<readonly SkippedEvent[]>;
  retry(stream: string, asked: AskedBy): Promise<Settlement>;
  skip(stream: string, asked: AskedBy): Promise<Settlement>;
}
