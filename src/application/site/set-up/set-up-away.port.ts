/** Whether the list was put away: all that is kept of it. */
export interface SetUpAway {
  isAway(): Promise<boolean>;
  /** Inside a unit of work. */
  set(away: boolean, by: string, at: Date): Promise<void>;
}
