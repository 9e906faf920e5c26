import type { Command, CommandHandler } from '@huiyin/case-runtime';
import {
  StoreAccessDeniedError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StoreUnavailableError,
} from '@huiyin/event-store';
import type { Actor } from '@huiyin/process-engine';
import type { FindProcess } from '../view/definitions.ts';
import type { DeadlineRow } from '../view/tables.ts';

/** Who fires deadlines, as their facts record it. */
export const DEADLINE_ACTOR: Actor = { id: 'deadlines', role: 'system' };

/** What became of an offer: recorded (now, or by an earlier try), or not, with the reason. */
export type Offered =
  | { readonly kind: 'done'; readonly position: number; readonly repeated: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

/** What tells something of the store, and nothing of the case. */
const OF_THE_STORE = [
  StoreUnavailableError,
  StoreAccessDeniedError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
];

/**
 * Gives the commands about deadlines. Their ids name the deadline: giving them again, after a restart or by another worker, has
 * no second effect.
 */
export class Offers {
  constructor(
    private readonly commands: Pick<CommandHandler, 'execute'>,
    private readonly find: FindProcess,
  ) {}

  /** Marks a deadline overdue; the case decides what follows. @throws Error when the store can't serve. */
  expire(row: DeadlineRow): Promise<Offered> {
    return this.#offer(row, 'expire-deadline', `deadline/${row.id}`, { deadline: row.deadline });
  }

  /** Reminds of a deadline at a share of its time. @throws Error when the store can't serve. */
  remind(row: DeadlineRow, share: number): Promise<Offered> {
    return this.#offer(row, 'remind', `reminder/${row.id}/${share}`, { deadline: row.deadline, share });
  }

  async #offer(row: DeadlineRow, name: string, id: string, content: object): Promise<Offered> {
    const process = this.find(row.process, row.machine_version);
    if (!process) return failed(`${row.process} version ${row.machine_version} isn't known here`);
    const declared = process.definition.commands[name];
    if (!declared) return failed(`${row.process} has no command ${name}`);
    const payload = Object.assign(new declared.payload(), content);
    const command: Command = { id, name, payload, actor: DEADLINE_ACTOR };
    try {
      const result = await this.commands.execute(process, row.case_id, command);
      if (result.kind === 'done') return result;
      return failed(result.kind === 'refused' ? result.refusal.refused : result.kind);
    } catch (error) {
      if (OF_THE_STORE.some((type) => error instanceof type)) throw error;
      return failed((error as Error).message);
    }
  }
}

const failed = (reason: string): Offered => ({ kind: 'failed', reason });
