import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../session/account.ts';
import { ROLE_NAMES } from '../../session/role-names.ts';
import { DESTINATIONS, destinationOf, destinationsOf, rolesOf } from './destinations.ts';

const ALL = DESTINATIONS.flatMap(({ destinations }) => destinations);
const ROLES = Object.keys(ROLE_NAMES) as Role[];
const pathsOf = (role: Role) =>
  destinationsOf(role).flatMap(({ destinations }) => destinations.map(({ path }) => path));

describe('Navigation', () => {
  it('leads agents and departments to cases and processes alone', () => {
    for (const role of ['agent', 'department', 'integration'] as const) {
      expect(pathsOf(role)).toEqual(['/board', '/processes']);
    }
  });

  it('leads those who watch to figures too', () => {
    for (const role of ['supervisor', 'store-manager', 'inspector', 'auditor'] as const) {
      expect(pathsOf(role)).toEqual(ALL.map(({ path }) => path));
    }
  });

  it('leads administrators nowhere: they read no cases', () => {
    expect(destinationsOf('admin')).toEqual([]);
  });

  it('leads nobody where they may not go', () => {
    for (const role of ROLES) {
      for (const path of pathsOf(role)) expect(rolesOf(path)).toContain(role);
    }
  });

  it('has other keys for each page', () => {
    expect(new Set(ALL.map(({ keys }) => keys)).size).toBe(ALL.length);
  });
});

describe('Who may see an address', () => {
  it('is said by the page that it lies under', () => {
    expect(rolesOf('/figures/resolution-rate')).toEqual(rolesOf('/figures'));
    expect(rolesOf('/figures')).not.toContain('agent');
    expect(rolesOf('/board/complaint')).toContain('agent');
  });

  it('is everybody who reads cases where navigation doesn’t lead', () => {
    expect(rolesOf('/cases/complaint-1')).toContain('department');
    expect(rolesOf('/cases/complaint-1')).not.toContain('admin');
    expect(destinationOf('/figuresque')).toBeUndefined();
  });
});
