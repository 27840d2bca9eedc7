import type { SettingView } from '#application/shared/settings-desk';
import { ADMIN_SECTIONS, sectionsFor } from '../admin/sections.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { handbookHref, SETTINGS, SETTINGS_HISTORY } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { createTexts, useT } from '../lib/texts.tsx';
import { type Findable, found } from '../settings/find-settings.ts';
import { SettingTable } from '../settings/setting-table.tsx';
import {
  findable,
  findableScreen,
  groupName,
  isSettingGroup,
  SETTING_GROUPS,
  type SettingGroup,
} from '../settings/setting-words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const QUERY = { max: 100 } as const;
const EXAMPLES = ['spam', 'factor', 'erasure', 'chat', 'logo'] as const;
const MOST_EXAMPLES = 3;

export const loader = read('settings.page', async ({ app, actor, url, locale }) => {
  const t = createTexts(locale);
  const query = (url.searchParams.get('q') ?? '').slice(0, QUERY.max).trim();
  const wanted = url.searchParams.get('rubrique');
  const asked = {
    query,
    group: isSettingGroup(wanted) ? wanted : null,
    onlyChanged: url.searchParams.get('modifies') === 'on',
  };
  const all = await app.settings.desk.all(actor);
  const shown = sectionsFor((permission) => actor.may(permission));
  const screens = Object.entries(ADMIN_SECTIONS)
    .filter(([, section]) => shown.includes(section) && section.href !== SETTINGS)
    .map(([place, { href, label, lead }]) => ({ place, href, label, lead }));
  const seek = (all: readonly Findable[], words: string) => [
    ...found(all, words, t('settings.search.ignored')),
  ];
  const [ofSettings, ofScreens] = [
    all.map((each) => findable(t, each)),
    screens.map((each) => findableScreen(t, each)),
  ];
  const keys = seek(ofSettings, query);
  const said = seek(ofScreens, query);
  const isFiltered = asked.group !== null || asked.onlyChanged;
  return {
    asked,
    groups: SETTING_GROUPS.filter((group) => all.some((each) => each.group === group)),
    // Words that would find nothing for whoever looks are not proposed to them.
    examples: EXAMPLES.map((example) => t(`settings.search.examples.${example}`))
      .filter((words) => seek(ofSettings, words).length + seek(ofScreens, words).length > 0)
      .slice(0, MOST_EXAMPLES),
    settings: keys
      .flatMap((key) => all.find((each) => each.key === key) ?? [])
      .filter(
        (each) =>
          (asked.group === null || each.group === asked.group) && (!asked.onlyChanged || !each.isUsual),
      ),
    screens:
      query === '' || isFiltered ? [] : said.flatMap((at) => screens.find(({ href }) => href === at) ?? []),
  };
});

/** Every setting that somebody may change, to be found by its name, by other words, or by what differs. */
export default function SettingsRoute() {
  const { asked, settings, screens } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="settings"
      title={t('settings.title')}
      lead={t('settings.lead')}
      acts={<ButtonLink href={SETTINGS_HISTORY}>{t('settings.one.history')}</ButtonLink>}
    >
      <a className="help-link" href={handbookHref('reglages')}>
        <Icon name="info" />
        {t('settings.guide')}
      </a>
      <SettingSearch />
      <p role="status" className="muted">
        {t('settings.search.found', { count: settings.length, screens: screens.length })}
      </p>
      {settings.length === 0 && screens.length === 0 && (
        <EmptyState level={2} title={t('settings.empty')}>
          {t('settings.emptyHelp')}
        </EmptyState>
      )}
      {settings.length === 0 && <Screens />}
      {groupsOf(settings, asked.query !== '')
        .map((group) => [group, settings.filter((each) => each.group === group)] as const)
        .map(([group, those]) => (
          <SettingSection key={group} group={group} settings={those} isSought={asked.query !== ''} />
        ))}
      {settings.length > 0 && <Screens />}
    </AdminFrame>
  );
}

/** In their usual order, or by the nearest of what was sought. */
function groupsOf(settings: readonly SettingView[], isSought: boolean): readonly SettingGroup[] {
  const near = [...new Set(settings.map(({ group }) => group))];
  const place = (group: SettingGroup) => (isSought ? near.indexOf(group) : SETTING_GROUPS.indexOf(group));
  return SETTING_GROUPS.filter((group) => near.includes(group)).toSorted(
    (one, other) => place(one) - place(other),
  );
}

function SettingSearch() {
  const { asked, groups, examples } = usePageData<typeof loader>();
  const t = useT();
  const isAsked = asked.query !== '' || asked.group !== null || asked.onlyChanged;
  return (
    <form
      className="settings__search"
      method="get"
      action={SETTINGS}
      role="search"
      aria-label={t('settings.search.label')}
    >
      <TextField
        type="search"
        name="q"
        label={t('settings.search.label')}
        help={
          examples.length === 0
            ? t('settings.search.help')
            : t('settings.search.helpWith', {
                examples: examples.map((words) => t('settings.search.quoted', { words })).join(', '),
              })
        }
        defaultValue={asked.query}
        maxLength={QUERY.max}
        autoComplete="off"
      />
      <Select
        name="rubrique"
        label={t('settings.search.section')}
        placeholder={t('settings.search.anySection')}
        choices={groups.map((value) => ({ value, label: groupName(t, value) }))}
        defaultValue={asked.group ?? ''}
      />
      <Checkbox name="modifies" label={t('settings.search.changed')} defaultChecked={asked.onlyChanged} />
      <p className="cluster">
        <Button look="main" icon="search">
          {t('settings.search.submit')}
        </Button>
        {isAsked && (
          <ButtonLink look="quiet" href={SETTINGS}>
            {t('settings.search.all')}
          </ButtonLink>
        )}
      </p>
    </form>
  );
}

function SettingSection(props: { group: SettingGroup; settings: readonly SettingView[]; isSought: boolean }) {
  const { group, settings, isSought } = props;
  const t = useT();
  const id = `rubrique-${group}`;
  return (
    <section className="apart settings__group" aria-labelledby={id}>
      <SectionHead id={id} title={groupName(t, group)} />
      <SettingTable
        id={`reglages-${group}`}
        caption={groupName(t, group)}
        settings={
          isSought ? settings : settings.toSorted((one, other) => Number(one.isUsual) - Number(other.isUsual))
        }
      />
    </section>
  );
}

/** What is kept in lists has no single value: its screens are found here as well. */
function Screens() {
  const { screens } = usePageData<typeof loader>();
  const t = useT();
  if (screens.length === 0) return null;
  return (
    <section className="apart" aria-labelledby="ecrans">
      <SectionHead id="ecrans" title={t('settings.screens')} />
      <p className="muted">{t('settings.screensLead')}</p>
      <ul className="list">
        {screens.map(({ href, label, lead }) => (
          <li key={href}>
            <a href={href}>{t(label)}</a>
            <p className="small muted">{t(lead)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
