import { useActionData } from '@remix-run/react';
import type { BrandFrame as Frame } from '#application/site/limits';
import { BRAND_FRAMES, FRAME_MODES, SITE_LIMITS } from '#application/site/limits';
import { BrandFramesRequest } from '#interfaces/http/site/brand.request';
import { BrandFrame } from '../brand/brand-frame.tsx';
import { FrameNews } from '../brand/frame-news.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

export const loader = read('brand.manage', ({ app, actor }) => app.brand.desk.execute(actor));

export const action = act('brand.manage', BrandFramesRequest, async (input, { app, actor }) => {
  const { version: revision, headerMode, footerMode, ...typed } = input;
  const { headerHtml = '', headerUrl = '', footerHtml = '', footerUrl = '' } = typed;
  await app.brand.changeFrames.execute({
    actor,
    revision,
    typed: { headerMode, headerHtml, headerUrl, footerMode, footerHtml, footerUrl },
  });
  return seeOther(MANAGE_BRAND, telling('brand.flash.saved'));
});

/** A head and a foot of the organisation's own: written here, or a piece of its site. */
export default function BrandFramesRoute() {
  const { content, frames, revision } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const limits = SITE_LIMITS.brand.frames;
  const fields = (frame: Frame) => {
    const { mode, html, url } = content.frames[frame];
    return (
      <Fieldset key={frame} legend={t(`brand.frames.${frame}`)}>
        <FrameNews state={frames[frame]} />
        <RadioGroup
          name={`${frame}Mode`}
          legend={t('brand.frames.mode')}
          choices={FRAME_MODES.map((each) => ({ value: each, label: t(`brand.frames.modes.${each}`) }))}
          value={typedIn(refused, `${frame}Mode`, mode)}
          error={errorOf(refused, `${frame}Mode`)}
        />
        <TextArea
          name={`${frame}Html`}
          label={t('brand.frames.html')}
          help={t('brand.frames.htmlHelp')}
          rows={8}
          maxLength={limits.html.max}
          defaultValue={typedIn(refused, `${frame}Html`, html)}
          error={errorOf(refused, `${frame}Html`)}
          optional
        />
        <TextField
          name={`${frame}Url`}
          type="url"
          label={t('brand.frames.url')}
          help={t('brand.frames.urlHelp')}
          maxLength={limits.url.max}
          defaultValue={typedIn(refused, `${frame}Url`, url)}
          error={errorOf(refused, `${frame}Url`)}
          optional
        />
      </Fieldset>
    );
  };
  return (
    <BrandFrame view="frames">
      <ActForm
        refused={refused}
        back={MANAGE_BRAND}
        submit={<Button look="main">{t('brand.look.submit')}</Button>}
      >
        <VersionSeen refused={refused} of={revision} />
        {BRAND_FRAMES.map(fields)}
      </ActForm>
    </BrandFrame>
  );
}
