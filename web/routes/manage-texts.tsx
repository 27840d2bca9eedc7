import { OWN_TEXT_LIMITS } from '#application/site/limits';
import type { TextView } from '#application/site/texts/text-desk';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { LETTERS, textHref, TEXTS, TEXTS_IMPORT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { type Judge, lenientQueryOf, oneOf, upTo } from '../lists/query.ts';
import { areaName } from '../texts/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Pill } from '../ui/pill.tsx';

const aKey: Judge = (raw) => (/^[\w.-]{1,200}$/.test(raw) ? raw : undefined);

export const loader = read('texts.manage', async ({ app, actor, url }) => {
  const asked = lenientQueryOf(url, {
    q: upTo(OWN_TEXT_LIMITS.query),
    rubrique: aKey,
    modifies: oneOf('on'),
    apres: aKey,
  });
  const { q: query = '', rubrique: area = null, modifies, apres: after = null } = asked;
  const onlyChanged = modifies === 'on';
  return {
    asked: { query, area, onlyChanged, after },
    list: await app.texts.desk.list(actor, { query, area, onlyChanged, after }),
  };
});

/** Every text of pages and refusals, found by its key or by words in either language. */
export default function ManageTextsRoute() {
  const { asked, list } = usePageData<typeof loader>();
  const t = useT();
  const query = (after: string | null) => {
    const { query: q, area, onlyChanged } = asked;
    const given = { q, rubrique: area ?? '', modifies: onlyChanged ? 'on' : '', apres: after ?? '' };
    const search = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
    return `${TEXTS}?${search.toString()}`;
  };
  return (
    <AdminFrame
      place="texts"
      title={t('texts.title')}
      lead={t('texts.lead')}
      acts={<ButtonLink href={LETTERS}>{t('texts.letters.title')}</ButtonLink>}
    >
      <p className="muted">{t('texts.what')}</p>
      <TextSearch />
      <p role="status" className="muted">
        {t('texts.found', { count: list.total, changed: list.changed })}
      </p>
      {list.texts.length === 0 ? (
        <EmptyState level={2} title={t('texts.empty')}>
          {t('texts.emptyHelp')}
        </EmptyState>
      ) : (
        <TextTable texts={list.texts} />
      )}
      <Pagination
        firstHref={asked.after === null ? null : query(null)}
        nextHref={list.next === null ? null : query(list.next)}
      />
      <p className="cluster apart">
        <ButtonLink href={`${TEXTS}.json`}>{t('texts.exportJson')}</ButtonLink>
        <ButtonLink href={`${TEXTS}.csv`}>{t('texts.exportCsv')}</ButtonLink>
        <ButtonLink href={TEXTS_IMPORT}>{t('texts.import.title')}</ButtonLink>
      </p>
    </AdminFrame>
  );
}

function TextSearch() {
  const { asked, list } = usePageData<typeof loader>();
  const t = useT();
  return (
    <form
      className="settings__search"
      method="get"
      action={TEXTS}
      role="search"
      aria-label={t('texts.search.label')}
    >
      <TextField
        type="search"
        name="q"
        label={t('texts.search.label')}
        help={t('texts.search.help')}
        defaultValue={asked.query}
        maxLength={OWN_TEXT_LIMITS.query}
        autoComplete="off"
      />
      <Select
        name="rubrique"
        label={t('texts.search.area')}
        placeholder={t('texts.search.anyArea')}
        choices={list.areas
          .map((value) => ({ value, label: areaName(t, value) }))
          .toSorted((one, other) => one.label.localeCompare(other.label, t.locale))}
        defaultValue={asked.area ?? ''}
      />
      <Checkbox name="modifies" label={t('texts.search.changed')} defaultChecked={asked.onlyChanged} />
      <p className="cluster">
        <Button look="main" icon="search">
          {t('texts.search.submit')}
        </Button>
        <ButtonLink look="quiet" href={TEXTS}>
          {t('texts.search.all')}
        </ButtonLink>
      </p>
    </form>
  );
}

function TextTable({ texts }: { texts: readonly TextView[] }) {
  const t = useT();
  const side = (language: 'fr' | 'en') => ({
    label: t(`texts.language.${language}`),
    cell: (text: TextView) => (
      <span lang={language} className="own-text">
        {text[language].own ?? text[language].delivered}
      </span>
    ),
  });
  return (
    <DataTable
      id="textes"
      caption={t('texts.title')}
      captionHidden
      stacks
      rows={texts}
      rowKey={({ key }) => key}
      columns={[
        {
          label: t('texts.column.key'),
          header: true,
          cell: (text) => (
            <>
              <a href={textHref(text.key)}>
                <code>{text.key}</code>
              </a>{' '}
              {text.changed && <Pill tone="brand">{t('texts.changed')}</Pill>}
              <span className="settings__about small muted">{areaName(t, text.area)}</span>
            </>
          ),
        },
        side('fr'),
        side('en'),
      ]}
    />
  );
}
