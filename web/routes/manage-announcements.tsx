import { useActionData } from '@remix-run/react';
import { AnnouncementRequest } from '#interfaces/http/site/announcements.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { announcementHref, MANAGE_ANNOUNCEMENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { AnnouncementForm } from '../site/announcement-form.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { namedChoices } from '../site/segment-choices.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const TONES = { 'to-come': 'plain', shown: 'ok', over: 'plain' } as const;

export const loader = read('announcements.publish', async (visit) => {
  const { app, actor } = visit;
  const announcements = await app.site.announcementDesk.all(actor);
  const [groups, segments] = await Promise.all([
    app.moderation.groups.nameable(actor),
    segmentChoices(
      visit,
      announcements.flatMap((one) => one.segments),
    ),
  ]);
  return { announcements, groups, segments };
});

export const action = act('announcements.publish', AnnouncementRequest, async (input, { app, actor }) => {
  const { version: _none, text = '', link = '', label = '', from = null, until = null, ...terms } = input;
  const { dismissable = false, ...rest } = terms;
  const said = { ...rest, text, link, label, from, until, dismissable };
  await app.site.saveAnnouncement.execute({ ...said, actor, changes: null });
  return seeOther(MANAGE_ANNOUNCEMENTS, telling('announcements.flash.published'));
});

/** What is said at the top of pages, was and will be; and a form to say something. */
export default function ManageAnnouncementsRoute() {
  const { announcements, groups, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const names = new Map(
    namedChoices({ groups, segments }, t, format).map(({ value, label }) => [value, label]),
  );
  return (
    <AdminFrame place="announcements" title={t('announcements.title')} lead={t('announcements.lead')}>
      {announcements.length === 0 ? (
        <EmptyState level={2} title={t('announcements.none')} />
      ) : (
        <DataTable
          id="annonces"
          caption={t('announcements.title')}
          captionHidden
          stacks
          rows={announcements}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('announcements.field.title'),
              header: true,
              cell: ({ id, title }) => <a href={announcementHref(id)}>{title}</a>,
            },
            {
              label: t('announcements.column.state'),
              cell: ({ state }) => <Pill tone={TONES[state]}>{t(`announcements.state.${state}`)}</Pill>,
            },
            {
              label: t('announcements.field.segments'),
              cell: ({ segments }) =>
                segments.length === 0
                  ? t('announcements.everybody')
                  : segments.map((one) => names.get(one) ?? one).join(', '),
            },
            {
              label: t('modules.period'),
              cell: ({ days: { from, until } }) =>
                from || until
                  ? [from && format.formatDay(from), until && format.formatDay(until)]
                      .map((day) => day ?? '…')
                      .join(' – ')
                  : t('announcements.noEnd'),
            },
          ]}
        />
      )}
      <section aria-labelledby="nouvelle" className="stack">
        <SectionHead id="nouvelle" title={t('announcements.new')} />
        <AnnouncementForm refused={refused} named={{ groups, segments: { ...segments, drawn: [] } }} />
      </section>
    </AdminFrame>
  );
}
