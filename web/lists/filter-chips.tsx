import { useT } from '../lib/texts.tsx';
import { Tag } from '../ui/tag.tsx';

/** One filter in force, and where the list is without it. */
export interface Chip {
  readonly label: string;
  readonly withoutHref: string;
}

/** The filters in force, each taken away by a click. */
export function FilterChips({ chips, clearHref }: { chips: readonly Chip[]; clearHref: string }) {
  const t = useT();
  if (chips.length === 0) return null;
  return (
    <p className="cluster chips">
      {chips.map((chip) => (
        <Tag key={chip.label} href={chip.withoutHref} on removeLabel={t('lists.questions.remove')}>
          {chip.label}
        </Tag>
      ))}
      <a className="small" href={clearHref}>
        {t('lists.questions.clear')}
      </a>
    </p>
  );
}
