import { inBrowser } from '../app/in-browser.ts';
import { troubles } from '../troubles/troubles.ts';
import { agentsDay } from './agent-day.ts';
import { conflict } from './conflict.ts';
import { departmentsDay } from './department-day.ts';
import { englishDay } from './english-day.ts';
import { readingOnly } from './reading-only.ts';

/** Who works with cases. The last ones put the clock forward. */
inBrowser([agentsDay, conflict, departmentsDay, englishDay, readingOnly, troubles]);
