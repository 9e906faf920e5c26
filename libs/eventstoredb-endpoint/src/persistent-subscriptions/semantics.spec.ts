import { describe, expect, it } from '@jest/globals';
import type { EndpointOptions } from '../endpoint.ts';
import type { Check } from '../semantics/check.ts';
import { PERSISTENT_SUBSCRIPTION_CHECKS } from '../testing/persistent-subscriptions/checks/index.ts';
import { PLANTED_FAULTS } from '../testing/persistent-subscriptions/planted-faults.ts';
import { RestartableEndpoint } from '../testing/persistent-subscriptions/restartable-endpoint.ts';

async function run(check: Check, options: Partial<EndpointOptions> = {}): Promise<void> {
  const endpoint = await RestartableEndpoint.open(options);
  try {
    await check.run(endpoint);
  } finally {
    await endpoint.close();
  }
}

describe('Persistent subscriptions keep the rules that no client checks', () => {
  it.each(PERSISTENT_SUBSCRIPTION_CHECKS.map((check) => [check.name, check] as const))('%s', (_name, check) =>
    run(check),
  );
});

describe('The check finds the fault that it is there for', () => {
  it.each(PLANTED_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_name, { check, parts }) => {
      await expect(run(check, { subscriptionParts: parts })).rejects.toMatchObject({ code: 'ERR_ASSERTION' });
    },
  );

  it('is so for every check', () => {
    expect(new Set(PLANTED_FAULTS.map(({ check }) => check))).toEqual(
      new Set(PERSISTENT_SUBSCRIPTION_CHECKS),
    );
  });
});
