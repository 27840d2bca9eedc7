import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { PageHeadRequest } from '#interfaces/http/site/pages.request';
import { ActForm } from '../layout/small-page.tsx';
import { managedPageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { PageFrame } from '../pages/page-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

export const loader = read('pages.manage', ({ app, actor, params }) =>
  app.pages.desk.one(actor, params['id'] ?? ''),
);

export const action = act('pages.manage', PageHeadRequest, async (input, { app, actor, params }) => {
  const { title, description = '', keepsVersions = false, version: revision } = input;
  const page = params['id'] ?? '';
  const change = { head: { title, description, keepsVersions } };
  await app.pages.change.execute({ actor, page, revision, change });
  return seeOther(managedPageHref(page), telling('pages.flash.saved'));
});

/** What a page is called, and whether what it said before stays readable. */
export default function ManagePageHeadRoute() {
  const desk = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { title, description, keepsVersions } = desk.content;
  return (
    <PageFrame desk={desk} view="head">
      <ActForm
        refused={refused}
        back={managedPageHref(desk.id)}
        submit={<Button look="main">{t('pages.head.submit')}</Button>}
      >
        <VersionSeen refused={refused} of={desk.revision} />
        <TextField
          name="title"
          label={t('pages.head.name')}
          maxLength={SITE_LIMITS.page.title.max}
          defaultValue={typedIn(refused, 'title', title)}
          error={errorOf(refused, 'title')}
          required
        />
        <TextArea
          name="description"
          label={t('pages.head.description')}
          help={t('pages.head.descriptionHelp')}
          rows={2}
          maxLength={SITE_LIMITS.page.description.max}
          defaultValue={typedIn(refused, 'description', description)}
          error={errorOf(refused, 'description')}
          optional
        />
        {!desk.isHome && (
          <Checkbox
            name="keepsVersions"
            label={t('pages.head.keepsVersions')}
            help={t('pages.head.keepsVersionsHelp')}
            defaultChecked={refused ? typedIn(refused, 'keepsVersions') !== '' : keepsVersions}
          />
        )}
      </ActForm>
    </PageFrame>
  );
}
