import { fullCaseId, type Command, type CommandHandler, type CommandResult } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { entityTag, type Actor, type IfMatchCondition } from '@huiyin/service-kit';
import { answerOf, problemOf, type CommandAnswer } from './command-answer.ts';
import { expectedVersion } from './expected-version.ts';
import { storeProblem } from './store-problem.ts';

/** The part of Fastify's reply that a command's answer needs. */
export interface Reply {
  header(name: string, value: string): unknown;
}

/** What a request says besides the payload. */
export interface Request {
  readonly actor: Actor;
  readonly idempotencyKey: string | undefined;
  readonly ifMatch?: IfMatchCondition | undefined;
  readonly traceparent: string | undefined;
  readonly reply: Reply;
}

/** W3C Trace Context, version 00. */
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Gives the commands of one process and puts the outcome into HTTP's terms. */
export class Commander {
  constructor(
    readonly process: Process,
    readonly handler: CommandHandler,
  ) {}

  async open(name: string, payload: object, request: Request): Promise<CommandAnswer> {
    const answer = await this.#answer(
      this.handler.open(this.process, commandOf(name, payload, request)),
      request,
    );
    request.reply.header('location', `/api/${this.process.definition.collection}/${answer.id}`);
    return answer;
  }

  execute(name: string, id: string, payload: object, request: Request): Promise<CommandAnswer> {
    const command = commandOf(name, payload, request);
    return this.#answer(this.handler.execute(this.process, fullCaseId(this.process, id), command), request);
  }

  async #answer(outcome: Promise<CommandResult>, { reply }: Request): Promise<CommandAnswer> {
    const result = await outcome.catch((error: unknown) => {
      throw storeProblem(error);
    });
    if (result.kind !== 'done') throw problemOf(this.process, result);
    reply.header('etag', entityTag(result.version));
    if (result.repeated) reply.header('idempotency-replayed', 'true');
    return answerOf(this.process, result);
  }
}

/** The command that a request is. */
export function commandOf(
  name: string,
  payload: object,
  { actor, idempotencyKey, ifMatch, traceparent }: Omit<Request, 'reply'>,
): Command {
  const { id, role, store, channel, department } = actor;
  const version = expectedVersion(ifMatch);
  return {
    name,
    payload,
    actor: {
      id,
      role,
      ...(store !== undefined && { store }),
      ...(channel !== undefined && { channel }),
      ...(department !== undefined && { department }),
    },
    // A key is its sender's own: two people may well use the same one.
    ...(idempotencyKey !== undefined && { id: `${id}/${idempotencyKey}` }),
    ...(version !== undefined && { expectedVersion: version }),
    ...(traceparent !== undefined && TRACEPARENT.test(traceparent) && { traceparent }),
  };
}
