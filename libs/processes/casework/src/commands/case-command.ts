import type { CommandDeclaration, Fact } from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';
import { notSentToThem } from './sent-to.ts';

/** Declares a command with its payload's type inferred from the class. Departments give it in cases that were sent to them. */
export const commandFor =
  <Data extends CaseworkData, F extends Fact, Policy>() =>
  <Payload extends object>(
    declaration: CommandDeclaration<Data, F, Policy, Payload>,
  ): CommandDeclaration<Data, F, Policy> => {
    const { mayNot, by } = declaration;
    const declared = by.includes('department')
      ? {
          ...declaration,
          mayNot: (...asked: Parameters<NonNullable<typeof mayNot>>) =>
            notSentToThem(...asked) ?? mayNot?.(...asked),
        }
      : declaration;
    return declared as unknown as CommandDeclaration<Data, F, Policy>;
  };
