/** How a group's strategy spreads messages over its consumers, under EventStoreDB's names. */
export type StrategyName = 'RoundRobin' | 'DispatchToSingle' | 'Pinned' | 'PinnedByCorrelation';

/** What a group does with its messages, under EventStoreDB's meanings. */
export interface GroupSettings {
  /** Hand out what links point to, instead of the links. */
  readonly resolveLinks: boolean;
  /** Keep how long consumers take for their messages. */
  readonly extraStatistics: boolean;
  /** A message that isn't settled after so many milliseconds goes to another consumer; 0: never. */
  readonly messageTimeout: number;
  /** A message that was given out again so often is parked instead of being given out once more. */
  readonly maxRetryCount: number;
  /** Milliseconds between checkpoints. */
  readonly checkpointAfter: number;
  /** No checkpoint before so many messages were settled since the last one. */
  readonly minCheckpointCount: number;
  /** A checkpoint at once after so many messages. */
  readonly maxCheckpointCount: number;
  /** 0: any number. */
  readonly maxSubscriberCount: number;
  /** Messages kept ready while the group is live. */
  readonly liveBufferSize: number;
  /** Messages kept ready while the group catches up. */
  readonly historyBufferSize: number;
  /** Events read at a time. */
  readonly readBatchSize: number;
  readonly strategy: StrategyName;
}

/** What the official clients set where their users say nothing. */
export const DEFAULT_SETTINGS: GroupSettings = {
  resolveLinks: false,
  extraStatistics: false,
  messageTimeout: 30_000,
  maxRetryCount: 10,
  checkpointAfter: 2_000,
  minCheckpointCount: 10,
  maxCheckpointCount: 1_000,
  maxSubscriberCount: 0,
  liveBufferSize: 500,
  historyBufferSize: 500,
  readBatchSize: 20,
  strategy: 'RoundRobin',
};
