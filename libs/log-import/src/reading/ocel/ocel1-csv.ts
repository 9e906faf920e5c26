import type { Json } from '@huiyin/event-store';
import { addAttribute } from '../attributes.ts';
import { type CsvLayout, UnfitRowError, columnCalled, isBlank } from '../csv/csv-layout.ts';
import type { LoggedObject } from '../logged-step.ts';
import { UnreadableTimeError, readMoment } from '../moment.ts';
import { NotAListError, readPythonList } from './python-list.ts';

const OBJECTS = 'ocel:type:';

/**
 * OCEL 1 as CSV: `ocel:eid`, `ocel:activity`, `ocel:timestamp`, a column `ocel:type:<type>` with the objects of each
 * type, and a column for each attribute. Blank cells hold nothing.
 */
export function ocel1Csv(timezone: string | undefined): CsvLayout {
  return (header) => {
    const id = columnCalled('ocel:eid', header);
    const activity = columnCalled('ocel:activity', header);
    const timestamp = columnCalled('ocel:timestamp', header);
    const columns = [...header.entries()].filter(([at]) => at !== id && at !== activity && at !== timestamp);
    const types = columns.filter(([, name]) => name.startsWith(OBJECTS));
    const others = columns.filter(([, name]) => !name.startsWith(OBJECTS));
    return (cells) => {
      if (isBlank(cells[id]!)) throw new UnfitRowError('the cell "ocel:eid" is empty');
      if (isBlank(cells[activity]!)) throw new UnfitRowError('the cell "ocel:activity" is empty');
      const writtenTime = cells[timestamp]!;
      if (isBlank(writtenTime)) throw new UnreadableTimeError('the cell "ocel:timestamp" is empty');
      const attributes: Record<string, Json> = {};
      for (const [at, name] of others) {
        if (!isBlank(cells[at]!)) addAttribute(attributes, name, cells[at]!);
      }
      return {
        id: cells[id]!,
        activity: cells[activity]!,
        occurredAt: readMoment(writtenTime, timezone),
        writtenTime,
        attributes,
        objects: types.flatMap(([at, name]) => objectsIn(name, cells[at]!)),
        trace: undefined,
        indexInTrace: undefined,
      };
    };
  };
}

function objectsIn(column: string, cell: string): LoggedObject[] {
  if (isBlank(cell)) return [];
  const type = column.slice(OBJECTS.length);
  try {
    return readPythonList(cell).map((id) => ({ type, id, qualifier: undefined }));
  } catch (error) {
    if (error instanceof NotAListError) throw new UnfitRowError(`the cell "${column}": ${error.message}`);
    throw error;
  }
}
