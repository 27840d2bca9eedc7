import { RedactPassageRequest } from '#interfaces/http/community/posts.request';
import { type Begun, type Looked, RedactForm } from '../forum/redact-form.tsx';
import { caseHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { caseIdIn } from '../review/case-visit.server.ts';
import { groundAsked } from '../review/likely-ground.ts';

export const loader = read('cases.redact', async (visit) => {
  const itemId = caseIdIn(visit);
  const words = await visit.app.community.redactPassage.text(visit.actor, { itemId });
  return { ...words, itemId, likely: groundAsked(visit.url) };
});

export const action = actOfSafety<RedactPassageRequest, Looked | Begun>(
  'cases.redact',
  RedactPassageRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const { passage, reason = null, ground, intent } = input;
    const itemId = caseIdIn(visit);
    if (intent === 'look')
      return { found: await app.community.redactPassage.look({ actor, itemId, passage }), typed };
    const begun = await app.community.redactPassage.execute({ actor, itemId, passage, reason, ground });
    if (begun.left > 0 || begun.isBeyondReach || begun.records > 0) return { begun, typed };
    return seeOther(caseHref(itemId), telling('review.flash.redacted'));
  },
);

/** Takes a passage of what a case is about out of everywhere. */
export default function CaseRedactRoute() {
  const { itemId, source, isOwn, likely } = usePageData<typeof loader>();
  return <RedactForm source={source} isOwn={isOwn} back={caseHref(itemId)} likely={likely} />;
}
