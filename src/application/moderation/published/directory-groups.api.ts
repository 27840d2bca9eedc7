import { token } from '../../shared/token.ts';

/** A group of which the organisation's directory says who is in it. */
export interface DirectoryGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** What a directory may touch of groups and offices. */
export interface DirectoryGroups {
  /** By name. */
  all(): Promise<readonly DirectoryGroup[]>;
  /** Whether they administer the site; within a unit of work, so that nobody is appointed meanwhile. */
  administers(memberId: string): Promise<boolean>;
  /**
   * Within a unit of work.
   * @param change slugs; what is no group of the directory is left alone
   * @param by who answers for the directory
   */
  place(
    memberId: string,
    change: { readonly entering: readonly string[]; readonly leaving: readonly string[] },
    by: string,
  ): Promise<void>;
  /** After that unit of work: what changed holds at once. */
  settle(memberId: string): void;
}
export const DIRECTORY_GROUPS = token<DirectoryGroups>('DirectoryGroups');
