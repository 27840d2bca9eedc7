import { useActionData } from '@remix-run/react';
import type { BrandToken, BrandTokenGroup } from '#application/site/limits';
import { BRAND_FONTS, BRAND_THEMES, BRAND_TOKEN_GROUPS, SITE_LIMITS } from '#application/site/limits';
import { BrandLookRequest, COLOUR_FIELDS } from '#interfaces/http/site/brand.request';
import { BrandFrame } from '../brand/brand-frame.tsx';
import { ColourField } from '../brand/colour-field.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const GROUPS = Object.keys(BRAND_TOKEN_GROUPS) as readonly BrandTokenGroup[];
/** What most organisations change stands open; the rest is a click away. */
const OPEN: readonly BrandTokenGroup[] = ['spot', 'action'];

export const loader = read('brand.manage', ({ app, actor }) => app.brand.desk.execute(actor));

export const action = act('brand.manage', BrandLookRequest, async (input, { app, actor }) => {
  const { headingFont, bodyFont, radius, version: revision } = input;
  const colours = Object.fromEntries(
    COLOUR_FIELDS.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
  );
  await app.brand.change.execute({ actor, revision, change: { colours, headingFont, bodyFont, radius } });
  return seeOther(MANAGE_BRAND, telling('brand.flash.saved'));
});

/** All colours of the design by day and by night, its faces and its corners. */
export default function BrandLookRoute() {
  const { content, palette, revision } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const hasError = (tokens: readonly BrandToken[]) =>
    tokens.some((token) => BRAND_THEMES.some((theme) => errorOf(refused, `${theme}-${token}`) !== undefined));
  const labels = Object.fromEntries(
    BRAND_THEMES.flatMap((theme) =>
      GROUPS.flatMap((group) => BRAND_TOKEN_GROUPS[group].map((token: BrandToken) => token)).map((token) => [
        `${theme}-${token}`,
        t('brand.look.field', { token: t(`brand.look.token.${token}`), theme: t(`brand.theme.${theme}`) }),
      ]),
    ),
  );
  const font = (name: 'headingFont' | 'bodyFont') => (
    <Select
      name={name}
      label={t(`brand.look.${name}`)}
      choices={BRAND_FONTS.map((value) => ({ value, label: t(`brand.look.font.${value}`) }))}
      defaultValue={typedIn(refused, name, content[name])}
      error={errorOf(refused, name)}
    />
  );
  return (
    <BrandFrame view="look">
      <form method="post" noValidate className="stack">
        <FormErrors errors={errorsOf(refused, labels)} />
        <VersionSeen refused={refused} of={revision} />
        {GROUPS.map((group) => {
          const tokens: readonly BrandToken[] = BRAND_TOKEN_GROUPS[group];
          return (
            <details key={group} className="brand-group" open={OPEN.includes(group) || hasError(tokens)}>
              <summary>{t(`brand.look.group.${group}`)}</summary>
              <DataTable
                id={`couleurs-${group}`}
                caption={t(`brand.look.group.${group}`)}
                captionHidden
                stacks
                rows={tokens}
                rowKey={(token) => token}
                columns={[
                  {
                    label: t('brand.look.colour'),
                    header: true,
                    cell: (token) => t(`brand.look.token.${token}`),
                  },
                  ...BRAND_THEMES.map((theme) => ({
                    label: t(`brand.theme.${theme}`),
                    cell: (token: BrandToken) => (
                      <ColourField
                        theme={theme}
                        token={token}
                        colour={palette[theme][token]}
                        typed={typedIn(refused, `${theme}-${token}`, palette[theme][token].toUpperCase())}
                        error={errorOf(refused, `${theme}-${token}`)}
                      />
                    ),
                  })),
                ]}
              />
            </details>
          );
        })}
        <Fieldset legend={t('brand.look.fonts')}>
          {font('headingFont')}
          {font('bodyFont')}
          <TextField
            name="radius"
            type="number"
            label={t('brand.look.radius')}
            help={t('brand.look.radiusHelp')}
            {...SITE_LIMITS.brand.radius}
            defaultValue={typedIn(refused, 'radius', String(content.radius))}
            error={errorOf(refused, 'radius')}
          />
        </Fieldset>
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
