import type { CreateReq, UpdateReq } from '@eventstore/db-client/generated/persistent_pb.js';
import { persistentSubscriptionFailed } from '../../rpc/exceptions.ts';
import { invalidArgument } from '../../rpc/rpc-error.ts';
import { DEFAULT_SETTINGS, type GroupSettings, type StrategyName } from '../group/group-settings.ts';
import type { GroupName } from './group-name.ts';

type Settings = CreateReq.Settings | UpdateReq.Settings;

/** The enumeration's names, by their numbers. */
const STRATEGIES: readonly StrategyName[] = ['DispatchToSingle', 'RoundRobin', 'Pinned'];
const NAMED: readonly string[] = [...STRATEGIES, 'PinnedByCorrelation'];

const TICKS_PER_MILLISECOND = 10_000;

/**
 * What a group is to do with its messages.
 *
 * @throws RpcError INVALID_ARGUMENT when a number makes no sense; persistent-subscription-failed when there's no
 *   such strategy.
 */
export function groupSettingsOf(settings: Settings | undefined, name: GroupName): GroupSettings {
  if (settings === undefined) throw invalidArgument('The request has no settings.');
  return {
    resolveLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    messageTimeout: atLeast(0, messageTimeout(settings), 'message timeout'),
    maxRetryCount: atLeast(0, settings.getMaxRetryCount(), 'largest number of retries'),
    checkpointAfter: atLeast(0, checkpointAfter(settings), 'time between checkpoints'),
    minCheckpointCount: atLeast(
      0,
      settings.getMinCheckpointCount(),
      'smallest number of messages to a checkpoint',
    ),
    maxCheckpointCount: atLeast(
      0,
      settings.getMaxCheckpointCount(),
      'largest number of messages to a checkpoint',
    ),
    maxSubscriberCount: atLeast(0, settings.getMaxSubscriberCount(), 'largest number of subscribers'),
    liveBufferSize: atLeast(1, settings.getLiveBufferSize(), 'size of the live buffer'),
    historyBufferSize: atLeast(1, settings.getHistoryBufferSize(), 'size of the history buffer'),
    readBatchSize: atLeast(1, settings.getReadBatchSize(), 'size of a batch read'),
    strategy: strategyOf(settings, name),
  };
}

function messageTimeout(settings: Settings): number {
  if (settings.hasMessageTimeoutMs()) return settings.getMessageTimeoutMs();
  if (!settings.hasMessageTimeoutTicks()) return DEFAULT_SETTINGS.messageTimeout;
  return Math.round(Number(settings.getMessageTimeoutTicks()) / TICKS_PER_MILLISECOND);
}

function checkpointAfter(settings: Settings): number {
  if (settings.hasCheckpointAfterMs()) return settings.getCheckpointAfterMs();
  if (!settings.hasCheckpointAfterTicks()) return DEFAULT_SETTINGS.checkpointAfter;
  return Math.round(Number(settings.getCheckpointAfterTicks()) / TICKS_PER_MILLISECOND);
}

function strategyOf(settings: Settings, { stream, group }: GroupName): StrategyName {
  // Requests to update still have the number alone.
  const name = 'getConsumerStrategy' in settings ? settings.getConsumerStrategy() : '';
  const strategy = name === '' ? STRATEGIES[settings.getNamedConsumerStrategy()] : name;
  if (strategy !== undefined && isStrategy(strategy)) return strategy;
  throw persistentSubscriptionFailed(
    stream,
    group,
    `There is no consumer strategy ${strategy?.slice(0, 100)}, but ${NAMED.join(', ')}.`,
  );
}

function isStrategy(name: string): name is StrategyName {
  return NAMED.includes(name);
}

/** Numbers of 32 bits, of which the client's mistakes arrive as negative ones. */
function atLeast(least: number, value: number, what: string): number {
  if (Number.isInteger(value) && value >= least && value < 2 ** 31) return value;
  throw invalidArgument(`The ${what} is ${value}: at least ${least} was expected.`);
}
