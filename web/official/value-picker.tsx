import { createElement } from 'react';
import type { RegulatoryValueView } from '#application/community/official/rules.query';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Day } from '../ui/moment.tsx';
import { citationOf } from './value-citation.ts';
import { ValueWords } from './value-words.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

/** Beyond this many, typing finds them. */
const IN_SIGHT = 6;

/**
 * The register beside a text of the organisation: what each value is today, and how it is cited. To be read and copied;
 * where scripts run, a press puts the citation where one writes.
 */
export function ValuePicker({ values }: { values: readonly RegulatoryValueView[] }) {
  const t = useT();
  if (values.length === 0) return null;
  return createElement(
    'value-picker',
    {
      'data-none': t('official.picker.none'),
      'data-found': t('official.picker.found', { count: 2 }).replace('2', '{count}'),
      'data-one': t('official.picker.found', { count: 1 }),
    },
    <details className="disclose values">
      <summary>{t('official.picker.title', { count: values.length })}</summary>
      {values.length > IN_SIGHT && (
        <div className="values__find" data-find="" hidden>
          <label htmlFor="values-find">{t('official.picker.find')}</label>
          <input
            className="input"
            id="values-find"
            type="text"
            autoComplete="off"
            aria-describedby="values-found"
          />
          <p className="small muted" id="values-found" role="status" />
        </div>
      )}
      <ul className="list values__list">
        {values.map((value) => (
          <li key={value.key}>
            <span className="values__what">
              <span>
                {t.rich('official.picker.line', {
                  label: value.label,
                  value: (
                    <strong>
                      <ValueWords value={value} />
                    </strong>
                  ),
                })}
              </span>
              {value.value !== null && (
                <span className="small muted">
                  {t.rich('official.picker.since', { day: <Day at={value.from} /> })}
                </span>
              )}
              <code>{citationOf(value.key)}</code>
            </span>
            <Button type="button" hidden icon="plus" data-cite={citationOf(value.key)}>
              <SaidWhole
                word={t('official.picker.insert')}
                whole="official.speak.insert"
                cited={{ title: value.label }}
              />
            </Button>
          </li>
        ))}
      </ul>
    </details>,
  );
}
