import type { GroupSettings } from '../group/group-settings.ts';

/** The name of the whole log where a stream's name is asked for. */
export const ALL = '$all';

/** Which events of the log a group to `$all` wants. */
export interface FilterSettings {
  readonly on: 'stream' | 'type';
  /** Names that begin with one of these; or, where there are none, names in which the expression is found. */
  readonly prefixes: readonly string[];
  /** In RE2's syntax. */
  readonly regex: string;
}

/** A revision or position, itself included; or where the source begins or ended when the group was made. */
export type StartFrom = 'start' | 'end' | number;

/** What makes a group, as it's kept in the log. Changing these fields changes a storage format. */
export interface GroupDefinition {
  /** Of this group and no other, also of none of the same name later. */
  readonly id: string;
  /** Name of the stream, or `$all`. */
  readonly stream: string;
  readonly group: string;
  readonly settings: GroupSettings;
  /** As the client asked. */
  readonly startFrom: StartFrom;
  /** The last place of the source before the first event wanted. */
  readonly startAfter: number;
  readonly filter?: FilterSettings;
}

/** How clients know a group; also part of the names of its streams. */
export function subscriptionId(stream: string, group: string): string {
  return `${stream}::${group}`;
}
