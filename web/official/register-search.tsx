import { useT } from '../lib/texts.tsx';
import { upTo } from '../lists/query.ts';
import { type Findable, found } from '../settings/find-settings.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';

const LONGEST = 100;

/** What an address asks of a register. */
export const REGISTER_JUDGES = { q: upTo(LONGEST) };

/** The entries that hold every word of what is asked for, the nearest first; all of them, as they came, where nothing is. */
export function entriesFound<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  asked: string | undefined,
  findable: (entry: Entry) => Omit<Findable, 'key'>,
): readonly Entry[] {
  if (asked === undefined) return entries;
  const near = found(
    entries.map((entry) => ({ key: entry.key, ...findable(entry) })),
    asked,
    '',
  );
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return [...near].map((key) => byKey.get(key)!);
}

/** The field by which a register is searched. */
export function RegisterSearch({ path, asked }: { path: string; asked: string | undefined }) {
  const t = useT();
  return (
    <form method="get" action={path} role="search" className="cluster">
      <TextField
        type="search"
        name="q"
        label={t('official.register.find')}
        help={t('official.register.findHelp')}
        maxLength={LONGEST}
        defaultValue={asked ?? ''}
        autoComplete="off"
      />
      <Button icon="search">{t('official.register.submit')}</Button>
    </form>
  );
}

/** In place of the entries where none is found, with the way back to all. */
export function NothingRegistered({ path, asked }: { path: string; asked: string }) {
  const t = useT();
  return (
    <EmptyState
      level={2}
      title={t('official.register.nothing', { query: asked })}
      action={<ButtonLink href={path}>{t('official.register.all')}</ButtonLink>}
    />
  );
}
