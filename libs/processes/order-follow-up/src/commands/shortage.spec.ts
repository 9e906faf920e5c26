import { describe, it } from '@jest/globals';
import {
  CHOICE,
  delivered,
  MONDAY,
  orderIn,
  orderOf,
  outOfStock,
  packed,
  PEOPLE,
  picked,
  sent,
  THURSDAY,
} from '../testing/stage.ts';

const { warehouse, logistics, integration } = PEOPLE;
const { chosenBy, channel } = CHOICE;
const yesterday = '2026-03-01T09:30+08:00';

describe('report-backorder', () => {
  it('says why the order can’t go on, and until when', () => {
    orderIn('arranging')
      .when('report-backorder', { reason: '断货', restockBy: THURSDAY }, { actor: warehouse })
      .thenFacts({ type: 'OrderBackordered', data: { reason: '断货', restockBy: THURSDAY } })
      .thenState('handling.backordered')
      .thenDeadline('restock', THURSDAY);
  });

  it('takes back that an order was ready', () => {
    orderIn('ready')
      .when('report-backorder', { reason: '仓库漏水' }, { actor: warehouse })
      .thenState('handling.backordered');
  });

  it('refuses a date in the past, and another department', () => {
    orderIn('arranging')
      .when('report-backorder', { reason: '断货', restockBy: MONDAY })
      .thenRefused('time-in-the-past')
      .when('report-backorder', { reason: '断货' }, { actor: logistics })
      .thenRefused('other-department-responsible');
  });
});

describe('promise-restock', () => {
  it('sets when the goods will be there', () => {
    orderIn('backordered')
      .when('promise-restock', { by: '2026-03-05T10:00+08:00' })
      .thenFacts({ type: 'RestockPromised', data: { by: THURSDAY } })
      .thenDeadline('restock', THURSDAY)
      .thenData({ restockBy: THURSDAY });
  });

  it('escalates the third promise', () => {
    orderIn('backordered')
      .when('promise-restock', { by: THURSDAY })
      .when('promise-restock', { by: THURSDAY })
      .thenState('escalation.none')
      .when('promise-restock', { by: THURSDAY })
      .thenState('escalation.supervisor');
  });

  it('refuses a promise for yesterday', () => {
    orderIn('backordered').when('promise-restock', { by: yesterday }).thenRefused('time-in-the-past');
  });
});

describe('report-restocked', () => {
  it('ends the shortage', () => {
    orderOf('A', 'B')
      .given(outOfStock('A'), outOfStock('B'))
      .when('report-restocked', { items: ['A'] }, { actor: warehouse })
      .thenFacts({ type: 'GoodsRestocked', data: { items: ['A'] } })
      .thenState('handling.arranging');
  });

  it('means all that was missing when no item is named', () => {
    orderOf('A')
      .given(outOfStock('A'))
      .when('report-restocked')
      .thenState('handling.arranging')
      .thenData({ goods: { items: [{ id: 'A', status: 'open' }], packages: [], complete: false } });
  });

  it('refuses items that aren’t missing', () => {
    orderOf('A', 'B')
      .given(outOfStock('A'))
      .when('report-restocked', { items: ['A', 'B'] })
      .thenRefused('item-elsewhere', { item: 'B', status: 'open' });
  });
});

describe('choose-waiting', () => {
  it('records who chose, how and when', () => {
    orderIn('backordered')
      .when('choose-waiting', { chosenBy, channel, chosenAt: yesterday })
      .thenFacts({ type: 'WaitingChosen', data: { chosenBy, channel, chosenAt: '2026-03-01T01:30:00.000Z' } })
      .thenState('handling.backordered')
      .thenData({ choice: { chosen: 'wait', chosenBy, channel, chosenAt: '2026-03-01T01:30:00.000Z' } });
  });

  it('means now when no time is given', () => {
    orderIn('backordered')
      .when('choose-waiting', { chosenBy, channel }, { actor: integration })
      .thenFacts({ type: 'WaitingChosen', data: CHOICE });
  });

  it('refuses what isn’t a time', () => {
    orderIn('backordered')
      .when('choose-waiting', { chosenBy, channel, chosenAt: '2026-99-01T00:00:00Z' })
      .thenRefused('time-not-valid');
  });
});

describe('choose-replacement', () => {
  const replacement = { id: 'C', product: '电饭煲 5L' };

  it('goes on with the replacement', () => {
    orderOf('A')
      .given(outOfStock('A'))
      .when('choose-replacement', { chosenBy, channel, item: 'A', replacement })
      .thenFacts({ type: 'ReplacementChosen', data: { ...CHOICE, item: 'A', replacement } })
      .thenState('handling.arranging')
      .thenData({
        choice: { ...CHOICE, chosen: 'replace' },
        goods: { items: [{ ...replacement, status: 'open' }], packages: [], complete: false },
      });
  });

  it('refuses to replace what isn’t missing, and to take what is ordered already', () => {
    orderOf('A', 'B')
      .given(outOfStock('A'))
      .when('choose-replacement', { chosenBy, channel, item: 'B', replacement })
      .thenRefused('item-elsewhere')
      .when('choose-replacement', { chosenBy, channel, item: 'A', replacement: { id: 'B' } })
      .thenRefused('item-exists', { item: 'B' });
  });

  it('refuses what isn’t a time', () => {
    orderOf('A')
      .given(outOfStock('A'))
      .when('choose-replacement', { chosenBy, channel, chosenAt: 'soon', item: 'A', replacement })
      .thenRefused('time-not-valid');
  });
});

describe('drop-items', () => {
  const drop = (...items: readonly string[]) => ({ chosenBy, channel, items });

  it('goes on with the rest', () => {
    orderOf('A', 'B', 'C')
      .given(outOfStock('A'))
      .when('drop-items', drop('A'))
      .thenFacts({ type: 'ItemsDropped', data: { ...CHOICE, items: ['A'] } })
      .thenState('handling.arranging')
      .thenData({ choice: { ...CHOICE, chosen: 'drop-items' } });
  });

  it('leads to where the rest is already', () => {
    const short = () => orderOf('A', 'B').given(picked('B'), packed('P1'), outOfStock('A'));
    short().thenState('handling.backordered').when('drop-items', drop('A')).thenState('handling.ready');
    short().given(sent('P1')).when('drop-items', drop('A')).thenState('handling.delivering');
    short().given(sent('P1'), delivered('P1')).when('drop-items', drop('A')).thenState('handling.accepting');
  });

  it('waits on while something else is missing', () => {
    orderOf('A', 'B')
      .given(outOfStock('A'), outOfStock('B'))
      .when('drop-items', drop('A'))
      .thenState('handling.backordered');
  });

  it('may leave nothing but what is missing', () => {
    orderOf('A', 'B').given(outOfStock('A')).when('drop-items', drop('B')).thenState('handling.backordered');
  });

  it('takes the word of shops that follow orders as a whole', () => {
    orderIn('backordered').when('drop-items', drop('手柄')).thenState('handling.arranging');
  });

  it('refuses to drop everything: that is a cancellation', () => {
    orderOf('A', 'B')
      .given(outOfStock('A'))
      .when('drop-items', drop('A', 'B'))
      .thenRefused('nothing-left-of-the-order');
  });

  it('refuses what is packed, unknown, or said at no time', () => {
    orderOf('A', 'B', 'C')
      .given(outOfStock('A'), picked('B'), packed('P1'))
      .when('drop-items', drop('B'))
      .thenRefused('item-elsewhere')
      .when('drop-items', drop('X'))
      .thenRefused('item-unknown')
      .when('drop-items', { ...drop('A'), chosenAt: 'soon' })
      .thenRefused('time-not-valid');
  });
});

it('escalates the third time that an order can’t go on, however that comes', () => {
  orderOf('A', 'B', 'C')
    .given(picked('A'), picked('B'), packed('P1', 'A', 'B'), outOfStock('C'))
    .given({ type: 'GoodsRestocked', data: {} }, outOfStock('C'))
    .thenState('handling.backordered', 'escalation.none')
    .given({ type: 'GoodsRestocked', data: {} }, { type: 'OrderBackordered', data: { reason: '又断货' } })
    .thenState('handling.backordered', 'escalation.supervisor');
});
