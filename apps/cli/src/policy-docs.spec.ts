import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { compilePolicy, targetOf } from '@huiyin/processes';
import { parse } from 'yaml';

it('the policy that docs/policies.md shows can be adopted as it stands there', () => {
  const page = readFileSync(new URL('../../../docs/policies.md', import.meta.url), 'utf8');
  const [, yaml = ''] = /```yaml\n([\s\S]+?)```/.exec(page) ?? [];
  const document = parse(yaml.replace(/^calendar:.*\n/m, '')) as object;
  expect(Object.keys(document)).toHaveLength(8);
  expect(compilePolicy(document, 'complaint', 'S01')).toBeDefined();
  expect([targetOf(document, 'satisfaction', 'S01'), targetOf(document, 'satisfaction', '')]).toEqual([
    0.9, 0.85,
  ]);
});
