import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, NotFoundError, RUNNING, STOPPED, ABORTED } from '@eventstore/db-client';
import { collect } from '@huiyin/event-store/testing';
import { openEndpointWithLinks, type EndpointWithLinks } from '../testing/links/endpoint-with-links.ts';

let links: EndpointWithLinks;
beforeEach(async () => {
  links = await openEndpointWithLinks();
});
afterEach(() => links.close());

const append = (count: number) =>
  links.client.appendToStream(
    'order-1',
    Array.from({ length: count }, () => jsonEvent({ type: 'Noted', data: {} })),
  );
const status = (name: string) => links.client.getProjectionStatus(name);
const linked = async (stream: string) => (await collect(links.client.readStream(stream))).length;

describe('the Projections service, used by the official client', () => {
  it("lists EventStoreDB's system projections", async () => {
    expect((await links.client.listProjections()).map(({ name }) => name)).toEqual([
      '$by_category',
      '$by_event_type',
      '$streams',
      '$stream_by_category',
      '$by_correlation_id',
    ]);
  });

  it('tells how a projection is doing', async () => {
    await append(3);
    await links.first(3, '$ce-order');
    expect(await status('$by_category')).toMatchObject({
      name: '$by_category',
      projectionStatus: RUNNING,
      stateReason: '',
      position: 'C:3/P:3',
      lastCheckpoint: 'C:3/P:3',
      progress: 100,
      eventsProcessedAfterRestart: 3n,
    });
    expect((await status('$by_correlation_id')).projectionStatus).toBe(STOPPED);
  });

  it('stops a projection, which then is behind, and starts it again', async () => {
    await append(1);
    await links.first(1, '$ce-order');
    await links.client.disableProjection('$by_category');
    expect((await status('$by_category')).projectionStatus).toBe(STOPPED);
    await append(3);
    await links.first(4, '$et-Noted');
    expect(await linked('$ce-order')).toBe(1);
    expect(await status('$by_category')).toMatchObject({ progress: 25, position: 'C:1/P:1' });
    await links.client.enableProjection('$by_category');
    expect((await status('$by_category')).projectionStatus).toBe(RUNNING);
    await links.first(4, '$ce-order');
  });

  it('aborts a projection', async () => {
    await links.client.abortProjection('$streams');
    expect(await status('$streams')).toMatchObject({
      projectionStatus: ABORTED,
      processingStatus: 'Stopped',
    });
  });

  it('builds a projection again from the start', async () => {
    await append(2);
    await links.first(2, '$ce-order');
    await links.client.disableProjection('$by_category');
    await links.client.resetProjection('$by_category');
    expect(await status('$by_category')).toMatchObject({ progress: 0, position: 'C:0/P:0' });
    await links.client.enableProjection('$by_category');
    await links.first(2, '$ce-order');
  });

  it('restarts what makes the links', async () => {
    await append(1);
    await links.client.restartSubsystem();
    await append(1);
    await links.first(2, '$ce-order');
  });

  it('has neither state nor result to give', async () => {
    expect(await links.client.getProjectionState('$by_category')).toEqual({});
    expect(await links.client.getProjectionResult('$by_category')).toEqual({});
  });

  it('finds no others', async () => {
    const { client } = links;
    const asked = [
      () => client.getProjectionStatus('mine'),
      () => client.getProjectionState('mine'),
      () => client.getProjectionResult('mine'),
      () => client.enableProjection('mine'),
      () => client.disableProjection('mine'),
      () => client.abortProjection('mine'),
      () => client.resetProjection('mine'),
      () => client.updateProjection('mine', 'fromAll()'),
      () => client.deleteProjection('mine'),
    ];
    for (const ask of asked) await expect(ask()).rejects.toThrow(NotFoundError);
  });

  it('says why no others can be made', async () => {
    const why = "only EventStoreDB's system projections run";
    await expect(links.client.createProjection('mine', 'fromAll()')).rejects.toThrow(why);
    await expect(links.client.updateProjection('$streams', 'fromAll()')).rejects.toThrow(why);
    await expect(links.client.deleteProjection('$streams')).rejects.toThrow(why);
  });
});
