import type { GroupSettings } from '../group/group-settings.ts';
import type { FilterSettings, StartFrom } from './group-definition.ts';

/** What a client says of a group that it makes or changes. */
export interface GroupChange {
  /** Name of the stream, or `$all`. */
  readonly stream: string;
  readonly group: string;
  readonly settings: GroupSettings;
  readonly startFrom: StartFrom;
  /** Of a group to `$all`; a change leaves it as it is. */
  readonly filter?: FilterSettings;
}
