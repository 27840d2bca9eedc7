import { LIMITS } from '#application/community/limits';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { Button } from '../ui/button.tsx';
import { FieldError } from '../ui/field.tsx';

const BOX = standingPiece<null>(({ t }) => (
  <>
    <p className="picture-box__title">
      <span id="picture-title" data-picture-name="">
        {t('compose.upload.title')}
      </span>{' '}
      <span className="small muted" data-picture-count="" />
    </p>
    <canvas className="picture-box__look" data-picture-look="" aria-hidden="true" hidden />
    <div className="field">
      <label htmlFor="picture-alt">{t('compose.upload.alt')}</label>
      <p className="help" id="picture-help">
        {t('compose.upload.altHelp')}
      </p>
      <input
        className="input"
        id="picture-alt"
        type="text"
        maxLength={LIMITS.alt.max}
        autoComplete="off"
        aria-describedby="picture-help"
      />
      <div data-picture-error="" hidden>
        <FieldError id="picture-error">{t('compose.upload.undescribed')}</FieldError>
      </div>
    </div>
    <p className="cluster">
      <Button type="button" data-picture-add="">
        {t('compose.upload.add')}
      </Button>
      <Button type="button" look="quiet" data-picture-cancel="">
        {t('compose.upload.cancel')}
      </Button>
      <span className="small muted" role="status" data-picture-status="" />
    </p>
  </>
));

/** Asks what a picture shows before it is sent; the browser's part opens it, without scripts pictures have a page of their own. */
export function PictureBox() {
  return (
    <Standing
      as="div"
      attributes={{
        className: 'picture-box',
        role: 'group',
        'aria-labelledby': 'picture-title',
        'data-picture': '',
        hidden: true,
      }}
      of={BOX}
      shape={null}
      filling={{}}
    />
  );
}
