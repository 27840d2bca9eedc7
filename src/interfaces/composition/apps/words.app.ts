import { ForeseeWords } from '#application/community/words/foresee-words';
import { ApplyWordRule } from '#application/moderation/words/apply-word-rule';
import { DraftWordRule } from '#application/moderation/words/draft-word-rule';
import { ReviseWordRule } from '#application/moderation/words/revise-word-rule';
import { StopWordRule } from '#application/moderation/words/stop-word-rule';
import { TestWords } from '#application/moderation/words/test-words';
import { TryWordRule } from '#application/moderation/words/try-word-rule';
import { HELP, WORD_RULE, WORD_RULE_LIST } from '#infrastructure/moderation/words/words.module';
import type { Get } from '../provided.ts';

/** Rules about words, and what they say to who is writing. */
export const wordsApp = (get: Get) => ({
  rules: get(WORD_RULE_LIST),
  rule: get(WORD_RULE),
  help: get(HELP),
  draft: get(DraftWordRule),
  revise: get(ReviseWordRule),
  try: get(TryWordRule),
  apply: get(ApplyWordRule),
  stop: get(StopWordRule),
  test: get(TestWords),
  foresee: get(ForeseeWords),
});
