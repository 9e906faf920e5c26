import { describe, expect, it } from '@jest/globals';
import { addressOf, isOf } from './route.ts';

describe('the address of a route', () => {
  it('has the query, and the names in their places', () => {
    expect(addressOf('/api/cases', { text: '电饭煲', final: 'false' })).toBe(
      `/api/cases?text=${encodeURIComponent('电饭煲')}&final=false`,
    );
    expect(addressOf('/api/customers/{id}', {}, { id: 'C/1' })).toBe('/api/customers/C%2F1');
  });

  it('is known by its path, whatever is in its query', () => {
    expect(isOf('/api/cases', '/api/cases')).toBe(true);
    expect(isOf('/api/cases', '/api/cases?state=received')).toBe(true);
    expect(isOf('/api/figures/{name}/cases', '/api/figures/on-time-rate/cases?part=numerator')).toBe(true);
  });

  it('isn’t that of a longer or a shorter one', () => {
    expect(isOf('/api/cases', '/api/cases/complaint-1/history')).toBe(false);
    expect(isOf('/api/figures/{name}/cases', '/api/figures/cases?x=/api/figures/a/cases')).toBe(false);
    expect(isOf('/api/sla', '/api/sla/cases?part=met')).toBe(false);
  });
});
