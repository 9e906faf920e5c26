import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { CommandHandler, type ProcessCatalogue } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { ApiProblems, CurrentActor, IdempotencyKey, IfMatch, Roles } from '@huiyin/service-kit';
import type { Actor, IfMatchCondition } from '@huiyin/service-kit';
import { Commander, type Reply } from './commander.ts';

/** Where OpenAPI finds the schema of what commands answer. */
const ANSWER = { $ref: '#/components/schemas/CommandAnswer' };

/**
 * The controller of one process: a route for the command that opens a case, and one for each command on it. Made from the
 * definition, so that a new command has its route, its roles and its documentation the moment it is defined.
 */
export function processController(process: Process): Type {
  const { collection, opening, commands, labels } = process.definition;

  @Controller(`api/${collection}`)
  class ProcessCommandsController {
    readonly commander: Commander;

    constructor(@Inject(CommandHandler) handler: CommandHandler) {
      this.commander = new Commander(process, handler);
    }
  }
  Object.defineProperty(ProcessCommandsController, 'name', { value: `${process.id}Commands` });

  const summary = (name: string) => `${labels.commands[name]!['zh-CN']} · ${labels.commands[name]!.en}`;
  const route = (
    name: string,
    handler: Handler,
    parameters: readonly Parameter[],
    decorators: MethodDecorator[],
  ) => {
    const { prototype } = ProcessCommandsController;
    Object.defineProperty(handler, 'name', { value: name });
    Object.defineProperty(prototype, name, { value: handler, configurable: true, writable: true });
    parameters.forEach(({ decorate }, index) => decorate(prototype, name, index));
    Reflect.defineMetadata(
      'design:paramtypes',
      parameters.map(({ type }) => type),
      prototype,
      name,
    );
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
    for (const decorate of [
      ...decorators,
      ApiOperation({ operationId: `${process.id}_${name}`, summary: summary(name), tags: [collection] }),
    ])
      decorate(prototype, name, descriptor);
  };

  const common: readonly Parameter[] = [
    { decorate: CurrentActor(), type: Object },
    { decorate: IdempotencyKey(), type: String },
    { decorate: Headers('traceparent'), type: String },
    { decorate: Res({ passthrough: true }), type: Object },
  ];

  route(
    opening.name,
    function (this: ProcessCommandsController, payload, actor, idempotencyKey, traceparent, reply) {
      return this.commander.open(opening.name, payload as object, {
        actor: actor as Actor,
        idempotencyKey: idempotencyKey as string | undefined,
        traceparent: traceparent as string | undefined,
        reply: reply as Reply,
      });
    },
    [{ decorate: Body(), type: opening.payload }, ...common],
    [
      Post(),
      HttpCode(201),
      Roles(...rolesOf(opening.by)),
      ApiResponse({ status: 201, description: 'The case was opened.', schema: ANSWER }),
      ApiProblems(409, 422, 503),
    ],
  );

  for (const [name, command] of Object.entries(commands)) {
    route(
      name,
      function (
        this: ProcessCommandsController,
        id,
        payload,
        actor,
        idempotencyKey,
        traceparent,
        reply,
        ifMatch,
      ) {
        return this.commander.execute(name, id as string, payload as object, {
          actor: actor as Actor,
          idempotencyKey: idempotencyKey as string | undefined,
          traceparent: traceparent as string | undefined,
          reply: reply as Reply,
          ifMatch: ifMatch as IfMatchCondition | undefined,
        });
      },
      [
        { decorate: Param('id'), type: String },
        { decorate: Body(), type: command.payload },
        ...common,
        { decorate: IfMatch(), type: Object },
      ],
      [
        Post(`:id/${name}`),
        HttpCode(200),
        Roles(...rolesOf(command.by)),
        ApiResponse({ status: 200, description: 'The facts were recorded.', schema: ANSWER }),
        ApiProblems(409, 422, 503),
      ],
    );
  }
  return ProcessCommandsController;
}

/** The controllers of every process. */
export const commandControllers = ({ processes }: ProcessCatalogue): Type[] =>
  processes.map(processController);

type Handler = (...parameters: unknown[]) => unknown;
interface Parameter {
  readonly decorate: ParameterDecorator;
  readonly type: unknown;
}

function rolesOf(by: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = by;
  if (first === undefined) throw new Error('A command that nobody may give needs no route.');
  return [first, ...rest];
}
