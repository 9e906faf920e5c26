import { describe, expect, it } from '@jest/globals';
import { openedCases, pageAddress, partsOf, withCases } from './cases-address.ts';

const LIST = '/api/figures/on-time-rate/cases?part=numerator&store=S01';

describe('The list of cases beside a page', () => {
  it('is in the page’s address, and goes without a trace', () => {
    const params = new URLSearchParams('period=2026-10');
    const opened = withCases(params, LIST);
    expect(openedCases(new URLSearchParams(opened.toString()))).toBe(LIST);
    expect(withCases(opened, undefined).toString()).toBe(params.toString());
  });

  it('is a list of cases and nothing else, whatever a link says', () => {
    for (const address of [
      'https://elsewhere.cn/api/figures/x/cases?',
      '//elsewhere.cn/',
      '/api/staff?',
      '/api/figures/../../x?',
    ])
      expect(openedCases(new URLSearchParams({ cases: address }))).toBeUndefined();
    expect(openedCases(new URLSearchParams({ cases: '/api/sla/cases?part=met' }))).toBe(
      '/api/sla/cases?part=met',
    );
  });

  it('says whose cases they are', () => {
    const { of, figure, query } = partsOf(LIST);
    expect([of, figure, query.get('part'), query.get('store')]).toEqual([
      'figure',
      'on-time-rate',
      'numerator',
      'S01',
    ]);
    expect(partsOf('/api/sla/cases?part=met')).toMatchObject({ of: 'target', figure: undefined });
    expect(partsOf('/api/funnel/cases?process=complaint').of).toBe('step');
  });

  it('comes page by page', () => {
    expect(pageAddress(LIST, 50, undefined)).toBe(`${LIST}&limit=50`);
    expect(pageAddress(LIST, 50, 'a+b')).toBe(`${LIST}&limit=50&cursor=a%2Bb`);
  });
});
