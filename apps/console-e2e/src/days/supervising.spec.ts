import { inBrowser } from '../app/in-browser.ts';
import { liveChanges } from '../budgets/layout-shift.ts';
import { transfer } from '../budgets/transfer.ts';
import { asOf } from './as-of.ts';
import { files } from './files.ts';
import { leftToPeople } from './left-to-people.ts';
import { supervisorsDay } from './supervisor-day.ts';

/** Who watches over those who work with cases. The last ones record what can’t be read. */
inBrowser([transfer, supervisorsDay, asOf, files, liveChanges, leftToPeople]);
