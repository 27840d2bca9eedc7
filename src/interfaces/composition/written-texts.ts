import { ContainerModule } from 'inversify';
import { WRITTEN_TEXTS, type WrittenTexts } from '#application/moderation/published/written-texts.api';
import { WRITTEN_MESSAGES } from '#infrastructure/community/chat/chat.module';
import { WRITTEN_POSTS, WRITTEN_PROFILES } from '#infrastructure/community/words/words.module';
import { WRITTEN_IDEAS } from '#infrastructure/engagement/ideas/ideas.module';
import { WRITTEN_POLLS } from '#infrastructure/engagement/polls/polls.module';
import { WRITTEN_GATHERINGS } from '#infrastructure/events/moderated.module';
import { WRITTEN_QUESTIONS } from '#infrastructure/events/questions/questions.module';
import { WRITTEN_REVIEWS } from '#infrastructure/engagement/services/services.module';
import { WRITTEN_FEEDBACK } from '#infrastructure/engagement/trials/trials.module';

/** Everything that members write and rules can be tried on: a new part of the site is a line here. */
const SOURCES = [
  WRITTEN_POSTS,
  WRITTEN_MESSAGES,
  WRITTEN_PROFILES,
  WRITTEN_IDEAS,
  WRITTEN_POLLS,
  WRITTEN_REVIEWS,
  WRITTEN_FEEDBACK,
  WRITTEN_QUESTIONS,
  WRITTEN_GATHERINGS,
];

export const writtenTextsModule = new ContainerModule(({ bind }) => {
  bind<readonly WrittenTexts[]>(WRITTEN_TEXTS)
    .toDynamicValue((context) => SOURCES.map((source) => context.get<WrittenTexts>(source)))
    .inSingletonScope();
});
