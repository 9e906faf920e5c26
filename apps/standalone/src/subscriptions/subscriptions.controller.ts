import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Endpoint } from '@huiyin/eventstoredb-endpoint';
import { Roles } from '@huiyin/service-kit';
import { SUBSCRIPTION_LIST } from './subscription-schema.ts';

/** Under which the endpoint is provided. */
export const ENDPOINT = Symbol('endpoint');

const momentOf = (epochMs: number | undefined) =>
  epochMs === undefined ? undefined : new Date(epochMs).toISOString();

/** How the persistent subscriptions of integrations are doing: EventStoreDB's protocol doesn't tell why messages were parked. */
@Controller('api/subscriptions')
@Roles('admin', 'auditor')
export class SubscriptionsController {
  constructor(@Inject(ENDPOINT) private readonly endpoint: Endpoint) {}

  @Get()
  @ApiOperation({
    summary: '持久订阅状况 · How persistent subscriptions are doing',
    tags: ['subscriptions'],
  })
  @ApiResponse({ status: 200, description: 'All of them.', schema: SUBSCRIPTION_LIST })
  async list(): Promise<{ readonly items: readonly object[] }> {
    const groups = await this.endpoint.subscriptionGroups();
    return {
      items: groups.map(({ definition, status, lag, checkpoint, inFlight, subscribers, ...group }) => ({
        stream: definition.stream,
        group: definition.group,
        status,
        lag,
        checkpoint,
        inFlight,
        consumers: subscribers.map(({ connectionName, from, perSecond, inFlight: held }) => ({
          name: connectionName,
          from,
          perSecond,
          inFlight: held,
        })),
        parked: {
          count: group.parked.count,
          oldest: momentOf(group.parked.oldest),
          reasons: group.parkedReasons,
        },
      })),
    };
  }
}
