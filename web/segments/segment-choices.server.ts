import type { Visit } from '../lib/gates.server.ts';

/** Segments that a form may offer. @param audiences that what is changed has already */
export const segmentChoices = ({ app, actor }: Visit, audiences: readonly string[] = []) =>
  app.members.segmentChoices.execute(actor, audiences);
