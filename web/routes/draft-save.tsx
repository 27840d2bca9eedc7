import { SaveDraftRequest } from '#interfaces/http/community/drafts.request';
import { act } from '../lib/gates.server.ts';
import { timeInParis } from '../lib/paris-day.ts';

/** Called by the page while somebody writes: answers the new version and the time, as it is shown. */
export const action = act('drafts.keep', SaveDraftRequest, async (input, { app, actor }) => {
  const { kind, categoryId, replyTo, exchange, tags, branches, similarSeen } = input;
  const { sources, ruleIds, validFrom, validTo, reviewBy } = input;
  const given = {
    kind,
    categoryId,
    replyTo,
    exchange,
    tags,
    branches,
    similarSeen,
    sources,
    ruleIds,
    validFrom,
    validTo,
    reviewBy,
  };
  const fields = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
  const saved = await app.community.saveDraft.execute({
    actor,
    place: input.place,
    title: input.title ?? '',
    body: input.body,
    fields,
    writer: input.writer,
    version: input.draftVersion,
  });
  return Response.json(
    { version: saved.version, time: timeInParis(saved.savedAt) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
