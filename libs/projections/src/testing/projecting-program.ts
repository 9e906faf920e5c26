import { argv, stdout } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { openViewDatabase } from '../database/view-database.ts';
import { Projector } from '../running/projector.ts';
import { numberedLog } from './numbered-log.ts';
import { ANY_VIEW } from './temporary-views.ts';
import { TallyView, type TallyTables } from './tally-view.ts';

// Projects the numbered log in a process of its own, and says each position that it has reached, until it is killed.

const [, , location = '', events = ''] = argv;
const database = await openViewDatabase<TallyTables>(location, ANY_VIEW);
const view = new TallyView();
// Slow enough to be killed before the end.
view.beforeCommit = () => setTimeout(100);
const projector = await Projector.open(await numberedLog(Number(events)), database, view);
projector.state.subscribe(({ position, status }) => stdout.write(`${status} ${position}\n`));
projector.start();
