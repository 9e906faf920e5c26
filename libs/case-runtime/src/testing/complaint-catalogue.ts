import { ALL_STORES, isRole, Policy } from '@huiyin/casework';
import { complaint, DEFAULT_COMPLAINT_SETTINGS } from '@huiyin/complaint';
import type { Process } from '@huiyin/process-engine';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import type { ProcessCatalogue } from '../catalogue.ts';

/** A small company: complaints only, in the default calendar; its policy documents are the product's own, less checked. */
interface SmallPolicy {
  readonly processes?: { readonly complaint?: object };
  readonly stores?: Readonly<Record<string, SmallPolicy>>;
}

/** Complaints as they are today. */
export const COMPLAINT = complaint as unknown as Process;

const calendar = compileCalendar(defaultCalendar);

/** A catalogue of these processes, the first ones being the newest of their kind; complaints if none are given. */
export const complaintCatalogue = (...processes: readonly Process[]): ProcessCatalogue => {
  const all = processes.length > 0 ? processes : [COMPLAINT];
  return {
    processes: all,
    process: (id, version) =>
      all.find(({ reference }) => reference.id === id && reference.version === version),
    defaultPolicy: {},
    compilePolicy: (document: SmallPolicy, process, store) => {
      if (process !== complaint.id) throw new Error(`There is no process ${process}.`);
      const company = over(DEFAULT_COMPLAINT_SETTINGS, document.processes?.complaint);
      return new Policy(over(company, document.stores?.[store]?.processes?.complaint), calendar);
    },
    isInScope: ({ role, store: own }, store) => own === store || (isRole(role) && ALL_STORES.includes(role)),
  };
};

/** @throws Error for a setting that there is none of. */
function over<S extends object>(settings: S, said: object | undefined): S {
  const merged = { ...settings } as Record<string, unknown>;
  for (const [key, value] of Object.entries(said ?? {})) {
    if (!Object.hasOwn(settings, key)) throw new Error(`${key} is not a setting.`);
    const before = merged[key];
    merged[key] = typeof before === 'object' && before !== null ? over(before, value as object) : value;
  }
  return merged as S;
}
