import { token } from '../../shared/token.ts';

/** A text as it may be kept, and whether something was taken out of it. */
export interface WithoutNumbers {
  readonly text: string;
  readonly masked: boolean;
}

/**
 * Takes out of a text what must not be kept of anybody, such as a number of social security, of an account or of a card:
 * where nothing may be refused, as in a notice or a complaint, and where the team writes.
 */
export interface PersonalNumbers {
  /** As the rules in force mask it in what members write. Ask before the transaction. */
  without(text: string): Promise<WithoutNumbers>;
}

export const PERSONAL_NUMBERS = token<PersonalNumbers>('PersonalNumbers');
