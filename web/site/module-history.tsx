import type { ModuleView } from '#application/site/modules/module-desk.query';
import { MODULE_STATES } from '#application/site/limits';
import type { NamedLine } from '../admin/audit-of.server.ts';
import { isDay } from '../lib/paris-day.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { settingSentence } from './module-words.tsx';

/** Who opened or closed a part of the site, when, how and why; tries that were refused as well. */
export function ModuleHistory({ lines }: { lines: readonly NamedLine[] }) {
  const t = useT();
  const format = useFormat();
  if (lines.length === 0) return <p className="muted">{t('modules.noHistory')}</p>;
  return (
    <ol className="list">
      {lines.map(({ id, at, actor, outcome, details }) => {
        const set = settingIn(details);
        return (
          <li key={id}>
            <p>
              <strong>{actor ?? t('modules.somebody')}</strong>, {format.formatMoment(at)}
            </p>
            <p>
              {outcome === 'refused'
                ? t('modules.refused')
                : (set && settingSentence(set, t, format)) || t('modules.column.setting')}
            </p>
            <p className="small muted">{t('modules.because', { reason: String(details['reason'] ?? '') })}</p>
          </li>
        );
      })}
    </ol>
  );
}

/** What the log tells of a setting; null for what was none. */
function settingIn(details: Readonly<Record<string, unknown>>): Pick<ModuleView, 'state' | 'period'> | null {
  const state = MODULE_STATES.find((each) => each === details['state']);
  const day = (name: string): string | null => {
    const value = details[name];
    return typeof value === 'string' && isDay(value) ? value : null;
  };
  return state === undefined ? null : { state, period: { from: day('from'), until: day('until') } };
}
