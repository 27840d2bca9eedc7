import type { Branch } from '../../shared/branch.ts';

/** The branches that a member works in, and since when they hold those that were taken later than on the first day. */
export class HeldBranches {
  private constructor(
    readonly branches: readonly string[],
    /** ISO moments. */
    readonly branchesSince: Readonly<Record<string, string>>,
  ) {}

  static from(branches: readonly Branch[]): HeldBranches {
    return new HeldBranches([...branches], {});
  }

  /** A branch that stays is held since when it was taken; one that is left and taken again, since then. */
  changedTo(branches: readonly Branch[], at: Date): HeldBranches {
    const moments = branches.map((branch) => {
      const moment = this.branches.includes(branch) ? this.branchesSince[branch] : at.toISOString();
      return [branch, moment] as const;
    });
    const since = moments.flatMap(([branch, moment]) => (moment ? [[branch, moment] as const] : []));
    return new HeldBranches([...branches], Object.fromEntries(since));
  }
}
