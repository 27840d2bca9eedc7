import type { Role } from '#domain/shared/actor';

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

export interface MySessionsQuery {
  /** Those that are not over, latest seen first. */
  execute(viewer: {
    memberId: string;
    role: Role;
    sessionId: string | null;
  }): Promise<readonly SessionView[]>;
}
