import { scenario } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import { filledPayload, parametersOf } from '../macro-template.ts';
import { macrosOf } from '../policy-answers.ts';
import { compilePolicy, defaultPolicy } from '../policy-document.ts';
import { processNamed } from '../processes.ts';

const complaint = processNamed('complaint')!;
const macros = macrosOf(defaultPolicy, 'complaint', 'S01');

const VALUES: Readonly<Record<string, string>> = {
  words: '非常抱歉，给您添麻烦了',
  findings: '店员态度不佳',
  promisedBy: '2026-03-02T18:00:00+08:00',
};
const LEADS_TO: Readonly<Record<string, string>> = {
  'apologise-and-settle': 'handling.reviewing',
  'ask-for-proof': 'handling.awaitingCustomer',
};

it('has a story for every standard macro', () => {
  expect(macros.map(({ name }) => name)).toEqual(Object.keys(LEADS_TO));
});

it.each(macros)('$name is possible from a new complaint to its end, for each of its roles', (macro) => {
  expect(Object.keys(VALUES)).toEqual(expect.arrayContaining([...parametersOf(macro)]));
  for (const role of macro.roles) {
    const story = scenario(complaint, {
      policy: compilePolicy(defaultPolicy, 'complaint', 'S01'),
      now: '2026-03-02T10:00+08:00',
      actor: { id: 'li.na', role, store: 'S01' },
      caseId: 'complaint-1',
    }).when('register', {
      channel: 'hotline',
      customer: { name: '王女士' },
      description: '店员态度不好',
      category: 'service-attitude',
      severity: 'minor',
    });
    for (const step of macro.steps) story.when(step.command, filledPayload(step, VALUES));
    story.thenState(LEADS_TO[macro.name]!);
  }
});
