import { RuleBook } from '#domain/moderation/words/rule-book';
import { FIELDS, type WordField, type WordWorkshop } from '#domain/moderation/words/word-definition';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { OF_THE_HOUSE } from '../published/words.api.ts';
import type { WrittenText, WrittenTexts } from '../published/written-texts.api.ts';
import { DryRunTally } from './dry-run.tally.ts';
import type { DryRunAsked, DryRuns } from './dry-runs.port.ts';

const AT_ONCE = 500;

/** Reads again what was written of late, as if the version had been in force. Begun twice, it is done twice and told once. */
export class RunDryRun {
  constructor(
    private readonly runs: DryRuns,
    private readonly sources: readonly WrittenTexts[],
    private readonly workshop: WordWorkshop,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(dryRunId: string): Promise<void> {
    const run = await this.runs.begin(dryRunId);
    if (!run) return;
    const counts = await Promise.all(this.sources.map((source) => source.count(run.since)));
    const expected = counts.reduce((sum, count) => sum + count, 0);
    const rule = { ruleId: run.ruleId, key: run.key, version: run.number, definition: run.definition };
    const book = new RuleBook([rule], this.workshop);
    const tally = new DryRunTally();
    for (const source of this.sources) await this.read(source, run, book, tally, expected);
    await this.unitOfWork.run(() => this.runs.finish(run.id, tally.report(), this.clock.now()));
  }

  private async read(
    source: WrittenTexts,
    run: DryRunAsked,
    book: RuleBook,
    tally: DryRunTally,
    expected: number,
  ): Promise<void> {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<WrittenTexts['page']>> = await source.page(
        run.since,
        after,
        AT_ONCE,
        book.hoursOfOthers,
      );
      for (const text of page.texts) tally.add(text, hitsOf(book, text), book.aroundIn(text.text));
      await this.runs.progress(run.id, expected, tally.texts);
      after = page.next;
    } while (after !== null);
  }
}

/** Who had published nothing had earned no trust yet, whatever they have now. */
function hitsOf(book: RuleBook, { field, trust, text, others, ...written }: WrittenText) {
  const isFirst = written.isFirst && trust < OF_THE_HOUSE;
  const known = FIELDS.find((each): each is WordField => each === field);
  return known ? book.hitsIn(text, { field: known, trust: isFirst ? 0 : trust, isFirst, others }) : [];
}
