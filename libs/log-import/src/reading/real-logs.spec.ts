import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { LoggedStep } from './logged-step.ts';
import { openLog } from './open-log.ts';
import { readLog } from './testing/temporary-log.ts';

/** Beside the repository, and not part of it. */
const path = (name: string) => fileURLToPath(new URL(`../../../../../shared/data/${name}`, import.meta.url));

/** Long enough for a busy machine. */
const PATIENCE = 60_000;

/** The test, or a word on why it can't run. */
function onRealLog(name: string, rule: string, test: () => Promise<void>): void {
  if (existsSync(path(name))) it(rule, test, PATIENCE);
  else it.skip(`${rule} (skipped: there is no ../shared/data/${name} beside the repository)`, test);
}

function countBy(steps: readonly LoggedStep[], key: (step: LoggedStep) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const step of steps) counts[key(step)] = (counts[key(step)] ?? 0) + 1;
  return counts;
}

describe('a real log', () => {
  const incidents = 'bpi-challenge-2013-incidents.xes.gz';
  onRealLog(incidents, 'of incidents is read to the last of 65,533 steps', async () => {
    const { steps, error } = await readLog(path(incidents));
    expect(error).toBeUndefined();
    expect(steps).toHaveLength(65_533);
    expect(new Set(steps.map(({ trace }) => trace?.attributes['concept:name'])).size).toBe(7_554);
    expect(countBy(steps, (step) => `${step.activity} / ${step.attributes['lifecycle:transition']}`)).toEqual(
      {
        'Accepted / In Progress': 30_239,
        'Queued / Awaiting Assignment': 11_544,
        'Completed / Resolved': 6_115,
        'Completed / Closed': 5_716,
        'Accepted / Wait - User': 4_217,
        'Accepted / Assigned': 3_221,
        'Completed / In Call': 2_035,
        'Accepted / Wait': 1_533,
        'Accepted / Wait - Implementation': 493,
        'Accepted / Wait - Vendor': 313,
        'Accepted / Wait - Customer': 101,
        'Unmatched / Unmatched': 5,
        'Completed / Cancelled': 1,
      },
    );
    expect(steps[0]).toEqual({
      ordinal: 0,
      place: { line: 22_502, element: 'trace 1, event 1' },
      id: undefined,
      activity: 'Accepted',
      occurredAt: '2010-03-31T14:59:42.000Z',
      writtenTime: '2010-03-31T16:59:42+02:00',
      attributes: {
        'org:group': 'V30',
        'resource country': 'France',
        'organization country': 'fr',
        'org:resource': 'Frederic',
        'organization involved': 'Org line A2',
        'org:role': 'A2_4',
        impact: 'Medium',
        product: 'PROD582',
        'lifecycle:transition': 'In Progress',
      },
      objects: [],
      trace: { index: 0, attributes: { 'concept:name': '1-364285768' } },
      indexInTrace: 0,
    });
    expect(steps.at(-1)).toMatchObject({
      ordinal: 65_532,
      place: { line: 890_127, element: 'trace 7554, event 1' },
    });
  });

  const orders = 'order-management.ocel1.csv.gz';
  onRealLog(orders, 'of orders is read to the last of 22,367 steps', async () => {
    const { steps, error } = await readLog(path(orders));
    expect(error).toBeUndefined();
    expect(steps).toHaveLength(22_367);
    expect(countBy(steps, ({ activity }) => activity)).toEqual({
      'place order': 2_000,
      'confirm order': 2_000,
      'pay order': 2_000,
      'payment reminder': 514,
      'item out of stock': 1_664,
      'reorder item': 1_664,
      'pick item': 8_159,
      'create package': 1_325,
      'send package': 1_325,
      'failed delivery': 391,
      'package delivered': 1_325,
    });
    const ofType = (type: string) =>
      new Set(
        steps.flatMap(({ objects }) => objects.filter((object) => object.type === type).map(({ id }) => id)),
      );
    expect(ofType('orders').size).toBe(2_000);
    expect(ofType('packages').size).toBe(1_325);
    expect(steps[0]).toMatchObject({
      id: '1.0',
      occurredAt: '2019-05-20T07:07:47.000Z',
      attributes: { weight: '3.52', price: '524.96' },
      objects: [
        { type: 'items', id: '880001' },
        { type: 'items', id: '880004' },
        { type: 'items', id: '880003' },
        { type: 'items', id: '880002' },
        { type: 'orders', id: '990001' },
      ],
    });
  });

  const example = 'running-example.xes';
  onRealLog(example, 'of compensation requests is read to the last of 42 steps', async () => {
    const { steps, error } = await readLog(path(example));
    expect(error).toBeUndefined();
    expect(countBy(steps, ({ trace }) => String(trace?.attributes['concept:name']))).toEqual({
      1: 5,
      2: 5,
      3: 9,
      4: 5,
      5: 13,
      6: 5,
    });
    expect(steps[0]).toMatchObject({
      activity: 'register request',
      occurredAt: '2010-12-30T13:32:00.000Z',
      attributes: { 'org:resource': 'Pete', Costs: '50' },
    });
  });

  const ocel2 = 'ocel20_example.jsonocel';
  onRealLog(ocel2, 'of purchases is read to the last of 13 steps, with its 9 objects', async () => {
    const log = await openLog(path(ocel2));
    const steps: LoggedStep[] = [];
    for await (const batch of log.batches) steps.push(...batch);
    expect(steps).toHaveLength(13);
    expect(steps[2]).toMatchObject({
      id: 'e3',
      activity: 'Create Purchase Order',
      attributes: { po_creator: 'Mike' },
      objects: [
        { type: 'Purchase Requisition', id: 'PR1', qualifier: 'Created order from PR' },
        { type: 'Purchase Order', id: 'PO1', qualifier: 'Created order with identifier' },
      ],
    });
    expect(log.objects.size).toBe(9);
    expect(log.objects.get('R3')).toMatchObject({
      type: 'Invoice',
      attributes: [
        {},
        { name: 'is_blocked', value: 'Yes', from: '2022-02-03T06:30:00.000Z' },
        { value: 'No' },
      ],
      relations: [{ id: 'P3', qualifier: 'Payment from invoice' }],
    });
  });
});
