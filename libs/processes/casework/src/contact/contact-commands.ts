import {
  refuse,
  type CaseView,
  type CommandDeclaration,
  type Fact,
  type Refusal,
} from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';
import { commandFor } from '../commands/case-command.ts';
import { given } from '../commands/given.ts';
import { handling } from '../commands/handling.ts';
import { HANDLERS_AND_SYSTEM } from '../roles.ts';
import { TellCustomer } from '../told.ts';
import type { ContactFact } from './contact-facts.ts';
import { RecordContactAttempt } from './contact-payloads.ts';
import { attemptsOf } from './enough-attempts.ts';

/**
 * 联系不上顾客: attempts are documented; only after enough of them is a case closed as unreachable.
 *
 * @param inTheWay what else keeps a case open, e.g. money that the customer is to get back.
 */
export function contactCommands<Data extends CaseworkData, F extends Fact, Policy>(
  inTheWay: (view: CaseView<Data>) => Refusal | undefined = () => undefined,
) {
  const command = commandFor<Data, ContactFact, Policy>();
  const commands = {
    'record-contact-attempt': command({
      ...handling,
      payload: RecordContactAttempt,
      by: HANDLERS_AND_SYSTEM,
      leadsTo: 'ContactAttempted',
      decide: (_, { channel, remark }) => [{ type: 'ContactAttempted', data: given({ channel, remark }) }],
    }),
    'close-unreachable': command({
      ...handling,
      payload: TellCustomer,
      by: HANDLERS_AND_SYSTEM,
      leadsTo: 'CustomerUnreachable',
      decide: (view, { told }) => {
        const { attempts, required } = attemptsOf(view.data);
        if (attempts < required) return refuse('too-few-contact-attempts', { attempts, required });
        return inTheWay(view) ?? [{ type: 'CustomerUnreachable', data: { attempts, told: given(told) } }];
      },
    }),
  };
  return commands as unknown as Record<keyof typeof commands, CommandDeclaration<Data, F, Policy>>;
}
