import { LIMITS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

/**
 * A picture that goes with a message: chosen, and described for those who do not see it.
 * @param alt what was said of it already
 */
export function PictureField({ refused, alt }: { refused: Refused | undefined; alt: string }) {
  const t = useT();
  const { may } = usePage();
  if (!may('file.upload')) return null;
  const refusal = errorOf(refused, 'file');
  const isRefused = refusal !== undefined || errorOf(refused, 'alt') !== undefined;
  return (
    <details className="chat__picture" open={isRefused || undefined} data-chat-picture="">
      <summary>
        <Icon name="image" />
        <span>{t('compose.acts.addImage')}</span>
      </summary>
      <TextField
        type="file"
        name="file"
        label={t('compose.upload.file')}
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        error={refusal}
      />
      <TextField
        name="alt"
        label={t('compose.upload.alt')}
        help={t('compose.upload.altHelp')}
        maxLength={LIMITS.alt.max}
        optional
        defaultValue={alt}
        error={errorOf(refused, 'alt')}
      />
    </details>
  );
}
