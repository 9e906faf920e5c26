import { CaseRepository, CommandHandler, type PolicyLedger } from '@huiyin/case-runtime';
import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { openPolicies } from './policies.ts';

/** What giving commands needs: the cases, and the policies in force. */
export interface CommandSide {
  readonly policies: PolicyLedger;
  readonly cases: CaseRepository;
  readonly commands: CommandHandler;
  close(): void;
}

/** Opens the cases and policies of a store. */
export async function openCommandSide(store: EventStore, now: () => number): Promise<CommandSide> {
  const { ledger, stop } = await openPolicies(store);
  const cases = new CaseRepository(store, catalogue);
  return { policies: ledger, cases, commands: new CommandHandler(cases, ledger, now), close: stop };
}
