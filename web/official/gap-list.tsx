import type { GapView } from '#application/community/official/cited-texts.query';
import { useT } from '../lib/texts.tsx';

/** What texts cite that cannot be told, each by its name and why; and what only begins like a citation. */
export function GapList(props: { gaps: readonly GapView[]; miscited?: readonly string[] }) {
  const t = useT();
  const { gaps, miscited = [] } = props;
  if (gaps.length + miscited.length === 0) return null;
  return (
    <ul className="gaps">
      {miscited.map((piece) => (
        <li key={piece}>{t('official.gaps.miscited', { piece })}</li>
      ))}
      {gaps.map(({ key, label, year, gap }) => (
        <li key={`${key}.${year}`}>
          {t(`official.gaps.${gap}`, { label: label ?? key, year: year === null ? 'none' : String(year) })}
        </li>
      ))}
    </ul>
  );
}
