import type { TopicPage } from '#application/community/topics/topic-page.query';
import type { Visit } from '../lib/gates.server.ts';

/** The sealed answer that whoever reads a topic is asked about, if any: not too often. */
export async function answerToAskAbout({ app, actor }: Visit, page: TopicPage): Promise<string | null> {
  const [sealed] = page.official;
  if (!sealed || actor.memberId === null) return null;
  const due = await app.engagement.dueOpinions.execute(actor);
  return due.includes('contact-spared') ? sealed.id : null;
}
