import { actName } from '../admin/act-name.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';

interface ActDone {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: string;
  readonly outcome: string;
}

/** Who set what, the latest first. @param props.nobody what acts without a person are said to be done by */
export function ActsDone({ history, nobody }: { history: readonly ActDone[]; nobody: string }) {
  const t = useT();
  const { formatMoment } = useFormat();
  return (
    <section aria-labelledby="historique" className="stack">
      <SectionHead id="historique" title={t('signOn.history')} />
      <ol className="list">
        {history.map(({ id, at, actor, action, outcome }) => (
          <li key={id}>
            <p>
              <strong>{actor ?? nobody}</strong>, {formatMoment(at)}
            </p>
            <p>
              {actName(t, action)}
              {outcome === 'refused' && ` — ${t('rights.refused')}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
