import { describe, expect, it } from '@jest/globals';
import { MONDAY, orderIn, orderOf, outOfStock, packed, PEOPLE, picked, THURSDAY } from '../testing/stage.ts';

const { warehouse, logistics, agent, integration } = PEOPLE;

describe('report-progress', () => {
  it('records what the customer was told', () => {
    orderIn('arranging')
      .when('report-progress', { progress: '明天到货', channel: 'app' })
      .thenFacts({ type: 'ProgressReported', data: { progress: '明天到货', channel: 'app' } })
      .thenState('handling.arranging');
  });

  it('isn’t for another department than the one that has the order', () => {
    orderIn('arranging')
      .when('report-progress', { progress: '…', channel: 'app' }, { actor: logistics })
      .thenRefused('other-department-responsible', { responsible: ['warehouse'] });
  });
});

describe('pick-item', () => {
  it('begins the work on a confirmed order', () => {
    orderIn('confirmed')
      .when('pick-item', { item: 'A' }, { actor: warehouse })
      .thenFacts({ type: 'ItemPicked', data: { item: 'A' } })
      .thenState('handling.arranging');
  });

  it('only records while others are missing', () => {
    orderOf('A', 'B', 'C')
      .given(outOfStock('B'))
      .when('pick-item', { item: 'A' }, { actor: warehouse })
      .thenState('handling.arranging');
  });

  it('ends the shortage when what was missing is found', () => {
    orderOf('A')
      .given(outOfStock('A'))
      .thenState('handling.backordered')
      .when('pick-item', { item: 'A' }, { actor: warehouse })
      .thenState('handling.arranging');
  });

  it('refuses an item that the order doesn’t have, or that is picked', () => {
    orderOf('A')
      .when('pick-item', { item: 'X' })
      .thenRefused('item-unknown', { item: 'X' })
      .given(picked('A'))
      .when('pick-item', { item: 'A' })
      .thenRefused('item-elsewhere', { item: 'A', status: 'picked' });
  });

  it('isn’t possible once the order is ready', () => {
    orderIn('ready').when('pick-item', { item: 'A' }).thenRefused('command-not-allowed');
  });
});

describe('report-out-of-stock', () => {
  it('only records while something else is left to do', () => {
    orderOf('A', 'B')
      .when('report-out-of-stock', { item: 'A', remark: '货架空' }, { actor: warehouse })
      .thenFacts({ type: 'ItemOutOfStock', data: { item: 'A', remark: '货架空' } })
      .thenState('handling.arranging');
  });

  it('leaves the order backordered when nothing else is left to do', () => {
    orderOf('A', 'B')
      .given(picked('B'), packed('P1', 'B'))
      .when('report-out-of-stock', { item: 'A' }, { actor: warehouse })
      .thenState('handling.backordered');
  });

  it('says that a packed item is lost', () => {
    orderOf('A')
      .given(picked('A'), packed('P1'))
      .thenState('handling.ready')
      .when('report-out-of-stock', { item: 'A' }, { actor: warehouse })
      .thenState('handling.backordered');
  });

  it('refuses an item that is missing already, and an unknown one', () => {
    orderOf('A')
      .given(outOfStock('A'))
      .when('report-out-of-stock', { item: 'A' })
      .thenRefused('item-elsewhere', { status: 'missing' })
      .when('report-out-of-stock', { item: 'X' })
      .thenRefused('item-unknown');
  });
});

describe('reorder-item', () => {
  const missing = () => orderOf('A').given(outOfStock('A'));

  it('keeps when the supplier delivers, which promises the customer nothing yet', () => {
    const order = missing();
    const running = order.state.deadlines;
    order
      .when('reorder-item', { item: 'A', expectedBy: '2026-03-05T10:00+08:00' }, { actor: warehouse })
      .thenFacts({ type: 'ItemReordered', data: { item: 'A', expectedBy: THURSDAY } })
      .thenState('handling.backordered')
      .thenData({
        goods: {
          items: [{ id: 'A', status: 'missing', expectedBy: THURSDAY }],
          packages: [],
          complete: false,
        },
      });
    expect(order.state.deadlines).toEqual(running);
  });

  it('needs no date', () => {
    missing()
      .when('reorder-item', { item: 'A' })
      .thenFacts({ type: 'ItemReordered', data: { item: 'A' } });
  });

  it('refuses a date in the past and an item that isn’t missing', () => {
    missing()
      .when('reorder-item', { item: 'A', expectedBy: MONDAY })
      .thenRefused('time-in-the-past')
      .given(picked('A'))
      .when('reorder-item', { item: 'A' })
      .thenRefused('item-elsewhere', { status: 'picked' });
  });
});

describe('pack', () => {
  it('packs everything that is picked, and goes on with the rest', () => {
    orderOf('A', 'B')
      .given(picked('A'))
      .when('pack', { package: 'P1' }, { actor: warehouse })
      .thenFacts({ type: 'PackagePacked', data: { package: 'P1' } })
      .thenState('handling.arranging')
      .thenData({
        goods: {
          items: [
            { id: 'A', status: 'packed' },
            { id: 'B', status: 'open' },
          ],
          packages: [{ id: 'P1', items: ['A'], status: 'packed' }],
          complete: false,
        },
      });
  });

  it('makes the order ready with the last item', () => {
    orderOf('A', 'B')
      .given(picked('A'), packed('P1'))
      .when('pack', { package: 'P2', items: ['B'] }, { actor: integration })
      .thenState('handling.ready');
  });

  it('leaves it backordered when only what is missing is left', () => {
    orderOf('A', 'B')
      .given(outOfStock('B'), picked('A'))
      .when('pack', { package: 'P1' })
      .thenState('handling.backordered');
  });

  it('refuses a package twice, an empty one, and what isn’t there to be packed', () => {
    orderOf('A', 'B')
      .when('pack', { package: 'P1' })
      .thenRefused('nothing-picked')
      .given(picked('A'), packed('P1'))
      .when('pack', { package: 'P1', items: ['B'] })
      .thenRefused('package-exists', { package: 'P1' })
      .when('pack', { package: 'P2', items: ['A'] })
      .thenRefused('item-elsewhere', { item: 'A', status: 'packed' })
      .when('pack', { package: 'P2', items: ['X'] })
      .thenRefused('item-unknown');
  });
});

describe('report-ready', () => {
  it('makes the order ready, whatever is known of its items', () => {
    orderOf('A', 'B')
      .given(picked('A'))
      .when('report-ready', {}, { actor: warehouse })
      .thenFacts({ type: 'OrderReady', data: {} })
      .thenState('handling.ready');
  });

  it('refuses while items are missing', () => {
    orderOf('A', 'B')
      .given(outOfStock('B'))
      .when('report-ready', {}, { actor: agent })
      .thenRefused('items-missing', { missing: ['B'] });
  });
});
