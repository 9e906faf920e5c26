import { TemporaryViews } from '@huiyin/projections/testing';
import { catalogue } from '@huiyin/processes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenedView } from '../testing/opened-view.ts';
import { Story } from '../testing/story.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(`2026-03-${text}+08:00`);
const TOLD = { channel: 'hotline' };

describe('what is measured of an order', () => {
  const views = new TemporaryViews();
  let opened: OpenedView;
  let story: Story;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'measured', catalogue.process, catalogue.compilePolicy);
  });
  afterAll(() => views.remove());
  beforeEach(async () => {
    story = await Story.begin(opened, 'order-follow-up', {
      channel: 'app',
      customer: { id: 'C-1' },
      order: 'SO-1',
    });
  });

  it('is answered when it is confirmed, and turns out as it ends', async () => {
    expect(await story.row()).toMatchObject({ order_number: 'SO-1', clock: null, outcome: null });
    await story.when(at('02T11:00'), 'cancel', { reason: '不要了', told: TOLD });
    expect(await story.row()).toMatchObject({
      outcome: 'cancelled',
      answered_at: at('02T11:00'),
      resolved_at: at('02T11:00'),
      closed_at: at('02T11:00'),
      resolution_working_ms: HOUR,
      first_contact: 0,
    });
  });

  it('is a first answer when the customer confirmed it, and the product that it is about', async () => {
    story = await Story.begin(opened, 'order-follow-up', {
      ...{ channel: 'app', customer: { id: 'C-1' }, order: 'SO-2' },
      items: [{ id: 'A' }, { id: 'B', product: '冰箱' }],
    });
    const checked = ['specification', 'quantity', 'price', 'delivery-time'];
    await story.when(at('02T11:00'), 'confirm', { checked });
    expect(await story.row()).toMatchObject({
      state: 'confirmed',
      product: '冰箱',
      answered_at: at('02T11:00'),
      response_due_at: at('02T15:00'),
      closed_at: null,
      outcome: null,
    });
  });
});
