import { token } from '../../shared/token.ts';

/** What may be kept of what people type without saying who typed it. */
export interface PersonalDataApi {
  /**
   * Of these short texts those that tell of a person: by a number or an address of somebody, by what a member is or was
   * called. A single word that a member is called tells of them only where it stands alone.
   */
  tellingOfPeople(texts: readonly string[]): Promise<ReadonlySet<string>>;
}

export const PERSONAL_DATA_API = token<PersonalDataApi>('PersonalDataApi');
