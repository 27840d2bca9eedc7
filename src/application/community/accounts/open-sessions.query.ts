/** Which of these sessions still stand and look with their own eyes, with the state of their members as it is now. */
export interface OpenSessionsQuery {
  execute(sessionIds: readonly string[]): Promise<
    readonly {
      readonly sessionId: string;
      /** More than a password was shown in it. */
      readonly isProven: boolean;
      readonly role: string;
      readonly status: string;
      readonly branches: readonly string[];
      readonly showsPresence: boolean;
      readonly circles: readonly string[];
    }[]
  >;
}
