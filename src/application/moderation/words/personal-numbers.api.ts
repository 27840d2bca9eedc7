import { mask } from '#domain/moderation/words/mask';
import type { Hit, Writing } from '#domain/moderation/words/rule-book';
import type { PersonalNumbers, WithoutNumbers } from '../published/personal-numbers.api.ts';
import type { RuleBookKeeper } from './rule-book.keeper.ts';

/** What is said to the team is as private as a message. */
const TO_THE_TEAM: Writing = { field: 'message', trust: 0, isFirst: false, others: [] };

/** An insult that is quoted stays: it is what the notice is about. */
const isOfPeople = ({ rule: { definition } }: Hit): boolean =>
  definition.action === 'mask' && definition.family === 'donnees_personnelles';

/** The rules in force that mask personal data, and none of the others: nothing is refused, held or counted. */
export class NumbersOfRules implements PersonalNumbers {
  constructor(private readonly books: RuleBookKeeper) {}

  async without(text: string): Promise<WithoutNumbers> {
    const book = await this.books.current();
    const hits = book.hitsIn(text, TO_THE_TEAM).filter(isOfPeople);
    return { text: mask(text, hits), masked: hits.length > 0 };
  }
}
