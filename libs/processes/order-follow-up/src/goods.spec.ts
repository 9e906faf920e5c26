import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolveGoods, goodsStage, openGoods, type Goods } from './goods.ts';
import { delivered, outOfStock, packed, picked, sent } from './testing/stage.ts';

type Change = Parameters<typeof evolveGoods>[1];

const after = (goods: Goods, ...facts: readonly Change[]) => facts.reduce(evolveGoods, goods);
const stageAfter = (...facts: readonly Change[]) =>
  goodsStage(after(openGoods([{ id: 'A' }, { id: 'B' }]), ...facts));

describe('how far the goods of an order are', () => {
  it('is as far as the hindmost item', () => {
    expect(stageAfter()).toBe('untouched');
    expect(stageAfter(picked('A'))).toBe('arranging');
    expect(stageAfter(picked('A'), picked('B'))).toBe('arranging');
    expect(stageAfter(packed('P1', 'A'))).toBe('arranging');
    expect(stageAfter(packed('P1', 'A', 'B'))).toBe('packed');
  });

  it('is short once only missing items are left to pack', () => {
    expect(stageAfter(outOfStock('A'))).toBe('arranging');
    expect(stageAfter(outOfStock('A'), packed('P1', 'B'))).toBe('short');
    expect(stageAfter(outOfStock('A'), outOfStock('B'))).toBe('short');
  });

  it('is as far as the hindmost package', () => {
    const packages = [packed('P1', 'A'), packed('P2', 'B')];
    expect(stageAfter(...packages, sent('P1'))).toBe('packed');
    expect(stageAfter(...packages, sent('P1'), sent('P2'))).toBe('sent');
    expect(stageAfter(...packages, sent('P1'), delivered('P1'), sent('P2'))).toBe('sent');
    expect(stageAfter(...packages, delivered('P2'), delivered('P1'))).toBe('delivered');
  });

  it('of an order without known items is open until somebody says that it is complete', () => {
    const whole = openGoods();
    expect(goodsStage(whole)).toBe('untouched');
    expect(goodsStage(after(whole, packed('P1')))).toBe('arranging');
    const ready = after(whole, packed('P1'), { type: 'OrderReady', data: {} });
    expect(goodsStage(ready)).toBe('packed');
    expect(goodsStage(after(ready, { type: 'Dispatched', data: {} }))).toBe('sent');
    expect(goodsStage(after(ready, { type: 'Delivered', data: {} }))).toBe('delivered');
    expect(goodsStage(after(ready, { type: 'OrderBackordered', data: { reason: '…' } }))).toBe('arranging');
  });
});

describe('goods', () => {
  it('that are packed aren’t picked again, and a package is known from when it is first named', () => {
    const goods = after(openGoods([{ id: 'A' }]), packed('P1', 'A'), picked('A'), sent('P2'));
    expect(goods.items).toEqual([{ id: 'A', status: 'packed' }]);
    expect(goods.packages.map(({ id, status }) => [id, status])).toEqual([
      ['P1', 'packed'],
      ['P2', 'sent'],
    ]);
  });

  it('are the very same after facts that don’t concern them', () => {
    const goods = openGoods([{ id: 'A' }]);
    expect(evolveGoods(goods, { type: 'OrderConfirmed', data: {} })).toBe(goods);
  });

  it('keep every item in one place, in whatever order things happen', () => {
    const item = fc.constantFrom('A', 'B', 'C');
    const parcel = fc.constantFrom('P1', 'P2');
    const fact = fc.oneof(
      item.map(picked),
      item.map(outOfStock),
      parcel.map((id) => packed(id)),
      parcel.map(sent),
      parcel.map(delivered),
    );
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 20 }), (facts) => {
        const goods = after(openGoods([{ id: 'A' }, { id: 'B' }, { id: 'C' }]), ...facts);
        expect(goods.items.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
        expect(new Set(goods.packages.map(({ id }) => id)).size).toBe(goods.packages.length);
        const missing = goods.items.some(({ status }) => status === 'missing');
        const unpacked = goods.items.some(({ status }) => status !== 'packed');
        const stage = goodsStage(goods);
        expect(stage === 'short').toBe(
          missing && goods.items.every(({ status }) => status === 'missing' || status === 'packed'),
        );
        expect(['packed', 'sent', 'delivered'].includes(stage)).toBe(!unpacked);
      }),
    );
  });
});
