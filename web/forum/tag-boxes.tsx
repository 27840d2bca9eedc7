import type { TagView } from '#application/community/tags/tags.query';
import { CheckGroup } from '../ui/choices.tsx';

/** The organisation's own words, to tick. */
export function TagBoxes(props: {
  legend: string;
  help: string;
  tags: readonly TagView[];
  values: readonly string[];
  error?: string;
}) {
  return (
    <div className="boxes">
      <CheckGroup
        name="tags"
        legend={props.legend}
        help={props.help}
        values={props.values}
        choices={props.tags.map((tag) => ({ value: tag.slug, label: tag.label }))}
        error={props.error}
      />
    </div>
  );
}
