import type { StaffDirectory } from '@huiyin/staff';

/** Where people are known by name, as far as this process has read. */
export interface StaffNames {
  readonly directory: StaffDirectory;
}
