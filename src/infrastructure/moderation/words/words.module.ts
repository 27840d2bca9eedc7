import type { OfficialLooks } from '#application/shared/text.ports';
import { ContainerModule } from 'inversify';
import { RecordWordHits } from '#application/moderation/consumers/record-word-hits';
import { PERSONAL_NUMBERS } from '#application/moderation/published/personal-numbers.api';
import { WORDS_API } from '#application/moderation/published/words.api';
import { WRITTEN_TEXTS } from '#application/moderation/published/written-texts.api';
import { ApplyWordRule } from '#application/moderation/words/apply-word-rule';
import { DraftWordRule } from '#application/moderation/words/draft-word-rule';
import type { DryRuns } from '#application/moderation/words/dry-runs.port';
import { ReviseWordRule } from '#application/moderation/words/revise-word-rule';
import { RuleBookKeeper } from '#application/moderation/words/rule-book.keeper';
import type { RulesInForce } from '#application/moderation/words/rule-books.port';
import { ResumeDryRuns } from '#application/moderation/words/resume-dry-runs';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import { StopWordRule } from '#application/moderation/words/stop-word-rule';
import { TestWords } from '#application/moderation/words/test-words';
import { TryWordRule } from '#application/moderation/words/try-word-rule';
import type { WordHits } from '#application/moderation/words/word-hits.port';
import type {
  HelpQuery,
  WordRuleQuery,
  WordRulesQuery,
} from '#application/moderation/words/word-rules.query';
import { NumbersOfRules } from '#application/moderation/words/personal-numbers.api';
import { WordsJudge } from '#application/moderation/words/words.api';
import type { LookAlikes } from '#application/shared/text.ports';
import { token } from '#application/shared/token';
import { Folding } from '#domain/moderation/words/folding';
import type { WordWorkshop } from '#domain/moderation/words/word-definition';
import type { WordRules } from '#domain/moderation/words/word-rules.port';
import {
  ACTS,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  JOBS,
  LOOK_ALIKES,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { namedCharacter } from '../../platform/text/named-characters.ts';
import { LooksOfTheOrganisation } from '../../platform/text/official-claims.ts';
import { PostgresWordRules } from './postgres-word-rules.ts';
import { Re2Patterns } from './re2-patterns.ts';
import { SqlRulesInForce } from './rules-in-force.sql.ts';
import { SqlDryRuns } from './sql-dry-runs.ts';
import { SqlWordHits } from './sql-word-hits.ts';
import { SqlHelp, SqlWordRule, SqlWordRules } from './word-rules.sql.ts';

export const WORD_RULES = token<WordRules>('WordRules');
export const WORD_WORKSHOP = token<WordWorkshop>('WordWorkshop');
export const WORD_RULE_LIST = token<WordRulesQuery>('WordRulesQuery');
export const WORD_RULE = token<WordRuleQuery>('WordRuleQuery');
export const HELP = token<HelpQuery>('HelpQuery');
const IN_FORCE = token<RulesInForce>('RulesInForce');
const BOOKS = token<RuleBookKeeper>('RuleBookKeeper');
const LOOKS = token<OfficialLooks>('OfficialLooks');
const HITS = token<WordHits>('WordHits');
const RUNS = token<DryRuns>('DryRuns');

/** Rules about what members may write. */
export const wordsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  options
    .bind<WordWorkshop>(WORD_WORKSHOP)
    .toDynamicValue((context) => {
      const looks = context.get<LookAlikes>(LOOK_ALIKES);
      return {
        folding: new Folding((character) => looks.lettersOf(character), namedCharacter),
        engine: new Re2Patterns(),
      };
    })
    .inSingletonScope();
  adapter(WORD_RULES, PostgresWordRules, [ENTITY_MANAGER, SQL]);
  adapter(IN_FORCE, SqlRulesInForce, [SQL, CHANGES]);
  adapter(BOOKS, RuleBookKeeper, [IN_FORCE, WORD_WORKSHOP]);
  adapter(HITS, SqlWordHits, [SQL, IDS]);
  adapter(RUNS, SqlDryRuns, [SQL]);
  adapter(LOOKS, LooksOfTheOrganisation, []);
  adapter(PERSONAL_NUMBERS, NumbersOfRules, [BOOKS]);
  adapter(WORDS_API, WordsJudge, [BOOKS, HITS, LOOKS, IDS, CLOCK]);

  useCase(DraftWordRule, [WORD_RULES, WORD_WORKSHOP, IDS, CLOCK, ACTS]);
  useCase(ReviseWordRule, [WORD_RULES, WORD_WORKSHOP, IDS, CLOCK, ACTS]);
  useCase(TryWordRule, [WORD_RULES, RUNS, JOBS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ResumeDryRuns, [RUNS, JOBS, CLOCK]);
  useCase(RunDryRun, [RUNS, WRITTEN_TEXTS, WORD_WORKSHOP, CLOCK, UNIT_OF_WORK]);
  useCase(ApplyWordRule, [WORD_RULES, CLOCK, ACTS]);
  useCase(StopWordRule, [WORD_RULES, CLOCK, ACTS]);
  useCase(TestWords, [BOOKS, WORD_WORKSHOP]);
  useCase(RecordWordHits, [HITS]);

  adapter(WORD_RULE_LIST, SqlWordRules, [SQL, CLOCK]);
  adapter(WORD_RULE, SqlWordRule, [SQL, CLOCK]);
  adapter(HELP, SqlHelp, [SQL]);
});
