import type { ProcessCatalogue } from '@huiyin/case-runtime';
import { ROLES } from '@huiyin/casework';
import { processDescription, processSummary } from '@huiyin/process-engine';
import { Problem, wholeSchema } from '@huiyin/service-kit';
import { fieldValues } from './field-values.ts';
import { preparedAnswer, type PreparedAnswer } from '../answering/prepared-answer.ts';

/** The processes of this build, described for whoever shows them, draws them, or makes forms of their commands. */
export class Definitions {
  readonly #all: PreparedAnswer;
  readonly #each: ReadonlyMap<string, PreparedAnswer>;

  constructor({ processes }: Pick<ProcessCatalogue, 'processes'>) {
    this.#all = preparedAnswer({
      items: processes.map(processSummary),
      values: fieldValues({ processes }),
      roles: ROLES,
    });
    this.#each = new Map(
      processes.map((process) => [process.id, preparedAnswer(processDescription(process, wholeSchema))]),
    );
  }

  all(): PreparedAnswer {
    return this.#all;
  }

  /** @throws Problem 404 `unknown-process` */
  one(id: string): PreparedAnswer {
    const found = this.#each.get(id);
    if (found) return found;
    const names = [...this.#each.keys()];
    throw new Problem(404, 'unknown-process', {
      title: { 'zh-CN': '没有这个流程', en: 'There is no such process' },
      detail: { 'zh-CN': `现有流程：${names.join('、')}。`, en: `There are: ${names.join(', ')}.` },
    });
  }
}
