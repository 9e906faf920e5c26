import { readdirSync, readFileSync } from 'node:fs';
import { CASEWORK_LABELS, CONTACT_LABELS, DEPARTMENT_REFUSALS, MOMENT_REFUSALS } from '@huiyin/casework';
import { expect, it } from '@jest/globals';
import { orderFollowUpLabels } from './labels.ts';

const commands = new URL('./commands/', import.meta.url);
const text = (wanted: (file: string) => boolean) =>
  readdirSync(commands)
    .filter(wanted)
    .map((file) => readFileSync(new URL(file, commands), 'utf8'))
    .join('\n');
const codes = (source: string, call: RegExp) => [
  ...new Set([...source.matchAll(call)].map(([, code]) => code!)),
];

const isSpec = (file: string) => file.endsWith('.spec.ts');
const refused = codes(
  text((file) => !isSpec(file)),
  /refuse\(\s*'([^']+)'/g,
);

it('every refusal of a command has a label, and every label a refusal', () => {
  const shared = {
    ...CASEWORK_LABELS.refusals,
    ...CONTACT_LABELS.refusals,
    ...DEPARTMENT_REFUSALS.responsible,
    ...MOMENT_REFUSALS.ahead,
  };
  const own = Object.keys(orderFollowUpLabels.refusals).filter((code) => !(code in shared));
  expect(refused.sort()).toEqual(own.sort());
});

it('every refusal is shown by a scenario', () => {
  const shown = codes(text(isSpec), /thenRefused\(\s*'([^']+)'/g);
  expect(refused.filter((code) => !shown.includes(code))).toEqual([]);
});
