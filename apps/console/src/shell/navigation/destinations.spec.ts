import { describe, expect, it } from '@jest/globals';
import { READERS, type Role } from '../../session/account.ts';
import { DESTINATIONS, destinationOf, destinationsOf, rolesOf } from './destinations.ts';

const ALL = DESTINATIONS.flatMap(({ destinations }) => destinations);
const ROLES: readonly Role[] = [...READERS, 'admin'];
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

  it('leads administrators to what is defined and to what the system couldn’t do: they read no cases', () => {
    expect(pathsOf('admin')).toEqual(['/processes', '/parked']);
  });

  it('leads nobody where they may not go', () => {
    for (const role of ROLES) {
      expect(rolesOf('/')).toContain(role);
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
    expect(rolesOf('/parked')).toContain('admin');
  });

  it('is everybody who reads cases where navigation doesn’t lead', () => {
    expect(rolesOf('/cases/complaint-1')).toContain('department');
    expect(rolesOf('/cases/complaint-1')).not.toContain('admin');
    expect(destinationOf('/figuresque')).toBeUndefined();
  });
});
