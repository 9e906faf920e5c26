import type { CommandDeclaration, Fact } from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';

/** Declares a command with its payload's type inferred from the class. */
export const commandFor =
  <Data extends CaseworkData, F extends Fact, Policy>() =>
  <Payload extends object>(
    declaration: CommandDeclaration<Data, F, Policy, Payload>,
  ): CommandDeclaration<Data, F, Policy> =>
    declaration as unknown as CommandDeclaration<Data, F, Policy>;
