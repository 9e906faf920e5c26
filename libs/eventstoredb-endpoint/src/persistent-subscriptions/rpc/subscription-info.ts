import messages, { type SubscriptionInfo } from '@eventstore/db-client/generated/persistent_pb.js';
import { ALL, type StartFrom } from '../definition/group-definition.ts';
import type { GroupInfo, SubscriberInfo } from '../statistics/group-info.ts';

/** How a group is doing, as clients are told. */
export function subscriptionInfo(info: GroupInfo): SubscriptionInfo {
  const { stream, group, settings, startFrom } = info.definition;
  const place = stream === ALL ? positionText : String;
  const { fresh, replayed, retried } = info.ready;
  const isLive = info.status.startsWith('Live');
  return new messages.SubscriptionInfo()
    .setEventSource(stream)
    .setGroupName(group)
    .setStatus(info.status)
    .setConnectionsList(info.subscribers.map(connectionInfo))
    .setAveragePerSecond(info.perSecond)
    .setTotalItems(String(info.total))
    .setCountSinceLastMeasurement(String(info.sinceLast))
    .setLastCheckpointedEventPosition(info.checkpoint === undefined ? '' : place(info.checkpoint))
    .setLastKnownEventPosition(info.lastKnown === undefined ? '' : place(info.lastKnown))
    .setResolveLinkTos(settings.resolveLinks)
    .setStartFrom(place(startNumber(startFrom)))
    .setMessageTimeoutMilliseconds(settings.messageTimeout)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfter)
    .setMinCheckPointCount(settings.minCheckpointCount)
    .setMaxCheckPointCount(settings.maxCheckpointCount)
    .setReadBufferCount(isLive ? 0 : fresh)
    .setLiveBufferCount(String(isLive ? fresh : 0))
    .setRetryBufferCount(replayed + retried)
    .setTotalInFlightMessages(info.inFlight)
    .setOutstandingMessagesCount(info.inFlight + retried)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscriberCount)
    .setParkedMessageCount(String(info.parked.count));
}

function connectionInfo(subscriber: SubscriberInfo): SubscriptionInfo.ConnectionInfo {
  return new messages.SubscriptionInfo.ConnectionInfo()
    .setFrom(subscriber.from)
    .setUsername(subscriber.user)
    .setConnectionName(subscriber.connectionName)
    .setAverageItemsPerSecond(subscriber.perSecond)
    .setTotalItems(String(subscriber.total))
    .setCountSinceLastMeasurement(String(subscriber.sinceLast))
    .setAvailableSlots(subscriber.availableSlots)
    .setInFlightMessages(subscriber.inFlight)
    .setObservedMeasurementsList(
      subscriber.measurements.map(({ key, value }) =>
        new messages.SubscriptionInfo.Measurement().setKey(key).setValue(String(value)),
      ),
    );
}

function positionText(position: number): string {
  return `C:${position}/P:${position}`;
}

function startNumber(startFrom: StartFrom): number {
  if (startFrom === 'start') return 0;
  return startFrom === 'end' ? -1 : startFrom;
}
