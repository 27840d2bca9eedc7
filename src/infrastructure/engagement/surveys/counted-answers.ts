import { type CountedWords, WordCount } from '#domain/engagement/surveys/themes';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lotsOf } from './survey-words.sql.ts';

const HOUR = 3_600_000;
const MOST_KEPT = 100;

/** By question, how many lots of answers there are, and what changes whenever one of them is written. */
const STATES = `
  select question, count(*)::int as lots, max(xmin::text::bigint)::text as written
  from engagement.survey_words where survey_id = $1 and question = any($2::text[]) group by question`;

/** What answers in words have in common: all are read for it, so it is kept as long as none of them changes. */
export class CountedAnswers {
  private readonly kept = new PromiseCache<CountedWords>({ milliseconds: HOUR, most: MOST_KEPT });

  constructor(private readonly sql: Sql) {}

  /** By question; nothing of those that nobody answered. */
  async of(survey: string, questions: readonly string[]): Promise<Readonly<Record<string, CountedWords>>> {
    if (questions.length === 0) return {};
    const states = await this.sql.rows<{ question: string; lots: number; written: string }>(STATES, [
      survey,
      questions,
    ]);
    const counted: Record<string, CountedWords> = {};
    for (const { question, lots, written } of states)
      counted[question] = await this.kept.get(`${survey} ${question} ${lots} ${written}`, () =>
        this.count(survey, question),
      );
    return counted;
  }

  private async count(survey: string, question: string): Promise<CountedWords> {
    const words = new WordCount();
    for await (const { answers } of lotsOf(this.sql, survey, question)) words.add(answers);
    return words.counted;
  }
}
