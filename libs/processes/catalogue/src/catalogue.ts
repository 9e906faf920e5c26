import { ALL_STORES, isRole } from '@huiyin/casework';
import { complaint } from '@huiyin/complaint';
import { orderFollowUp } from '@huiyin/order-follow-up';
import type { Actor, Process } from '@huiyin/process-engine';
import { compilePolicy, defaultPolicy } from './policy-document.ts';

/** Every process that this build runs, newest versions only; older versions are listed in `retired`. */
const processes: readonly Process[] = [complaint as unknown as Process, orderFollowUp as unknown as Process];

/** Versions that cases may still run on. */
const retired: readonly Process[] = [];

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
