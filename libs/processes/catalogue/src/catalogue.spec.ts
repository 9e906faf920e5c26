import { ROLES, type Role } from '@huiyin/casework';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.ts';
import { DECLARED_LINKS } from './sections/links.ts';

describe('the catalogue', () => {
  it('holds each process once, and finds it by the version that histories name', () => {
    const ids = catalogue.processes.map(({ id }) => id);
    expect(ids).toEqual(['complaint', 'order-follow-up', 'follow-up-visit', 'return-exchange']);
    for (const process of catalogue.processes) {
      const { id, version } = process.reference;
      expect(catalogue.process(id, version)).toBe(process);
      expect(catalogue.process(id, version + 1)).toBeUndefined();
      expect(catalogue.compilePolicy(catalogue.defaultPolicy, id, 'S01')).toBeDefined();
    }
    expect(catalogue.process('suggestion', 1)).toBeUndefined();
    expect(catalogue.process('order-follow-up', 1)?.reference.version).toBe(1);
  });

  it('gives no two processes the same address', () => {
    const addresses = catalogue.processes.map(({ definition }) => definition.collection);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the declared links', () => {
  it.each(Object.entries(DECLARED_LINKS))(
    'lead from a fact of one process to another process: %s',
    (_, link) => {
      const { from, fact, opens } = link;
      const definition = (id: string) => catalogue.processes.find((process) => process.id === id)?.definition;
      expect(Object.keys(definition(from)?.facts ?? {})).toContain(fact);
      expect(definition(opens)).toBeDefined();
      expect(opens).not.toBe(from);
    },
  );
});

describe('whose cases somebody may act on', () => {
  const roles = Object.keys(ROLES) as Role[];

  it('are those of their own store', () => {
    for (const role of [...roles, 'visitor'])
      expect(catalogue.isInScope({ id: 'x', role, store: 'S01' }, 'S01')).toBe(true);
  });

  it('are those of other stores, or of no store, only for work that isn’t bound to one', () => {
    const everywhere = roles.filter((role) => catalogue.isInScope({ id: 'x', role, store: 'S01' }, 'S02'));
    expect(everywhere.sort()).toEqual(['auditor', 'inspector', 'integration', 'system']);
    expect(roles.filter((role) => catalogue.isInScope({ id: 'x', role }, 'S01')).sort()).toEqual(everywhere);
    for (const role of ['visitor', 'toString', ''])
      expect(catalogue.isInScope({ id: 'x', role, store: 'S01' }, 'S02')).toBe(false);
  });
});
