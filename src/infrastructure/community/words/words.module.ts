import { ContainerModule } from 'inversify';
import { ForeseeWords } from '#application/community/words/foresee-words';
import type { WordAuthors } from '#application/community/words/word-authors.port';
import { WordsGate } from '#application/community/words/words.gate';
import { WORDS_API } from '#application/moderation/published/words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { KNOWN_LEVELS, WRITE_LIMIT } from '../forum.tokens.ts';
import { SqlWordAuthors } from './sql-word-authors.ts';
import { SqlWrittenPosts, SqlWrittenProfiles } from './sql-written-texts.ts';

export const WORDS_GATE = token<WordsGate>('WordsGate');
export const WRITTEN_POSTS = token<WrittenTexts>('WrittenPosts');
export const WRITTEN_PROFILES = token<WrittenTexts>('WrittenProfiles');
const AUTHORS = token<WordAuthors>('WordAuthors');

/** What Community asks Moderation about words, and what it gives it to try rules on. */
export const communityWordsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(AUTHORS, SqlWordAuthors, [SQL, KNOWN_LEVELS]);
  adapter(WORDS_GATE, WordsGate, [WORDS_API, AUTHORS]);
  adapter(WRITTEN_POSTS, SqlWrittenPosts, [SQL]);
  adapter(WRITTEN_PROFILES, SqlWrittenProfiles, [SQL]);
  useCase(ForeseeWords, [WORDS_GATE, WRITE_LIMIT]);
});
