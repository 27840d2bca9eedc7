import { ContainerModule } from 'inversify';
import { WordsGate } from '#application/community/words/words.gate';
import type { WordsApi, WordsAsked, WordsJudgement } from '#application/moderation/published/words.api';
import { WORDS_GATE } from '#infrastructure/community/words/words.module';
import { wire } from '#infrastructure/platform/wire';

const asTyped = ({ texts }: Pick<WordsAsked, 'texts'>): WordsJudgement => ({
  texts: Object.fromEntries(texts.map(({ name, text }) => [name, text])),
  folded: Object.fromEntries(texts.map(({ name, text }) => [name, text.toLowerCase()])),
  findings: [],
  held: false,
});

/** A Moderation without any rule. */
const silent: WordsApi = {
  hoursOfOthers: () => Promise.resolve(0),
  judge: (asked) => Promise.resolve(asTyped(asked)),
  speakingOfficially: () => [],
  foresee: (asked) => Promise.resolve(asTyped(asked)),
};

/** For houses in which nobody rules about words. */
export const silentWordsModule = new ContainerModule((options) => {
  const authors = {
    standingOf: () => Promise.resolve({ trust: 0, posts: 0 }),
    writtenLately: () => Promise.resolve([]),
  };
  wire(options).value(WORDS_GATE, new WordsGate(silent, authors));
});
