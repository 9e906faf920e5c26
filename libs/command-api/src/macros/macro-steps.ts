import { filledPayload, parametersOf, type Macro } from '@huiyin/processes';
import type { Process } from '@huiyin/process-engine';
import { dtoFrom, Problem } from '@huiyin/service-kit';

/** The longest value of a place, in UTF-16 units: what a text takes. */
const LONGEST = 4_000;

/** One command of a macro, ready to be given. */
export interface ReadyStep {
  readonly command: string;
  readonly payload: object;
}

/**
 * The commands that a macro is, with its places filled in; every payload checked before the first of them is given.
 *
 * @throws Problem 422 when values are missing, unknown or no texts, 400 when a payload that results can't be.
 */
export function macroSteps(
  { definition: { commands } }: Process,
  macro: Macro,
  values: Readonly<Record<string, unknown>>,
): readonly ReadyStep[] {
  const parameters = parametersOf(macro);
  const isFilled = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
  const missing = parameters.filter((name) => !Object.hasOwn(values, name) || !isFilled(values[name]));
  const unknown = Object.keys(values).filter((name) => !parameters.includes(name));
  if (missing.length + unknown.length > 0)
    throw new Problem(422, 'macro-values', {
      title: { 'zh-CN': '宏的参数不符', en: 'The macro needs other values' },
      detail: {
        'zh-CN': `需要：${parameters.join('、') || '无'}，均为文本。`,
        en: `It takes, as texts: ${parameters.join(', ') || 'nothing'}.`,
      },
      missing,
      unknown,
    });
  return macro.steps.map((step) => ({
    command: step.command,
    payload: dtoFrom(commands[step.command]!.payload, filledPayload(step, values as Record<string, string>)),
  }));
}
