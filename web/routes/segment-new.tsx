import { useActionData } from '@remix-run/react';
import { SegmentRequest } from '#interfaces/http/community/segments.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { segmentHref, SEGMENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { askedFilterOf } from '../segments/asked-filter.ts';
import { type Counted, SegmentForm, type SegmentOutcome } from '../segments/segment-form.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('segments.manage', ({ app, actor }) => app.moderation.groups.nameable(actor));

export const action = act<SegmentRequest, Counted>(
  'segments.manage',
  SegmentRequest,
  async (input, { app, actor, typed }) => {
    const filter = askedFilterOf(input);
    if (input.intent === 'count')
      return { members: await app.members.countSegment.execute({ actor, filter }), typed };
    const { name, description = '' } = input;
    const { id } = await app.members.saveSegment.execute({
      actor,
      id: null,
      seen: null,
      name,
      description,
      filter,
    });
    return seeOther(segmentHref(id), telling('segments.flash.saved'));
  },
);

/** Describes a set of members for the first time. */
export default function SegmentNewRoute() {
  const groups = usePageData<typeof loader>();
  const outcome = useActionData() as SegmentOutcome;
  const t = useT();
  return (
    <AdminFrame place="segments" title={t('segments.new')} lead={t('segments.newLead')}>
      <Breadcrumbs items={[{ href: SEGMENTS, label: t('segments.title') }]} />
      <SegmentForm outcome={outcome} groups={groups} />
    </AdminFrame>
  );
}
