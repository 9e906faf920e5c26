import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { ROLES } from '@huiyin/casework';
import { describeProcess } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';

it.each(catalogue.processes)(
  'docs/processes/$id.md says what the definition says: run `npm run docs`',
  (process_) => {
    const page = new URL(`../../../../docs/processes/${process_.id}.md`, import.meta.url);
    expect(readFileSync(page, 'utf8')).toBe(describeProcess(process_, { roles: ROLES }));
  },
);
