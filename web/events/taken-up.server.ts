import type { TopicName } from '#application/community/published/topic-names.api';
import type { Visit } from '../lib/gates.server.ts';

/** What questions of a session became on the forum, by id, as far as the viewer may know of it. */
export const topicsOf = (
  { app, actor }: Visit,
  questions: readonly { readonly topicId: string | null }[],
): Promise<ReadonlyMap<string, TopicName>> =>
  app.community.topicNames.of(
    actor.audiences,
    questions.flatMap(({ topicId }) => topicId ?? []),
  );
