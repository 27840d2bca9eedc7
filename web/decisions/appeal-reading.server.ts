import { nothingHere } from '../lib/outcomes.server.ts';
import { cited } from '../official/cited.server.ts';
import type { Visit } from '../lib/gates.server.ts';

/** A complaint as whoever judges it looks at it, with the decision and what that was about. */
export async function appealFor({ app, actor }: Pick<Visit, 'app' | 'actor'>, id: string) {
  const appeal = await app.moderation.decisionRows.appeal(id);
  const page =
    appeal && (await app.moderation.readDecision.execute({ actor, ref: appeal.decisionId, key: null }));
  // Read as the staff does: nobody looks at a complaint about a decision on themselves.
  if (!appeal || page?.as !== 'staff') throw nothingHere('moderation.appeal-not-found');
  const { decision, insteadPath, besides } = page;
  const content = page.content && (await cited({ app }, page.content, { plain: ['text'] }));
  const lesser =
    appeal.party === 'author' ? await app.moderation.lesserMeasures.execute(actor, appeal.decisionId) : [];
  const own = await Promise.all(
    besides.map(({ id: one }) => app.moderation.liftSanction.ofDecision(actor, one)),
  );
  const liftable =
    appeal.party === 'author' ? besides.filter(({ state }, place) => state === 'standing' && own[place]) : [];
  const place = await app.moderation.bench.placeOf(actor, appeal);
  return { appeal, decision, content, insteadPath, besides, liftable, lesser, ...place };
}

export type AppealFound = Awaited<ReturnType<typeof appealFor>>;
