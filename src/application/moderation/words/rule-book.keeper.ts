import { RuleBook } from '#domain/moderation/words/rule-book';
import type { WordWorkshop } from '#domain/moderation/words/word-definition';
import type { RulesInForce } from './rule-books.port.ts';

/** The rules in force made ready once, and again when others are: on every node within the few seconds `marks` waits. */
export class RuleBookKeeper {
  private kept: { readonly mark: string; readonly book: Promise<RuleBook> } | null = null;

  constructor(
    private readonly rules: RulesInForce,
    private readonly workshop: WordWorkshop,
  ) {}

  async current(): Promise<RuleBook> {
    const mark = await this.rules.mark();
    if (this.kept?.mark === mark) return this.kept.book;
    const book = this.rules.list().then((rules) => new RuleBook(rules, this.workshop));
    this.kept = { mark, book };
    book.catch(() => {
      if (this.kept?.book === book) this.kept = null;
    });
    return book;
  }
}
