import { createElement, type ReactNode } from 'react';
import { LIMITS } from '#application/community/limits';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Composer } from '../ui/composer.tsx';
import { Prose } from '../ui/prose.tsx';
import { WordsGuard } from '../words/words-guard.tsx';
import { PictureBox } from './picture-box.tsx';

/** Where a preview is once there is one: before, an address that leads to it leaves the focus to what is to mend. */
export const PREVIEW = 'apercu';

/**
 * The composer with all that surrounds it: preview and draft buttons that work without scripts, the preview itself,
 * and the names by which the browser's part finds its work.
 */
export function ComposeField(props: {
  /** What the draft is for: `new-topic:{id}`, `topic:{id}`, `post:{id}`. */
  place: string;
  /** The text that is changed, where it stands already. */
  itself?: string;
  label: ReactNode;
  /** Where a heading right above says the same words. */
  labelUnseen?: boolean;
  help?: ReactNode;
  value: string;
  error?: string;
  rows?: number;
  draft: { version: number; savedAt: Date | string } | null;
  preview: string | null;
  /** Why there is none, though it was asked for. */
  unshown?: string | null;
  /** Nothing was sent, and what stands above the field says why: that has the focus, and not the preview. */
  isStopped?: boolean;
  /** Who signs the text, above how it will look. */
  signature?: ReactNode;
  /** On the button that sends the text; null where the form has its own ways to send it, below. */
  submit: string | null;
  /** What stopped the text, with the box that lets it go on. */
  warning?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const { unshown = null } = props;
  const isPreviewed = props.preview !== null || unshown !== null;
  const leadsToPreview = isPreviewed && !props.isStopped;
  return createElement(
    'compose-box',
    {
      'data-place': props.place,
      'data-saved': t('compose.draft.saved', { time: '{time}' }),
      'data-saving': t('compose.draft.saving'),
      'data-conflict': t('compose.draft.conflict'),
      'data-offline': t('compose.draft.offline'),
      'data-restored': t('compose.draft.restored'),
      'data-undescribed': t('compose.upload.undescribed'),
      'data-sending': t('compose.upload.sending'),
      'data-failed': t('compose.upload.failed', { reason: '{reason}' }),
      'data-no-picture': t('compose.upload.noPicture', { name: '{name}' }),
      'data-heic': t('compose.upload.heic', { name: '{name}' }),
      'data-too-large': t('compose.upload.tooLarge', { name: '{name}', size: '{size}' }),
      'data-waits': t('compose.upload.waits'),
      'data-counted': t('compose.upload.counted', { at: '{at}', count: '{count}' }),
      'data-max-bytes': LIMITS.picture.maxBytes,
      'data-mentions': t('compose.mention.label'),
      'data-wrote': t('compose.quote.wrote', { name: '{name}' }),
    },
    <>
      <input type="hidden" name="draftVersion" value={props.draft?.version ?? 0} />
      {props.warning}
      <Composer
        name="body"
        label={props.label}
        labelUnseen={props.labelUnseen}
        help={props.help}
        maxLength={LIMITS.body.max}
        rows={props.rows ?? 8}
        defaultValue={props.value}
        error={props.error}
        status={
          props.draft && t('compose.draft.loaded', { moment: format.formatMoment(props.draft.savedAt) })
        }
        tools={
          <ButtonLink look="quiet" icon="image" href="/images/nouvelle" target="_blank" data-image="">
            <span className="toolbar__word">{t('compose.acts.addImage')}</span>
            <span className="vh" data-apart="">
              {' '}
              {t('ui.newTab')}
            </span>
          </ButtonLink>
        }
        panel={<PictureBox />}
        beneath={<WordsGuard itself={props.itself} />}
        actions={
          <>
            <Button look="quiet" name="intent" value="draft">
              {t('compose.acts.draft')}
            </Button>
            <Button icon="eye" name="intent" value="preview" data-preview="">
              {t('compose.acts.preview')}
            </Button>
            {props.submit !== null && (
              <Button look="main" name="intent" value="publish">
                {props.submit}
              </Button>
            )}
          </>
        }
      />
      <section
        className="preview"
        id={leadsToPreview ? PREVIEW : undefined}
        aria-label={t('compose.preview.title')}
        hidden={!isPreviewed}
        tabIndex={leadsToPreview ? -1 : undefined}
        autoFocus={leadsToPreview}
        data-preview-box=""
      >
        <p className="preview__label">{t('compose.preview.title')}</p>
        {props.signature}
        {unshown !== null && <p>{unshown}</p>}
        <Prose html={props.preview ?? ''} />
      </section>
    </>,
  );
}
