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
  const [place, known, earlier, names, caseId] = await Promise.all([
    app.moderation.bench.placeOf(actor, appeal),
    app.moderation.knownPieces.execute(actor, content ? [page.contentOf] : []),
    app.moderation.decisionRows.before(actor, decision.id, EARLIER_AT_MOST),
    app.moderation.namesOf([decision.decidedBy, decision.subjectId].filter((one) => one !== null)),
    app.moderation.reviewCase.ofDecision(actor, decision.id),
  ]);
  const { kind, id: pieceId } = page.contentOf;
  return {
    appeal,
    decision,
    content,
    /** Also what is gone, for who may see it there. */
    contentAt: known.get(`${kind}:${pieceId}`)?.address ?? null,
    /** Where it was decided, for who may open that: the one way to words that are read in no other place, as of a private message. */
    caseId,
    insteadPath,
    besides,
    earlier,
    names,
    liftable,
    lesser,
    ...place,
  };
}

/** The record of the member has them all. */
const EARLIER_AT_MOST = 10;

export type AppealFound = Awaited<ReturnType<typeof appealFor>>;
