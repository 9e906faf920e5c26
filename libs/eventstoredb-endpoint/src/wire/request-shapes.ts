import type { Shape } from './message-shape.ts';

/*
 * The shapes of the requests that the generated classes read. Field numbers are those of the protocol's .proto files.
 */

const EMPTY: Shape = {};
const STREAM_IDENTIFIER: Shape = { 3: 'bytes' };
const UUID: Shape = { 1: { 1: 'number', 2: 'number' }, 2: 'text' };
const UUID_OPTION: Shape = { 1: EMPTY, 2: EMPTY };
const POSITION: Shape = { 1: 'number', 2: 'number' };
const EXPRESSION: Shape = { 1: 'text', 2: 'text' };
const FILTER: Shape = { 1: EXPRESSION, 2: EXPRESSION, 3: 'number', 4: EMPTY, 5: 'number' };
const STREAM_FROM: Shape = { 1: STREAM_IDENTIFIER, 2: 'number', 3: EMPTY, 4: EMPTY };
const ALL_FROM: Shape = { 1: POSITION, 2: EMPTY, 3: EMPTY };

const READ: Shape = {
  1: {
    ...{ 1: STREAM_FROM, 2: ALL_FROM, 3: 'number', 4: 'number', 5: 'number', 6: EMPTY },
    ...{ 7: FILTER, 8: EMPTY, 9: UUID_OPTION, 10: { 1: 'number' } },
  },
};
const DELETE_STREAM: Shape = { 1: { 1: STREAM_IDENTIFIER, 2: 'number', 3: EMPTY, 4: EMPTY, 5: EMPTY } };

const SETTINGS: Shape = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [n + 1, 'number' as const]));
const TO_STREAM: Shape = { 1: STREAM_IDENTIFIER, 2: 'text', 4: STREAM_FROM };
const CREATE_GROUP: Shape = {
  1: { ...TO_STREAM, 3: { ...SETTINGS, 16: 'text' }, 5: { ...ALL_FROM, 4: FILTER, 5: EMPTY } },
};
const UPDATE_GROUP: Shape = { 1: { ...TO_STREAM, 3: SETTINGS, 5: ALL_FROM } };
const READ_GROUP: Shape = {
  1: { 1: STREAM_IDENTIFIER, 2: 'text', 3: 'number', 4: UUID_OPTION, 5: EMPTY },
  2: { 1: 'bytes', 2: UUID },
  3: { 1: 'bytes', 2: UUID, 3: 'number', 4: 'text' },
};

const NAMED: Shape = { 1: { 1: 'text' } };
const PROJECTION: Shape = { 1: { 1: 'text', 2: 'number' } };
const PROJECTION_STATE: Shape = { 1: { 1: 'text', 2: 'text' } };

/** Of requests that the generated classes never see. */
export const BY_HAND = 'read by hand';

const IN_PACKAGE: Readonly<Record<string, Readonly<Record<string, Shape | typeof BY_HAND>>>> = {
  'server_features.ServerFeatures': { GetSupportedMethods: EMPTY },
  'gossip.Gossip': { Read: EMPTY },
  'streams.Streams': {
    ...{ Read: READ, Delete: DELETE_STREAM, Tombstone: DELETE_STREAM },
    ...{ Append: BY_HAND, BatchAppend: BY_HAND },
  },
  'persistent_subscriptions.PersistentSubscriptions': {
    Create: CREATE_GROUP,
    Update: UPDATE_GROUP,
    Delete: { 1: { 1: STREAM_IDENTIFIER, 2: 'text', 3: EMPTY } },
    Read: READ_GROUP,
    GetInfo: { 1: { 1: STREAM_IDENTIFIER, 2: EMPTY, 3: 'text' } },
    ReplayParked: { 1: { 1: 'text', 2: STREAM_IDENTIFIER, 3: EMPTY, 4: 'number', 5: EMPTY } },
    List: { 1: { 1: EMPTY, 2: { 1: STREAM_IDENTIFIER, 2: EMPTY } } },
    RestartSubsystem: EMPTY,
  },
  'projections.Projections': {
    Create: {
      1: { 1: EMPTY, 2: { 1: 'text' }, 3: { 1: 'text', 2: 'number', 3: 'number' }, 4: 'text' },
    },
    Update: { 1: { 1: 'text', 2: 'text', 3: 'number', 4: EMPTY } },
    Delete: { 1: { 1: 'text', 2: 'number', 3: 'number', 4: 'number' } },
    Statistics: { 1: { 1: 'text', 2: EMPTY, 3: EMPTY, 4: EMPTY, 5: EMPTY } },
    Disable: PROJECTION,
    Enable: NAMED,
    Reset: PROJECTION,
    State: PROJECTION_STATE,
    Result: PROJECTION_STATE,
    RestartSubsystem: EMPTY,
  },
};

/** The shapes of requests by the path of their method. */
export const REQUEST_SHAPES: ReadonlyMap<string, Shape | typeof BY_HAND> = new Map(
  Object.entries(IN_PACKAGE).flatMap(([service, methods]) =>
    Object.entries(methods).map(
      ([name, shape]) => [`/event_store.client.${service}/${name}`, shape] as const,
    ),
  ),
);
