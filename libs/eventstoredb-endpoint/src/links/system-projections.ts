/** What a system projection looks at in an event. */
export interface SeenEvent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** JSON text; empty where it isn't any, or where nobody asks for it. */
  readonly metadata: string;
}

/** A projection that EventStoreDB brings with it: it links every event that concerns it into one stream of its own making. */
export interface SystemProjection {
  readonly name: string;
  /** What the names of its link streams begin with; the whole name where it has only one. */
  readonly prefix: string;
  /** Whether it runs before anybody has said so. */
  readonly runs: boolean;
  /** The stream that gets a link to this event; nothing where it gets none. */
  linkStream(event: SeenEvent): string | undefined;
}

/** Type of an event that stands for another: its data are `<revision>@<stream>`. */
export const LINK_TYPE = '$>';

/** Type of an event of a `$category-…` stream: its data are a stream's name. */
export const STREAM_REFERENCE_TYPE = '$@';

/** What the names of streams of stream references begin with. */
export const STREAM_REFERENCE_PREFIX = '$category-';

const CORRELATION_KEY = '"$correlationId"';

/**
 * EventStoreDB's five, by their names there. None of them looks at system streams (`$…`, those of metadata included),
 * where EventStoreDB's documentation leaves it open and its releases have differed.
 */
export const SYSTEM_PROJECTIONS: readonly SystemProjection[] = [
  {
    name: '$by_category',
    prefix: '$ce-',
    runs: true,
    linkStream: ({ stream }) => named('$ce-', categoryOf(stream)),
  },
  {
    name: '$by_event_type',
    prefix: '$et-',
    runs: true,
    linkStream: ({ type }) => (isSystem(type) ? undefined : `$et-${type}`),
  },
  {
    name: '$streams',
    prefix: '$streams',
    runs: true,
    linkStream: ({ revision }) => (revision === 0 ? '$streams' : undefined),
  },
  {
    name: '$stream_by_category',
    prefix: STREAM_REFERENCE_PREFIX,
    runs: true,
    linkStream: ({ stream, revision }) =>
      revision === 0 ? named(STREAM_REFERENCE_PREFIX, categoryOf(stream)) : undefined,
  },
  {
    // The one that has to look into the events: it runs if somebody wants it.
    name: '$by_correlation_id',
    prefix: '$bc-',
    runs: false,
    linkStream: ({ metadata }) => named('$bc-', correlationOf(metadata)),
  },
];

/** Whether a name belongs to the streams that hold links, or to nothing. */
export function isLinkStream(stream: string): boolean {
  return isSystem(stream) && projectionOf(stream) !== undefined;
}

/** The projection that makes a link stream. */
export function projectionOf(stream: string): SystemProjection | undefined {
  return SYSTEM_PROJECTIONS.find(({ prefix }) =>
    prefix.endsWith('-') ? stream.startsWith(prefix) : stream === prefix,
  );
}

/** What stands before the first `-`, as EventStoreDB has it by default; nothing where there is no `-` or nothing before it. */
export function categoryOf(stream: string): string | undefined {
  const end = stream.indexOf('-');
  return end > 0 ? stream.slice(0, end) : undefined;
}

/** Whether these metadata are worth handing to `$by_correlation_id`. */
export function mayCorrelate(metadata: string): boolean {
  return metadata.includes(CORRELATION_KEY);
}

/** Names beginning with `$` are the store's own. */
export function isSystem(name: string): boolean {
  return name.charCodeAt(0) === 36;
}

function correlationOf(metadata: string): string | undefined {
  if (metadata === '') return undefined;
  const { $correlationId } = JSON.parse(metadata) as { readonly $correlationId?: unknown };
  return typeof $correlationId === 'string' && $correlationId !== '' ? $correlationId : undefined;
}

function named(prefix: string, rest: string | undefined): string | undefined {
  return rest === undefined ? undefined : prefix + rest;
}
