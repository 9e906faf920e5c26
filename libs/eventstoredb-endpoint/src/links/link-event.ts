import type { RecordedEvent } from '@huiyin/event-store';
import { Recorded } from '@huiyin/event-store/adapter';
import { linkId } from './link-id.ts';
import { formatTarget } from './link-target.ts';
import { LINK_TYPE, STREAM_REFERENCE_TYPE } from './system-projections.ts';

const utf8 = new TextEncoder();

/**
 * An event of a link stream, made when it is read. It has the position and the moment of the event that it points at,
 * since it was never recorded itself.
 */
export class LinkEvent extends Recorded {
  /** The event that it points at, whether or not its stream still shows it. */
  readonly target: RecordedEvent;

  constructor(stream: string, revision: number, target: RecordedEvent) {
    const { position, recordedAt } = target;
    const name = formatTarget(target);
    // A link to a link would resolve to that one, as resolving goes one step: it names what the other one names.
    const data = target.type === LINK_TYPE ? target.raw.data : utf8.encode(name);
    super(
      linkId(stream, name),
      LINK_TYPE,
      'application/octet-stream',
      { data, metadata: metadataOf(target) },
      stream,
      revision,
      position,
      recordedAt,
    );
    this.target = target;
  }
}

/** An event of a `$category-…` stream: it names the stream that the event began. */
export class StreamReference extends Recorded {
  constructor(stream: string, revision: number, first: RecordedEvent) {
    super(
      linkId(stream, formatTarget(first)),
      STREAM_REFERENCE_TYPE,
      'application/octet-stream',
      { data: utf8.encode(first.stream), metadata: metadataOf(first) },
      stream,
      revision,
      first.position,
      first.recordedAt,
    );
  }
}

/** As EventStoreDB's projections have it: where the event stands in the log and in which stream, and its id. */
function metadataOf({ position, stream, id }: RecordedEvent): string {
  return `{"$c":${position},"$p":${position},"$o":${JSON.stringify(stream)},"$causedBy":"${id}"}`;
}
