import { useActionData } from '@remix-run/react';
import type { BrandPicture } from '#application/site/limits';
import { SITE_LIMITS } from '#application/site/limits';
import { BrandPicturesRequest } from '#interfaces/http/site/brand.request';
import { BrandFrame } from '../brand/brand-frame.tsx';
import { brandFileHref, MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** Three pictures as heavy as each may be, and the form around them. */
const MAX_BYTES = 3 * 10 * 1024 * 1024 + 8192;
const ACCEPTED = 'image/png,image/webp,image/jpeg,image/avif';

export const loader = read('brand.manage', ({ app, actor }) => app.brand.desk.execute(actor));

export const action = act(
  'brand.manage',
  BrandPicturesRequest,
  async (input, deed) => {
    const { version: revision, logoAlt = '', logoSaysName = false } = input;
    const [logo, logoDark, icon] = [deed.file('logo'), deed.file('logoDark'), deed.file('icon')];
    await deed.app.brand.changePictures.execute({
      actor: deed.actor,
      revision,
      sent: {
        ...(logo && { logo: await bytesOf(logo) }),
        ...(logoDark && { logoDark: await bytesOf(logoDark) }),
        ...(icon && { icon: await bytesOf(icon) }),
      },
      removed: [
        ...(input.removeLogo ? (['logo'] as const) : []),
        ...(input.removeLogoDark ? (['logoDark'] as const) : []),
        ...(input.removeIcon ? (['icon'] as const) : []),
      ],
      logoAlt,
      logoSaysName,
    });
    return seeOther(MANAGE_BRAND, telling('brand.flash.saved'));
  },
  MAX_BYTES,
);

const bytesOf = async (file: NonNullable<ReturnType<Deed['file']>>): Promise<Uint8Array> =>
  new Uint8Array(await file.arrayBuffer());

/** The logo by day and by night, what it says, and the small square of tabs and telephones. */
export default function BrandPicturesRoute() {
  const { content, revision } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { pictures, logo } = content;
  const labels = {
    logo: t('brand.pictures.logo'),
    logoDark: t('brand.pictures.logoDark'),
    icon: t('brand.pictures.icon'),
  };
  const saysName = refused ? typedIn(refused, 'logoSaysName') !== '' : logo.saysName;
  const field = (name: BrandPicture, remove: 'removeLogo' | 'removeLogoDark' | 'removeIcon') => {
    const kept = pictures[name];
    return (
      <div className="brand-picture">
        {kept && (
          <p className={`brand-picture__shown brand-picture__shown--${name}`}>
            <img
              src={brandFileHref(kept.hash, name === 'icon' ? 192 : 160)}
              width={kept.width}
              height={kept.height}
              alt={t('brand.pictures.now', { picture: labels[name] })}
            />
          </p>
        )}
        <TextField
          name={name}
          type="file"
          accept={ACCEPTED}
          label={labels[name]}
          help={t(`brand.pictures.${name}Help`)}
          error={errorOf(refused, name)}
          optional
        />
        {kept && (
          <Checkbox
            name={remove}
            label={t('brand.pictures.remove', { picture: labels[name] })}
            defaultChecked={typedIn(refused, remove) !== ''}
          />
        )}
      </div>
    );
  };
  return (
    <BrandFrame view="pictures">
      <form method="post" noValidate encType="multipart/form-data" className="form stack">
        <FormErrors errors={errorsOf(refused, labels)} />
        <VersionSeen refused={refused} of={revision} />
        <Fieldset legend={t('brand.pictures.logoGroup')}>
          {field('logo', 'removeLogo')}
          {field('logoDark', 'removeLogoDark')}
          <TextField
            name="logoAlt"
            label={t('brand.pictures.alt')}
            help={t('brand.pictures.altHelp')}
            maxLength={SITE_LIMITS.brand.logoAlt.max}
            defaultValue={typedIn(refused, 'logoAlt', logo.alt)}
            error={errorOf(refused, 'logoAlt')}
            optional
          />
          <Checkbox
            name="logoSaysName"
            label={t('brand.pictures.saysName')}
            help={t('brand.pictures.saysNameHelp')}
            defaultChecked={saysName}
          />
        </Fieldset>
        <Fieldset legend={t('brand.pictures.iconGroup')}>{field('icon', 'removeIcon')}</Fieldset>
        <p className="cluster">
          <Button look="main">{t('brand.look.submit')}</Button>
          <ButtonLink look="quiet" href={MANAGE_BRAND}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </BrandFrame>
  );
}
