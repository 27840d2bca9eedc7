import { useActionData } from '@remix-run/react';
import { AnnouncementRequest } from '#interfaces/http/site/announcements.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { announcementHref, MANAGE_ANNOUNCEMENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { AnnouncementForm } from '../site/announcement-form.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Sure } from '../ui/sure.tsx';

export const loader = read('announcements.publish', async (visit) => {
  const { app, actor, params } = visit;
  const one = await app.site.announcementDesk.one(actor, params['id'] ?? '');
  const [groups, segments] = await Promise.all([
    app.moderation.groups.nameable(actor),
    segmentChoices(visit, one.segments),
  ]);
  return { one, named: { groups, segments } };
});

export const action = act('announcements.publish', AnnouncementRequest, async (input, visit) => {
  const { version, text = '', link = '', label = '', from = null, until = null, ...terms } = input;
  const { dismissable = false, ...rest } = terms;
  const said = { ...rest, text, link, label, from, until, dismissable };
  const { id } = await visit.app.site.announcementDesk.one(visit.actor, visit.params['id'] ?? '');
  await visit.app.site.saveAnnouncement.execute({ ...said, actor: visit.actor, changes: { id, version } });
  return seeOther(MANAGE_ANNOUNCEMENTS, telling('announcements.flash.saved'));
});

/** One announcement, to be said otherwise or taken away. */
export default function ManageAnnouncementRoute() {
  const { one, named } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="announcements" title={one.title} lead={t(`announcements.state.${one.state}`)}>
      <Breadcrumbs items={[{ href: MANAGE_ANNOUNCEMENTS, label: t('announcements.title') }]} />
      <AnnouncementForm refused={refused} named={named} one={one} />
      <Sure act={t('announcements.withdraw')} to={`${announcementHref(one.id)}/retirer`} />
    </AdminFrame>
  );
}
