/** What of a member decides what they see. */
export interface TriedMembers {
  find(id: string): Promise<{
    readonly id: string;
    readonly status: string;
    readonly joinedAt: Date;
    readonly branches: readonly string[];
    readonly branchesSince: Readonly<Record<string, Date>>;
  } | null>;
}
