import type { SessionId } from '#domain/community/accounts/session';

/** Notes when a session was last used. It may come some seconds late; a crash loses those few seconds. */
export interface SignsOfLife {
  /** Returns at once. */
  note(id: SessionId, at: Date): void;
  /** Writes what was noted so far; called when the process ends. */
  flush(): Promise<void>;
}
