import { token } from '../../shared/token.ts';

/** What those who count have to know of a member: nothing that names them. */
export interface CountedMember {
  readonly id: string;
  readonly role: string;
  /** Now. */
  readonly branches: readonly string[];
}

/** Members as they are counted. Unknown ids are left out. */
export interface CountedMembers {
  look(ids: readonly string[]): Promise<ReadonlyMap<string, CountedMember>>;
}

export const COUNTED_MEMBERS = token<CountedMembers>('CountedMembers');
