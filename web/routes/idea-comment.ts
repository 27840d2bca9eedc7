import { commentPlace, ideaIn } from '../ideas/idea-visit.server.ts';
import { resource, seeOther } from '../lib/gates.server.ts';

/** What leads to a comment, wherever it is by now among those of its idea. */
export const loader = resource('ideas.page', async (visit) =>
  seeOther(await commentPlace(visit, await ideaIn(visit), visit.params['commentId'] ?? '')),
);
