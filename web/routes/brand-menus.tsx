import { useActionData } from '@remix-run/react';
import { linksAsTyped, MENU_COLUMNS, SITE_LIMITS } from '#application/site/limits';
import { BrandMenusRequest } from '#interfaces/http/site/brand.request';
import { BrandFrame } from '../brand/brand-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

export const loader = read('brand.manage', ({ app, actor }) => app.brand.desk.execute(actor));

export const action = act('brand.manage', BrandMenusRequest, async (input, { app, actor }) => {
  const { version: revision, header = '', title1 = '', links1 = '', ...others } = input;
  const { title2 = '', links2 = '', title3 = '', links3 = '' } = others;
  const menus = { header, title1, links1, title2, links2, title3, links3 };
  await app.brand.change.execute({ actor, revision, change: { menus } });
  return seeOther(MANAGE_BRAND, telling('brand.flash.saved'));
});

/** The links of head and foot, in their order. */
export default function BrandMenusRoute() {
  const { content, revision } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { menus } = SITE_LIMITS.brand;
  const { header, footer } = content.menus;
  return (
    <BrandFrame view="menus">
      <ActForm
        refused={refused}
        back={MANAGE_BRAND}
        submit={<Button look="main">{t('brand.look.submit')}</Button>}
      >
        <VersionSeen refused={refused} of={revision} />
        <TextArea
          name="header"
          label={t('brand.menus.header')}
          help={t('brand.menus.headerHelp')}
          rows={7}
          maxLength={menus.list.max}
          defaultValue={typedIn(refused, 'header', linksAsTyped(header))}
          error={errorOf(refused, 'header')}
          optional
        />
        <Fieldset legend={t('brand.menus.footer')}>
          {MENU_COLUMNS.map((number) => {
            const column = footer[number - 1];
            return (
              <div key={number} className="stack">
                <TextField
                  name={`title${number}`}
                  label={t('brand.menus.title', { number })}
                  maxLength={menus.title.max}
                  defaultValue={typedIn(refused, `title${number}`, column?.title ?? '')}
                  error={errorOf(refused, `title${number}`)}
                  optional
                />
                <TextArea
                  name={`links${number}`}
                  label={t('brand.menus.links', { number })}
                  rows={5}
                  maxLength={menus.list.max}
                  defaultValue={typedIn(refused, `links${number}`, linksAsTyped(column?.links ?? []))}
                  error={errorOf(refused, `links${number}`)}
                  optional
                />
              </div>
            );
          })}
        </Fieldset>
      </ActForm>
    </BrandFrame>
  );
}
