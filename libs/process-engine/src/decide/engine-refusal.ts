import type { CaseState } from '../case/case-state.ts';
import type { Actor } from '../definition/actor.ts';
import type { Label } from '../definition/label.ts';
import { refuse } from '../definition/refusal.ts';

/** What the engine itself says no to, whatever the process; with the labels that people read. */
export const ENGINE_REFUSALS = {
  'role-not-allowed': { 'zh-CN': '您的角色不能执行此操作', en: 'Your role may not do this' },
  'command-unknown': { 'zh-CN': '没有这个操作', en: 'There is no such command' },
  'command-not-allowed': { 'zh-CN': '当前状态下不能执行此操作', en: 'Not possible in the present state' },
} as const satisfies Record<string, Label>;

export const isEngineRefusal = (code: string): code is keyof typeof ENGINE_REFUSALS =>
  Object.hasOwn(ENGINE_REFUSALS, code);

export const refuseByEngine = {
  role: (command: string, by: readonly string[], actor: Actor) =>
    refuse('role-not-allowed', { command, role: actor.role, allowedRoles: by }),
  unknown: (command: string) => refuse('command-unknown', { command }),
  state: (command: string, state: CaseState, allowed: readonly string[], fact?: string) =>
    refuse('command-not-allowed', {
      command,
      state: state.properties.name,
      allowed,
      ...(fact !== undefined && { fact }),
    }),
};
