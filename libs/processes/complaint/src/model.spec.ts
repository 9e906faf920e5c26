import { checkModel } from '@huiyin/casework/testing';
import { stateNodes } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import { complaint } from './process.ts';
import { DEFAULT_COMPLAINT_SETTINGS } from './settings.ts';

describe('the complaint', () => {
  checkModel(complaint);

  it('limits every loop that its bound is asked about', () => {
    // Without a limit the bound would never answer yes: the loop would be bounded on paper only.
    const asked = new Set(
      stateNodes(complaint.definition.machine).flatMap((node) =>
        [...node.transitions.values()].flat().flatMap(({ guard }) => boundedFacts(guard)),
      ),
    );
    expect([...asked].sort()).toEqual([
      'ApprovalDenied',
      'DepartmentConsulted',
      'ExecutionFailed',
      'InformationRequested',
      'OutcomeDisputed',
      'SolutionRefused',
    ]);
    expect(Object.keys(DEFAULT_COMPLAINT_SETTINGS.limits)).toEqual(expect.arrayContaining([...asked]));
  });
});

function boundedFacts(guard: unknown): readonly string[] {
  if (typeof guard === 'function' && 'guards' in guard)
    return (guard.guards as unknown[]).flatMap(boundedFacts);
  if (typeof guard !== 'object' || guard === null) return [];
  const { type, params } = guard as { readonly type: string; readonly params?: { readonly fact: string } };
  return type === 'isLastRound' && params ? [params.fact] : [];
}
