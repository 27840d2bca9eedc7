import type { HeldText } from '#application/site/texts/own-texts.port';
import { useFormat, useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { partName } from './words.ts';

/** Every version of some texts, the latest first. */
export function TextHistory(props: {
  versions: readonly HeldText[];
  names: ReadonlyMap<string, { readonly pseudonym: string }>;
  /** Of which part of a letter each is. */
  withParts?: boolean;
}) {
  const t = useT();
  const { formatMoment } = useFormat();
  const { versions, names } = props;
  return (
    <section className="apart" aria-labelledby="historique">
      <SectionHead id="historique" title={t('texts.history')} />
      {versions.length === 0 && <p className="muted">{t('texts.noHistory')}</p>}
      <ol className="list">
        {versions.map((one) => (
          <li key={`${one.key} ${one.language} ${one.version}`}>
            <p className="small muted">
              {t('texts.changedBy', {
                language: t(`texts.language.${one.language}`),
                who: names.get(one.by)?.pseudonym ?? t('rights.somebody'),
                when: formatMoment(one.at),
              })}
              {props.withParts && <> {partName(t, one.key)}</>}
            </p>
            {one.text === null ? (
              <p>{t('texts.backToDelivered')}</p>
            ) : (
              <p lang={one.language} className="own-text">
                {one.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
