import { createElement } from 'react';
import type { TagView } from '#application/community/tags/tags.query';
import { useT } from '../lib/texts.tsx';
import { FieldError } from '../ui/field.tsx';

/** How many stand in sight before anything is typed. */
const IN_SIGHT = 10;

/**
 * The organisation's own words, to tick: the chosen and the most used in sight, the others behind one line. Where scripts
 * run, typing finds them.
 */
export function TagBoxes(props: {
  legend: string;
  help: string;
  tags: readonly TagView[];
  values: readonly string[];
  error?: string;
  optional?: boolean;
}) {
  const t = useT();
  const { tags, values, error } = props;
  if (tags.length === 0) return null;
  const isChosen = (tag: TagView) => values.includes(tag.slug);
  const most = tags.toSorted((a, b) => b.topicCount - a.topicCount).slice(0, IN_SIGHT);
  const inSight = [...tags.filter((tag) => isChosen(tag) && !most.includes(tag)), ...most];
  const others = tags.filter((tag) => !inSight.includes(tag));
  const box = (tag: TagView) => (
    <label className="check" key={tag.slug}>
      <input type="checkbox" name="tags" value={tag.slug} defaultChecked={isChosen(tag)} />
      <span>{tag.label}</span>
    </label>
  );
  return createElement(
    'tag-picker',
    {
      'data-in-sight': IN_SIGHT,
      'data-none': t('compose.tags.none'),
      'data-found': t('compose.tags.found', { count: 2 }).replace('2', '{count}'),
      'data-one': t('compose.tags.found', { count: 1 }),
    },
    <fieldset
      className="field"
      id="tags"
      aria-describedby={error === undefined ? 'tags-help' : 'tags-help tags-error'}
    >
      <legend>
        {props.legend}
        {props.optional && <span className="field__optional"> {t('ui.field.optional')}</span>}
      </legend>
      <p className="help" id="tags-help">
        {props.help}
      </p>
      <div className="tags__find" data-find="" hidden>
        <label className="vh" htmlFor="tags-find">
          {t('compose.tags.find')}
        </label>
        <input
          className="input"
          id="tags-find"
          type="text"
          autoComplete="off"
          placeholder={t('compose.tags.find')}
          aria-describedby="tags-found"
        />
        <p className="small muted" id="tags-found" role="status" />
      </div>
      <div className="tags__boxes" data-boxes="">
        {inSight.map(box)}
      </div>
      {others.length > 0 && (
        <details className="more-fields" data-others="">
          <summary>{t('compose.tags.others', { count: others.length })}</summary>
          <div className="tags__boxes">{others.map(box)}</div>
        </details>
      )}
      {error !== undefined && <FieldError id="tags-error">{error}</FieldError>}
    </fieldset>,
  );
}
