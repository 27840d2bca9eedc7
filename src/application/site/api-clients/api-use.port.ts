export interface ApiUse {
  /** Also when the client was last there. */
  count(call: {
    readonly clientId: string;
    readonly operation: string;
    readonly outcome: 'done' | 'refused';
    /** How many things were called at once. */
    readonly many: number;
    readonly at: Date;
  }): Promise<void>;
  /** @returns how many rows nobody needs any more went */
  forgetBefore(at: Date): Promise<number>;
}
