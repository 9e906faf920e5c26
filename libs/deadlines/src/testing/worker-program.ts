import { CaseRepository, CommandHandler, PolicyLedger } from '@huiyin/case-runtime';
import { complaintCatalogue } from '@huiyin/case-runtime/testing';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { openViewDatabase, Projector } from '@huiyin/projections';
import { DeadlinesView } from '../view/deadlines-view.ts';
import type { DeadlineTables } from '../view/tables.ts';
import { DeadlineWorker } from '../worker/deadline-worker.ts';
import { remindingAt } from './deadline-policies.ts';

// Fires the deadlines of a data directory by the wall clock, and says each change of its status, until it is killed.

const [, , directory = '', views = ''] = process.argv;
const catalogue = complaintCatalogue();
const store = await openSqliteEventStore({ directory });
const policies = await PolicyLedger.open(store, catalogue);
const commands = new CommandHandler(new CaseRepository(store, catalogue), policies, Date.now);
const find = catalogue.process;
const view = new DeadlinesView(find, remindingAt());
const database = await openViewDatabase<DeadlineTables>(views, view);
const progress = await Projector.open(store, database, view);
// What is there already is shown before anything is fired.
await progress.catchUp();
progress.start();
const worker = DeadlineWorker.open({ progress, commands, find, now: Date.now }, { wakeEvery: 100 });
worker.status.subscribe(({ state, due, firedTotal, mostLateMs, worstLatenessMs }) =>
  process.stdout.write(`${JSON.stringify({ state, due, firedTotal, mostLateMs, worstLatenessMs })}\n`),
);
worker.start();
