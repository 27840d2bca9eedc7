import { GROUND_KEYS } from '#application/moderation/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Select } from '../ui/field.tsx';

/** What an act on the words of another rests on: the statement that they read names the law or the clause. */
export function GroundField(props: {
  refused: Refused | undefined;
  /** What it most likely rests on; the rules as a whole unless told. */
  likely?: string | undefined;
}) {
  const { refused, likely = 'regles-de-vie' } = props;
  const t = useT();
  return (
    <Select
      name="ground"
      label={t('decisions.ground.label')}
      help={t('decisions.ground.help')}
      choices={GROUND_KEYS.map((key) => ({ value: key, label: t(`decisions.ground.${key}`) }))}
      defaultValue={typedIn(refused, 'ground', likely)}
      error={errorOf(refused, 'ground')}
    />
  );
}
