import type { AutomationTerms, Occasion } from '#domain/community/automations/automation';

/** Letters that leave by themselves. */
export interface Automations {
  put(occasion: Occasion, terms: AutomationTerms, by: string, at: Date): Promise<void>;
  /**
   * Finds who is to be written to now, of all that are on, and puts them among those who are; once for each member and
   * occasion, and no two within the days of the cap. Nobody else seeks meanwhile.
   * @returns how many
   */
  seek(at: Date): Promise<number>;
}
