import { type Translate, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import type { UnknownFilter } from './query.ts';

/** Characters of a value that are repeated to who typed it. */
const SHOWN = 60;

/** What the filters of lists are called, by the names that addresses write. */
const labelsOf = (t: Translate): Readonly<Record<string, string>> => ({
  vue: t('forum.views.label'),
  categorie: t('lists.questions.category'),
  etiquette: t('lists.questions.tag'),
  branche: t('lists.questions.branch'),
  genre: t('lists.questions.kind'),
  auteur: t('lists.questions.author'),
  etat: t('lists.search.state'),
  officiel: t('official.filter.label'),
  periode: t('lists.search.period'),
  tri: t('official.sort.label'),
  type: t('lists.search.kindsLabel'),
});

/** Above a list: the filters of its address that it does not know, and that it stands without them. */
export function UnknownFilters({ unknown }: { unknown: readonly UnknownFilter[] }) {
  const t = useT();
  if (unknown.length === 0) return null;
  const labels = labelsOf(t);
  return (
    <Alert tone="warn" live title={t('lists.unknown.title', { count: unknown.length })}>
      <ul className="alert__list">
        {unknown.map(({ name, value, twice }) => (
          <li key={name}>
            {t(`lists.unknown.${twice ? 'twice' : 'none'}`, {
              label: labels[name] ?? name,
              value: value.slice(0, SHOWN),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
