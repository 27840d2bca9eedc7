import type { SettingChange } from '#application/shared/settings-desk';
import { settingHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { NamedChange } from './named-changes.server.ts';
import { settingName } from './setting-words.ts';
import { valueWords } from './value-words.ts';

/** Who changed what, when, from what to what; what still holds can be taken back. */
export function SettingChanges(props: { id: string; changes: readonly NamedChange[]; ofOne: boolean }) {
  const t = useT();
  const format = useFormat();
  const words = { t, format };
  const named = {
    label: t('settings.column.setting'),
    header: true,
    cell: (each: NamedChange) => <a href={settingHref(each.key)}>{settingName(t, each)}</a>,
  };
  return (
    <DataTable
      id={props.id}
      caption={t('settings.history.title')}
      captionHidden
      stacks
      rows={props.changes}
      rowKey={({ entry, key }) => `${entry} ${key}`}
      columns={[
        {
          label: t('settings.column.when'),
          header: props.ofOne,
          cell: ({ at }) => <time dateTime={at.toISOString()}>{format.formatMoment(at)}</time>,
        },
        ...(props.ofOne ? [] : [named]),
        {
          label: t('settings.column.who'),
          cell: ({ actor }) => actor ?? t('settings.history.somebody'),
        },
        { label: t('settings.column.from'), cell: (each) => valueWords(each, each.from, words) },
        { label: t('settings.column.to'), cell: (each) => valueWords(each, each.to, words) },
        { label: t('settings.column.note'), cell: ({ note }) => note },
        { label: t('settings.column.act'), act: true, cell: (each) => <Undo change={each} /> },
      ]}
    />
  );
}

function Undo({ change }: { change: SettingChange }) {
  const t = useT();
  const format = useFormat();
  const { key, entry, at, isReversible } = change;
  if (!isReversible)
    return (
      <span className="small muted">
        {t(change.group === 'brand' ? 'settings.history.elsewhere' : 'settings.history.past')}
      </span>
    );
  const moment = format.formatMoment(at);
  return (
    <form method="post" action={settingHref(key)}>
      <input type="hidden" name="deed" value="undo" />
      <input type="hidden" name="entry" value={entry} />
      <Button aria-label={t('settings.history.undoOf', { name: settingName(t, change), moment })}>
        {t('settings.history.undo')}
      </Button>
    </form>
  );
}
