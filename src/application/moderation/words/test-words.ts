import { type Hit, RuleBook } from '#domain/moderation/words/rule-book';
import {
  FIELDS,
  type RawWordDefinition,
  WORD_LIMITS,
  wordDefinition,
  type WordField,
  type WordWorkshop,
} from '#domain/moderation/words/word-definition';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import type { RuleBookKeeper } from './rule-book.keeper.ts';

interface TestWordsCommand {
  readonly actor: Actor;
  readonly text: string;
  readonly field: string;
  /** 0 to 5, as rules count it. */
  readonly trust: number;
  /** Whether who would write it has published nothing yet. */
  readonly isFirst?: boolean;
  /** Whether they wrote the same text lately. */
  readonly isRepeated?: boolean;
  /** A rule that is being written; the rules in force where there is none. */
  readonly definition: RawWordDefinition | null;
}

/** What a text looks like to the rules, and what they find in it. */
export interface WordsTested {
  /** As it is compared. */
  readonly folded: string;
  readonly text: string;
  readonly hits: readonly WordsTestHit[];
}
export interface WordsTestHit {
  readonly start: number;
  readonly end: number;
  readonly ruleKey: string;
  readonly label: string;
  readonly action: string;
  readonly disguise: string | null;
  readonly explanation: string;
}

/** Tries a text without writing it anywhere. */
export class TestWords {
  constructor(
    private readonly books: RuleBookKeeper,
    private readonly workshop: WordWorkshop,
  ) {}

  /** @throws InvalidValue beside `text`, `field` or what is wrong with the rule */
  async execute(command: TestWordsCommand): Promise<WordsTested> {
    const { actor, text: raw, field, trust, definition, isFirst = false, isRepeated = false } = command;
    actor.mustBeAllowed('word.manage');
    const text = boundedText('text', raw, WORD_LIMITS.tested);
    const known = FIELDS.find((each): each is WordField => each === field);
    if (!known)
      throw new InvalidValue('field', 'moderation.word-unknown-choice', { value: field.slice(0, 60) });
    const book = definition ? this.bookOf(definition) : await this.books.current();
    const hits = book.hitsIn(text, { field: known, trust, isFirst, others: isRepeated ? [text] : [] });
    return { text, folded: book.fold(text).text, hits: hits.map(hitView) };
  }

  private bookOf(raw: RawWordDefinition): RuleBook {
    const definition = wordDefinition(raw, this.workshop);
    return new RuleBook([{ ruleId: '', key: '', version: 0, definition }], this.workshop);
  }
}

const hitView = ({ rule, start, end, disguise }: Hit): WordsTestHit => {
  const { label, action, explanation } = rule.definition;
  return { start, end, disguise, ruleKey: rule.key, label, action, explanation };
};
