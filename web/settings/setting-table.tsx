import type { SettingView } from '#application/shared/settings-desk';
import { settingHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Pill } from '../ui/pill.tsx';
import { settingAbout, settingName, settingPlace } from './setting-words.ts';
import { valueWords } from './value-words.ts';

/** Settings with what they are now, what they were first, and where they are set among what belongs to them. */
export function SettingTable(props: { id: string; caption: string; settings: readonly SettingView[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id={props.id}
      caption={props.caption}
      captionHidden
      stacks
      rows={props.settings}
      rowKey={({ key }) => key}
      columns={[
        {
          label: t('settings.column.setting'),
          header: true,
          cell: (setting) => (
            <>
              <a href={settingHref(setting.key)}>{settingName(t, setting)}</a>
              <span className="settings__about small muted">{settingAbout(t, setting)}</span>
            </>
          ),
        },
        {
          label: t('settings.column.value'),
          cell: (setting) => (
            <span className="settings__value">
              {valueWords(setting, setting.value, { t, format })}{' '}
              {!setting.isUsual && <Pill tone="brand">{t('settings.changed')}</Pill>}
            </span>
          ),
        },
        {
          label: t('settings.column.usual'),
          cell: (setting) => (
            <span className="muted">{valueWords(setting, setting.usual, { t, format })}</span>
          ),
        },
        {
          label: t('settings.column.where'),
          cell: (setting) => {
            const { href, label } = settingPlace(t, setting);
            return <a href={href}>{label}</a>;
          },
        },
      ]}
    />
  );
}
