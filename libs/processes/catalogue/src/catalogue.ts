import { ALL_STORES, isRole } from '@huiyin/casework';
import type { Actor, Process } from '@huiyin/process-engine';
import { compilePolicy, defaultPolicy } from './policy-document.ts';
import { processes, retired } from './processes.ts';

/** The processes of this build, their policies, and who may look where. */
export const catalogue = {
  processes,
  process: (id: string, version: number): Process | undefined =>
    [...processes, ...retired].find(({ reference }) => reference.id === id && reference.version === version),
  defaultPolicy: defaultPolicy as object,
  compilePolicy: (document: object, process: string, store: string): unknown =>
    compilePolicy(document, process, store),
  isInScope: ({ role, store: own }: Actor, store: string): boolean =>
    own === store || (isRole(role) && ALL_STORES.includes(role)),
};
