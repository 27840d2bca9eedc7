import { AdminFrame } from '../layout/admin-frame.tsx';
import { settingHistoryHref, SETTINGS, SETTINGS_HISTORY } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { historyAsked, namedChanges } from '../settings/named-changes.server.ts';
import { SettingChanges } from '../settings/setting-changes.tsx';
import { settingName } from '../settings/setting-words.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('settings.page', async (visit) => {
  const asked = historyAsked(visit.url);
  const { key } = asked;
  const [page, setting] = await Promise.all([
    namedChanges(visit, asked),
    key === undefined ? null : visit.app.settings.desk.one(visit.actor, key),
  ]);
  return { page, setting, isFirst: asked.cursor === undefined };
});

/** What was changed of every setting that somebody may see, or of one. */
export default function SettingsHistoryRoute() {
  const { page, setting, isFirst } = usePageData<typeof loader>();
  const t = useT();
  const first = settingHistoryHref(setting?.key ?? null);
  const at = (cursor: string | null) =>
    cursor === null
      ? null
      : `${first}${first === SETTINGS_HISTORY ? '?' : '&'}curseur=${encodeURIComponent(cursor)}`;
  return (
    <AdminFrame
      place="settings"
      title={
        setting === null
          ? t('settings.history.title')
          : t('settings.history.of', { name: settingName(t, setting) })
      }
      lead={t('settings.history.lead')}
      acts={
        <ButtonLink href={settingHistoryHref(setting?.key ?? null, true)}>
          {t('settings.history.export')}
        </ButtonLink>
      }
    >
      <Breadcrumbs items={[{ href: SETTINGS, label: t('settings.title') }]} />
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('settings.history.empty')} />
      ) : (
        <SettingChanges id="changements" changes={page.items} ofOne={setting !== null} />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={isFirst ? null : first}
      />
    </AdminFrame>
  );
}
