import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextField } from '../ui/field.tsx';

const PICTURE_TYPES = 'image/png,image/jpeg,image/webp,image/gif,image/avif';

/**
 * A picture and what it shows, for those who do not see it.
 * @param props.max characters of the description
 */
export function PictureFields(props: {
  readonly refused: Refused | undefined;
  readonly max: number;
  readonly help?: string;
}) {
  const { refused, max, help } = props;
  const t = useT();
  return (
    <>
      <TextField
        type="file"
        name="file"
        label={t('compose.upload.file')}
        help={help}
        accept={PICTURE_TYPES}
        required
        error={errorOf(refused, 'file')}
      />
      <TextField
        name="alt"
        label={t('compose.upload.alt')}
        help={t('compose.upload.altHelp')}
        maxLength={max}
        required
        defaultValue={typedIn(refused, 'alt')}
        error={errorOf(refused, 'alt')}
      />
    </>
  );
}
