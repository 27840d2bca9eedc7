import { csvResponse } from '../lib/csv.server.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { historyAsked, type NamedChange, namedChanges } from '../settings/named-changes.server.ts';
import { settingName } from '../settings/setting-words.ts';

const LINES_AT_ONCE = 500;

/** The history of settings as a spreadsheet opens it; values as they are kept, not as pages word them. */
export const loader = resource('settings.page', async (visit) => {
  const t = createTexts(visit.locale);
  const { key } = historyAsked(visit.url);
  const asked = { ...(key !== undefined && { key }), limit: LINES_AT_ONCE };
  // Read before the answer begins: what is refused can still be told.
  const first = await namedChanges(visit, asked);
  const plain = (value: NamedChange['from']): string =>
    typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  return csvResponse<NamedChange>(
    [
      { header: t('settings.column.when'), value: ({ at }) => at.toISOString() },
      { header: t('settings.column.who'), value: ({ actor, actorId }) => actor ?? actorId },
      { header: t('settings.history.key'), value: (change) => change.key },
      { header: t('settings.column.setting'), value: (change) => settingName(t, change) },
      { header: t('settings.column.from'), value: ({ from }) => plain(from) },
      { header: t('settings.column.to'), value: ({ to }) => plain(to) },
      { header: t('settings.column.note'), value: ({ note }) => note },
    ],
    pagesOf(visit, asked, first),
    { fileName: 'reglages.csv' },
  );
});

async function* pagesOf(
  visit: Visit,
  asked: { readonly key?: string; readonly limit: number },
  first: Awaited<ReturnType<typeof namedChanges>>,
): AsyncIterable<readonly NamedChange[]> {
  yield first.items;
  for (let { next } = first; next !== null;) {
    const page = await namedChanges(visit, { ...asked, cursor: next });
    yield page.items;
    ({ next } = page);
  }
}
