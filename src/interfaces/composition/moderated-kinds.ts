import { ContainerModule } from 'inversify';
import { MODERATED_KINDS, type ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import {
  MODERATED_MESSAGES,
  MODERATED_POSTS,
  MODERATED_PROFILES,
  MODERATED_TOPICS,
} from '#infrastructure/community/moderated/moderated.module';
import { MODERATED_GATHERINGS } from '#infrastructure/events/moderated.module';
import { MODERATED_QUESTIONS } from '#infrastructure/events/questions/questions.module';
import {
  MODERATED_FEEDBACK,
  MODERATED_IDEA_COMMENTS,
  MODERATED_IDEAS,
  MODERATED_POLLS,
  MODERATED_REVIEWS,
} from '#infrastructure/engagement/moderated.module';

/** Every kind of content that can be reported and judged: a new one is a line here. */
const KINDS = [
  MODERATED_TOPICS,
  MODERATED_POSTS,
  MODERATED_MESSAGES,
  MODERATED_PROFILES,
  MODERATED_POLLS,
  MODERATED_IDEAS,
  MODERATED_IDEA_COMMENTS,
  MODERATED_REVIEWS,
  MODERATED_FEEDBACK,
  MODERATED_QUESTIONS,
  MODERATED_GATHERINGS,
];

export const moderatedKindsModule = new ContainerModule(({ bind }) => {
  bind<readonly ModeratedKind[]>(MODERATED_KINDS)
    .toDynamicValue((context) => KINDS.map((kind) => context.get<ModeratedKind>(kind)))
    .inSingletonScope();
});
