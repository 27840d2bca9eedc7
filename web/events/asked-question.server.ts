import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The question of this address, with its event. @throws GatheringNotFound, what is not found */
export async function questionIn({ app, actor, params }: Visit) {
  const event = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const questions = await app.events.askedQuestions.execute(actor, event.id);
  const question = questions.find(({ id }) => id === params['question']);
  if (!question) throw nothingHere('events.question-not-found');
  return { event, question };
}
