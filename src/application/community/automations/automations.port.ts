import type { AutomationTerms, Occasion } from '#domain/community/automations/automation';

/** Letters that leave by themselves. */
export interface Automations {
  /** @param version that it is written over, 0 where nobody wrote it yet @throws ChangedMeanwhile where another one stands */
  put(p: {
    readonly occasion: Occasion;
    readonly terms: AutomationTerms;
    readonly version: number;
    readonly by: string;
    readonly at: Date;
  }): Promise<void>;
  /**
   * Finds who is to be written to now, of all that are on, and puts them among those who are; once for each member and
   * occasion, and no two within the days of the cap. Nobody else seeks meanwhile.
   * @returns how many
   */
  seek(at: Date): Promise<number>;
}
