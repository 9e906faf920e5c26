import { HANDLERS, isRole } from '@huiyin/casework';
import type { Label, Process } from '@huiyin/process-engine';
import { isPlain, type Place } from '../place.ts';
import { processes, processNamed } from '../processes.ts';
import type { Section } from './section.ts';
import { STANDARD_MACROS } from './standard-macros.ts';

/** One command of a macro. */
export interface MacroStep {
  readonly command: string;
  /** The command's payload; its texts may have places to fill in: `{{words}}`. */
  readonly payload: object;
}

/** Commands that are given together, one after the other, under one name. */
export interface Macro {
  readonly name: string;
  readonly label: Label;
  /** Who may use it; each command still asks for its own role. */
  readonly roles: readonly string[];
  readonly steps: readonly MacroStep[];
}

type MacrosByName = Readonly<Record<string, Macro>>;

/** Steps of one macro. */
const MOST = 20;

export const macros: Section<Readonly<Record<string, MacrosByName>>> = {
  standard: Object.fromEntries(processes.map(({ id }) => [id, STANDARD_MACROS[id] ?? {}])),
  over(before, said, place) {
    const after = { ...before };
    for (const [id, own] of Object.entries(place.object(said))) {
      const process = processNamed(id);
      if (process) after[id] = macrosOver(process, before[id] ?? {}, own, place.at(id));
      else place.at(id).wrong('不是流程', 'is not a process');
    }
    return after;
  },
};

function macrosOver(process: Process, before: MacrosByName, said: unknown, place: Place): MacrosByName {
  const after = new Map(Object.entries(before));
  for (const [name, macro] of Object.entries(place.object(said))) {
    const at = place.at(name);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      at.wrong('不是名称，例如 thank-and-close', 'is not a name such as thank-and-close');
    if (macro === null) after.delete(name);
    else after.set(name, macroAt(process, name, macro, at));
  }
  return Object.fromEntries(after);
}

function macroAt(process: Process, name: string, said: unknown, place: Place): Macro {
  const { label, roles = HANDLERS, steps } = place.members(said, ['label', 'roles', 'steps']);
  const read = place.at('steps').list(steps);
  if (read.length < 1 || read.length > MOST)
    place.at('steps').wrong(`必须有 1 至 ${MOST} 个步骤`, `must have 1 to ${MOST} steps`);
  return {
    name,
    label: labelAt(label, place.at('label')),
    roles: rolesAt(roles, place.at('roles')),
    steps: read.map((step, i) => stepAt(process, step, place.at('steps').item(i))),
  };
}

function labelAt(said: unknown, place: Place): Label {
  const label = place.members(said, ['zh-CN', 'en']);
  for (const language of ['zh-CN', 'en']) {
    const text = label[language];
    if (typeof text !== 'string' || text.trim() === '' || text.length > 100)
      place.at(language).wrong('必须是 1 至 100 个字符的文本', 'must be a text of 1 to 100 characters');
  }
  return { 'zh-CN': String(label['zh-CN']), en: String(label['en']) };
}

function rolesAt(said: unknown, place: Place): readonly string[] {
  const roles = place.names(said);
  if (roles.length === 0) place.wrong('至少要有一个角色', 'must name a role');
  roles.forEach((role, i) => {
    if (!isRole(role)) place.item(i).wrong('不是角色', 'is not a role');
  });
  return roles;
}

function stepAt({ id, definition: { commands } }: Process, said: unknown, place: Place): MacroStep {
  const { command, payload = {} } = place.members(said, ['command', 'payload']);
  const declared =
    typeof command === 'string' && Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!declared) place.at('command').wrong(`不是 ${id} 的操作`, `is not a command of ${id}`);
  else if (declared.by.every((role) => role === 'system'))
    place.at('command').wrong('只能由系统执行', 'is given by the system alone');
  if (!isPlain(payload)) place.at('payload').wrong('必须是对象', 'must be an object');
  return { command: String(command), payload: isPlain(payload) ? payload : {} };
}
