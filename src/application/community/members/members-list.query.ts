import type { Page } from '../../shared/page.ts';

export interface MembersListFilter {
  readonly branch?: string;
  /** Start of a name, or something like it. */
  readonly name?: string;
  /** Only those who let this member name them. */
  readonly namedBy?: string;
  /** Those too who may not take part, for the team: to be confirmed, or banned. */
  readonly everyStatus?: boolean;
  readonly cursor?: string;
  /** 20 unless told; at most 100. */
  readonly limit?: number;
}

export interface MemberRowView {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly branches: readonly string[];
  readonly region: string | null;
  readonly role: string;
  readonly department: string | null;
  readonly joinedAt: Date;
  /** Opening posts and replies that every member may see. */
  readonly postCount: number;
  readonly helpfulCount: number;
}

/** Members who take part, latest first. Behind `member.read`: visitors have no list. */
export interface MembersListQuery {
  /** @throws InvalidValue `cursor.broken` */
  execute(filter: MembersListFilter): Promise<Page<MemberRowView>>;
}
