import { useActionData } from '@remix-run/react';
import { SegmentRequest } from '#interfaces/http/community/segments.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { segmentHref, SEGMENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { askedFilterOf } from '../segments/asked-filter.ts';
import { dateSeen } from '../lib/version-seen.tsx';
import { type Counted, SegmentForm, type SegmentOutcome } from '../segments/segment-form.tsx';
import { segmentIdIn } from '../segments/segment-in.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('segments.manage', async (visit) => {
  const { app, actor } = visit;
  const [segment, groups] = await Promise.all([
    app.members.segments.one(actor, segmentIdIn(visit)),
    app.moderation.groups.nameable(actor),
  ]);
  return { segment, groups };
});

export const action = act<SegmentRequest, Counted>(
  'segments.manage',
  SegmentRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const filter = askedFilterOf(input);
    if (input.intent === 'count')
      return { members: await app.members.countSegment.execute({ actor, filter }), typed };
    const { name, description = '' } = input;
    const seen = dateSeen(input.seen);
    const id = segmentIdIn(visit);
    await app.members.saveSegment.execute({ actor, id, seen, name, description, filter });
    return seeOther(segmentHref(id), telling('segments.flash.saved'));
  },
);

/** Describes a set of members anew. */
export default function SegmentChangeRoute() {
  const { segment, groups } = usePageData<typeof loader>();
  const outcome = useActionData() as SegmentOutcome;
  const t = useT();
  return (
    <AdminFrame place="segments" title={t('segments.changeOf', { name: segment.name })}>
      <Breadcrumbs
        items={[
          { href: SEGMENTS, label: t('segments.title') },
          { href: segmentHref(segment.id), label: segment.name },
        ]}
      />
      <SegmentForm outcome={outcome} groups={groups} segment={segment} />
    </AdminFrame>
  );
}
