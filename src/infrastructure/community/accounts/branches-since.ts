/** The branches of a member, as they are kept. */
export interface BranchesKept {
  readonly branches: readonly string[];
  /** ISO moments of those that were taken later than on the first day. */
  readonly takenLater: Readonly<Record<string, string>>;
  readonly joinedAt: Date;
}

/** The moment from which each branch is held. */
export const branchesSinceOf = ({ branches, takenLater, joinedAt }: BranchesKept): Record<string, Date> =>
  Object.fromEntries(
    branches.map((branch) => {
      const later = takenLater[branch];
      return [branch, later === undefined ? joinedAt : new Date(later)];
    }),
  );
