import type { DirectoryGroup } from '../published/directory-groups.api.ts';

export interface DirectoryGroupsQuery {
  /** By name; 500 at most. */
  all(): Promise<readonly DirectoryGroup[]>;
}
