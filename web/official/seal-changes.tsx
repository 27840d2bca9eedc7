import type { ReactNode } from 'react';
import type { SealChange } from '#application/community/official/desk.query';
import type { RegulatoryValueView } from '#application/community/official/rules.query';
import { RULES, VALUES } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ValueWords } from './value-words.tsx';

/** What changed in the register under a seal: what it says now, and what it said before. */
export function SealChanges(props: {
  changes: readonly SealChange[];
  values: readonly RegulatoryValueView[];
}) {
  const t = useT();
  const { changes, values } = props;
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changements">
      <SectionHead id="changements" title={t('official.seal.changed')} />
      <ul className="list">
        {changes.map((change) => (
          <li key={`${change.why}:${change.key}`}>
            <p>
              <a href={`${change.why === 'rule-changed' ? RULES : VALUES}/${change.key}`}>{change.name}</a>
            </p>
            {change.rule && (
              <Said
                now={change.rule.now.summary}
                since={change.rule.now.effectiveFrom}
                before={change.rule.before?.summary}
              />
            )}
            {change.why === 'value-changed' && (
              <ValueSaid value={values.find(({ key }) => key === change.key)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newest period of a value and the one before it. */
function ValueSaid({ value }: { value: RegulatoryValueView | undefined }) {
  const [now, before] = value?.periods ?? [];
  if (!value || !now) return null;
  const { unit } = value;
  return (
    <Said
      now={<ValueWords value={{ unit, from: now.from, value: now.value }} />}
      since={now.from}
      before={before && <ValueWords value={{ unit, from: before.from, value: before.value }} />}
    />
  );
}

function Said(props: { now: ReactNode; since: string; before: ReactNode }) {
  const t = useT();
  return (
    <>
      <p className="small">
        {t.rich('official.seal.changedTo', {
          day: <Day at={props.since} />,
          said: <strong>{props.now}</strong>,
        })}
      </p>
      {props.before && (
        <p className="small muted">{t.rich('official.seal.changedFrom', { said: <>{props.before}</> })}</p>
      )}
    </>
  );
}
